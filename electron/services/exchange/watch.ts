import { faultOf } from "../../../shared/rpc/faults.ts";
import type { Session } from "../../database/session.ts";
import type { Context, Desk } from "../../worker/context.ts";
import { folderOf, syncFolder } from "./folder.ts";

const lookEveryMs = 5000;
const roundEveryMs = 3 * 60_000;
/** A share that hangs does not keep the program from closing. */
const closingMs = 20_000;

/** A round in the background; what went wrong is kept in its status, and nothing is said aloud. */
async function quietly(context: Context, log: (line: string) => void): Promise<void> {
  try {
    await syncFolder(context);
  } catch (error) {
    // The register was locked or closed under the round: the next sign-in begins a new one.
    if (!faultOf(error)) log(`folder ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

type OpenDesk = Desk & { readonly session: Session };

const mayRun = (desk: Desk): desk is OpenDesk => desk.session !== null && !desk.mustChange && !desk.activity.ending;

/**
 * Gives and takes through the shared folder soon after a sign-in and every few minutes. It is no sign of life of the
 * clerk: the idle lock does not wait for it.
 * @returns stops it
 */
export function watchFolder(desk: Desk, contextFor: () => Context, log: (line: string) => void): () => void {
  let served: Session | null = null;
  let due = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    if (!mayRun(desk) || (desk.session === served && now < due)) return;
    if (folderOf(desk.session) === null) return;
    served = desk.session;
    due = now + roundEveryMs;
    void quietly(contextFor(), log);
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** The last round, before the register closes. */
export async function syncBeforeClosing(
  desk: Desk,
  contextFor: () => Context,
  log: (line: string) => void,
): Promise<void> {
  if (!mayRun(desk) || folderOf(desk.session) === null) return;
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, closingMs);
  await Promise.race([quietly(contextFor(), log), late]);
  clearTimeout(timer);
}
