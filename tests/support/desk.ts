import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Contract, Client } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import type { Result } from "../../shared/rpc/wire.ts";
import { closeRegister } from "../../electron/services/session/register.ts";
import { type Desk, type Job, newDesk, type WorkerPowers } from "../../electron/worker/context.ts";
import { route } from "../../electron/worker/router.ts";
import { routes } from "../../electron/worker/routes.ts";
import { tempFolder, type TestClock } from "./register.ts";
import { contextOf } from "./workerContext.ts";

const shipped = join(import.meta.dirname, "../../resources");

export interface TestDesk {
  readonly desk: Desk;
  /** Calls through the real router, as a page would; rejects with AppError. */
  of<C extends Contract>(contract: C): Client<C>;
  /** The host's; without a printer until a test gives it one. */
  readonly powers: WorkerPowers;
  /** Of every call; a test stops one by its `check`. */
  readonly job: Job;
  /** Pushes of topic `session` so far. */
  readonly pushes: { session: number };
}

/** A desk over a folder with the real services and router; tokens are paths. */
export function testDesk(
  clock: TestClock,
  registerDir = join(tempFolder(), "register"),
  resourcesDir = shipped,
): TestDesk {
  const desk = newDesk({ registerDir, resourcesDir, version: "0.1.0", clock });
  onTestFinished(() => closeRegister(desk));
  const pushes = { session: 0 };
  const powers: WorkerPowers = {
    printPdf: () => Promise.reject(new AppError("no-browser")),
    preparePrint: () => "",
  };
  const job: Job = { progress: () => undefined, check: () => undefined };
  const context = contextOf({ desk, powers }, job, () => {
    pushes.session += 1;
  });
  const log: string[] = [];
  const call = async (method: string, input: unknown): Promise<unknown> => {
    const json = await route(
      routes,
      desk,
      JSON.stringify({ method, input }),
      () => context,
      (line) => log.push(line),
    );
    const result = JSON.parse(json) as Result;
    if (result.ok) return result.value;
    throw new AppError(result.error.code, { ...result.error.details, log: log.join("\n") });
  };
  const of = <C extends Contract>(contract: C): Client<C> =>
    Object.fromEntries(
      Object.keys(contract.methods).map((name) => [name, (input: unknown) => call(`${contract.name}.${name}`, input)]),
    ) as Client<C>;
  return { desk, of, powers, job, pushes };
}
