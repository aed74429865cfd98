import type { Contract } from "../../../shared/rpc/contract.ts";
import { table } from "./table.ts";

/** Marks the generated part of docs/map.md. */
const [begin, end] = ["<!-- contracts: written by npm run docs -->", "<!-- /contracts -->"];

/** Every callable method with who may call it. */
export function contractsTable(contracts: readonly Contract[]): string {
  const rows = contracts.flatMap(({ name, methods }) =>
    Object.entries(methods).map(([method, { kind, role, about, errors }]) => [
      `\`${name}.${method}\``,
      kind,
      role,
      about,
      errors.join(", "),
    ]),
  );
  return table(["method", "kind", "who", "what it does", "errors of its own"], rows);
}

/** docs/map.md with its table of contracts written anew. */
export function mapPage(page: string, contracts: readonly Contract[]): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error("docs/map.md has no marks for the contracts");
  return `${page.slice(0, from)}${begin}\n\n${contractsTable(contracts)}\n\n${page.slice(to)}`;
}
