import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type TestInfo } from "@playwright/test";
import type { OpenApp } from "./app.ts";
import { leaveOut } from "./leaveOut.ts";
import * as steps from "./pcSteps.ts";

export { expect } from "@playwright/test";

/** A step for a PC: a function of `pcSteps` by its name, and what else it is given, as JSON. */
export interface Asked {
  readonly id: number;
  readonly step: string;
  readonly given: readonly unknown[];
}

export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  /** Message and stack of what went wrong. */
  readonly failed?: string;
}

/** A PC with the built program in a process of its own. */
export interface Pc {
  readonly pid: number;
  /** The stick, folder or share on which it writes its files. */
  readonly stick: string;
  /** Has its page worked by a function of `pcSteps`. */
  do<A extends readonly unknown[], R>(step: (app: OpenApp, ...given: A) => Promise<R>, ...given: A): Promise<R>;
  call<T>(method: string, input: unknown): Promise<T>;
  /** Closes the program as a clerk does; the register stays. */
  close(): Promise<void>;
}

const closingMs = 30_000;

const names = new Map<unknown, string>(Object.entries(steps).map(([name, step]) => [step, name]));

function nameOf(step: unknown): string {
  const name = names.get(step);
  if (!name) throw new Error("only functions of pcSteps are known in a PC's process");
  return name;
}

/** Sends steps to the process and brings back what came of them. */
function asking(child: ChildProcess, name: string, picture: string) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  child.on("message", ({ id, value, failed }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (failed === undefined) asked?.resolve(value);
    else asked?.reject(new Error(`${name}: ${failed}\n${picture}`));
  });
  child.on("exit", (code, signal) => {
    for (const asked of waiting.values()) asked.reject(new Error(`${name} ended: ${signal ?? code}`));
    waiting.clear();
  });
  return (step: string, given: readonly unknown[]): Promise<unknown> => {
    const asked = Promise.withResolvers<unknown>();
    waiting.set((last += 1), asked);
    child.send({ id: last, step, given } satisfies Asked, (error) => error && asked.reject(error));
    return asked.promise;
  };
}

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Ends the process and, with its pipe, its browser; one that hangs is killed. */
async function end(child: ChildProcess): Promise<void> {
  if (ended(child)) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const timer = setTimeout(() => child.kill("SIGKILL"), closingMs);
  if (child.connected) child.disconnect();
  await gone;
  clearTimeout(timer);
}

function start(name: string, registerDir: string, stick: string, info: TestInfo): { pc: Pc; child: ChildProcess } {
  const picture = info.outputPath(`${name}.png`);
  mkdirSync(info.outputDir, { recursive: true });
  const child = fork(join(import.meta.dirname, "pcProcess.ts"), [registerDir, stick, picture], { execArgv: [] });
  const ask = asking(child, name, picture);
  const pc: Pc = {
    pid: child.pid!,
    stick,
    do: async (step, ...given) => (await ask(nameOf(step), given)) as Awaited<ReturnType<typeof step>>,
    call: async <T>(method: string, input: unknown) => (await ask("callPage", [method, input])) as T,
    close: async () => {
      await ask("close", []);
      await end(child);
    },
  };
  return { pc, child };
}

export interface PcFixtures {
  /** Starts a PC on its own register; again after it was closed, it finds its register there. All use one stick. */
  readonly startPc: (name: string) => Promise<Pc>;
}

export const test = base.extend<PcFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the wanted fixtures from this pattern
  startPc: async ({}, provide, info) => {
    leaveOut(info.project.name === "electron", info, "each PC is a process with a Chromium of its own");
    const folder = mkdtempSync(join(tmpdir(), "hearthbook-pcs-"));
    const stick = join(folder, "stick");
    mkdirSync(stick);
    const children: ChildProcess[] = [];
    await provide(async (name) => {
      const { pc, child } = start(name, join(folder, name), stick, info);
      children.push(child);
      return pc;
    });
    await Promise.all(children.map(end));
    rmSync(folder, { recursive: true, force: true });
  },
});
