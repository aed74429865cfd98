import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { boot } from "../../electron/app/boot.ts";
import { builtPaths } from "../../electron/app/paths.ts";
import { type App, origins, type PrintPage } from "../../electron/hosts/host.ts";
import { terminalPowers } from "../../electron/hosts/terminal/powers.ts";
import type { Client, Contract } from "../../shared/rpc/contract.ts";
import type { Result } from "../../shared/rpc/wire.ts";
import { session } from "../../shared/session/contract.ts";
import { keeper } from "./keeper.ts";

export const root = join(import.meta.dirname, "../..");

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

/** Files on the command line, and who sees the pages that go to the printer. */
export interface Answers {
  readonly in?: string;
  readonly out?: string;
  readonly sees?: (page: PrintPage) => unknown;
}

export interface Program {
  readonly app: App;
  close(): Promise<void>;
}

/** The built program without a window, as a shell starts it. */
export function openProgram(registerDir: string, answers: Answers = {}): Program {
  const { powers, close } = terminalPowers(() => app, {
    ...answers,
    in: answers.in === undefined ? [] : [answers.in],
  });
  const printPdf = (page: PrintPage) => {
    answers.sees?.(page);
    return powers.printPdf(page);
  };
  const options = { ...builtPaths(root), registerDir, version: "0.0.0-bench", powers: { ...powers, printPdf } };
  const app = boot({ ...options, host: "terminal" });
  return {
    app,
    async close() {
      await app.close();
      await close();
    },
  };
}

/** Founds a register and leaves its keeper signed in. */
export async function foundedProgram(registerDir: string, answers: Answers): Promise<Program> {
  mkdirSync(dirname(registerDir), { recursive: true });
  const program = openProgram(registerDir, answers);
  await clientOf(program.app, session).found({ office: "青石镇人民政府", ...keeper });
  return program;
}

/** Opens a founded register with its keeper signed in. */
export async function signedInProgram(registerDir: string, answers: Answers = {}): Promise<Program> {
  const program = openProgram(registerDir, answers);
  await clientOf(program.app, session).signIn(keeper);
  return program;
}
