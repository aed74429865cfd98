import { type Context, type Desk, type Job, sessionOf, type WorkerPowers } from "../../electron/worker/context.ts";
import { quietJob } from "./packages.ts";

interface AtDesk {
  readonly desk: Desk;
  readonly powers: WorkerPowers;
}

/** A context as the worker makes one for a call, with a job of the test's own; tokens are paths. */
export const contextOf = ({ desk, powers }: AtDesk, job: Job = quietJob, sessionChanged = () => {}): Context => ({
  desk,
  get session() {
    return sessionOf(desk);
  },
  job,
  files: { pathOf: (token) => token, grant: (path) => path, forget: () => undefined },
  powers,
  changed: () => undefined,
  sessionChanged,
});
