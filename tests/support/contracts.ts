import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Contract } from "../../shared/rpc/contract.ts";

const shared = join(import.meta.dirname, "../../shared");

const isContract = (value: unknown): value is Contract =>
  typeof value === "object" && value !== null && "name" in value && "methods" in value;

/** Every contract of the product, found by its file name. */
export async function allContracts(): Promise<Contract[]> {
  const files = readdirSync(shared, { recursive: true, encoding: "utf8" })
    .filter((file) => /^\w+\/contract\.ts$/.test(file) && !file.startsWith("rpc"))
    .toSorted();
  const modules = await Promise.all(files.map((file) => import(join(shared, file)) as Promise<object>));
  return modules.flatMap((module) => Object.values(module).filter(isContract));
}
