import type { Session } from "../../electron/database/session.ts";
import { type Context, newDesk } from "../../electron/worker/context.ts";
import { AppError } from "../../shared/rpc/errors.ts";

const refuse = (): never => {
  throw new AppError("internal");
};

/** What a service receives, for services that need only the open register. */
export function contextOf(session: Session): Context {
  return {
    desk: newDesk({ registerDir: "", resourcesDir: "", version: "test", clock: session.clock }),
    session,
    job: { progress: () => undefined, check: () => undefined },
    files: { pathOf: refuse, grant: refuse, forget: refuse },
    powers: { printPdf: refuse, preparePrint: refuse },
    changed: () => undefined,
    sessionChanged: () => undefined,
  };
}
