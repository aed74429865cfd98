import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { onTestFinished } from "vitest";
import type { Orders } from "./orders.ts";

const root = join(import.meta.dirname, "../../..");

/** What a process said before it was killed. */
export interface Said {
  readonly lines: readonly (readonly string[])[];
  /** Milliseconds that its whole work took; null when it did not come to the end. */
  readonly took: number | null;
}

/** Reads whole lines: one that was cut was not said. */
function understand(text: string): Said {
  const lines = text
    .slice(0, text.lastIndexOf("\n"))
    .split("\n")
    .map((line) => line.split(" "));
  const done = lines.find(([word]) => word === "done");
  return { lines, took: done ? Number(done[1]) : null };
}

/** The second words of the lines that begin with this one. */
export const told = ({ lines }: Said, word: string): string[] =>
  lines.filter(([first]) => first === word).map(([, second]) => second!);

/**
 * The process as one file, which starts in a fraction of the time: most of a killed one's life would be its start.
 * Only this package is taken as it is installed, since it is partly machine code.
 */
export async function program(): Promise<(orders: Omit<Orders, "resources">) => Promise<Said>> {
  const outDir = mkdtempSync(join(root, "node_modules/.hearthbook-kills-"));
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: "error",
    root,
    ssr: { noExternal: true, external: ["better-sqlite3"] },
    build: {
      ssr: join(import.meta.dirname, "worker.ts"),
      outDir,
      minify: false,
      target: "node24",
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const env = { ...process.env, NODE_COMPILE_CACHE: join(outDir, "compiled") };
  return (orders) => run(join(outDir, "worker.js"), { ...orders, resources: join(root, "resources") }, env);
}

function run(script: string, orders: Orders, env: NodeJS.ProcessEnv): Promise<Said> {
  const file = join(mkdtempSync(join(tmpdir(), "hearthbook-orders-")), "orders.json");
  writeFileSync(file, JSON.stringify(orders));
  const child = spawn(process.execPath, [script, file], { stdio: ["ignore", "pipe", "pipe"], env });
  return new Promise((resolve, reject) => {
    let [out, wrong] = ["", ""];
    child.stdout.on("data", (bytes: Buffer) => (out += bytes.toString()));
    child.stderr.on("data", (bytes: Buffer) => (wrong += bytes.toString()));
    child.on("close", (code, signal) => {
      rmSync(join(file, ".."), { recursive: true, force: true });
      if (signal === "SIGKILL" && wrong === "") resolve(understand(out));
      else reject(new Error(`${orders.task} ended by itself (${code}): ${wrong}${out}`));
    });
  });
}
