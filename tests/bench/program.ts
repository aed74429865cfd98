import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { boot } from "../../electron/app/boot.ts";
import { builtPaths } from "../../electron/app/paths.ts";
import { type App, origins } from "../../electron/hosts/host.ts";
import { terminalPowers } from "../../electron/hosts/terminal/powers.ts";
import type { Client, Contract } from "../../shared/rpc/contract.ts";
import type { Result } from "../../shared/rpc/wire.ts";
import { session } from "../../shared/session/contract.ts";

export const root = join(import.meta.dirname, "../..");

/** The keeper of every register of the bench. */
export const keeper = { name: "管理员甲", passphrase: "青山绿水 2026" } as const;

/** Calls a contract of the program as a shell does; rejects with the error's code. */
export function clientOf<C extends Contract>(app: App, { name, methods }: C): Client<C> {
  const sender = { mainFrame: true, url: `${origins.terminal}/` };
  const calls = Object.keys(methods).map((method) => [
    method,
    async (input: unknown) => {
      const json = JSON.stringify({ method: `${name}.${method}`, input });
      const result = JSON.parse(await app.call(sender, json)) as Result;
      if (result.ok) return result.value;
      throw new Error(`${name}.${method}: ${result.error.code} ${JSON.stringify(result.error.details)}`);
    },
  ]);
  return Object.fromEntries(calls) as Client<C>;
}

export interface Program {
  readonly app: App;
  close(): Promise<void>;
}

/** The built program without a window, as a shell starts it; `files` answer its questions for files. */
export function openProgram(registerDir: string, files: { in?: string; out?: string } = {}): Program {
  const { powers, close } = terminalPowers(() => app, files);
  const app = boot({ ...builtPaths(root), host: "terminal", registerDir, version: "0.0.0-bench", powers });
  return {
    app,
    async close() {
      await app.close();
      await close();
    },
  };
}

/** Founds a register and leaves its keeper signed in. */
export async function foundedProgram(registerDir: string, files: { in?: string; out?: string }): Promise<Program> {
  mkdirSync(dirname(registerDir), { recursive: true });
  const program = openProgram(registerDir, files);
  await clientOf(program.app, session).found({ office: "青石镇人民政府", ...keeper });
  return program;
}

/** Opens a founded register with its keeper signed in. */
export async function signedInProgram(
  registerDir: string,
  files: { in?: string; out?: string } = {},
): Promise<Program> {
  const program = openProgram(registerDir, files);
  await clientOf(program.app, session).signIn(keeper);
  return program;
}
