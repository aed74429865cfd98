import { randomUUID } from "node:crypto";
import type { PrintJob } from "../../electron/hosts/host.ts";
import type { Session } from "../../electron/database/session.ts";
import type { Context, Job } from "../../electron/worker/context.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { contextOf } from "./serviceContext.ts";

export interface Worked {
  readonly context: Context;
  /** Progress as told, done of total. */
  readonly told: [done: number, total: number][];
  /** Print jobs prepared for the system's dialog. */
  readonly prepared: PrintJob[];
  /** A token for a path, as the host gives one when the clerk names a file. */
  grant(path: string): string;
}

const noPrinter = (): Promise<never> => Promise.reject(new AppError("no-browser"));

/** What a service that writes or prints files is called with, on a real register. */
export function contextOn(
  session: Session,
  printPdf: (job: PrintJob) => Promise<Uint8Array> = noPrinter,
  check: Job["check"] = () => undefined,
): Worked {
  const paths = new Map<string, string>();
  const told: [number, number][] = [];
  const prepared: PrintJob[] = [];
  const grant = (path: string): string => {
    const token = randomUUID();
    paths.set(token, path);
    return token;
  };
  const pathOf = (token: string): string => {
    const path = paths.get(token);
    if (path === undefined) throw new AppError("not-found");
    return path;
  };
  const preparePrint = (job: PrintJob): string => {
    prepared.push(job);
    return String(prepared.length);
  };
  const context: Context = {
    ...contextOf(session),
    job: { progress: (done, total) => void told.push([done, total]), check },
    files: { pathOf, grant, forget: (token) => void paths.delete(token) },
    powers: { printPdf, preparePrint },
  };
  return { context, told, prepared, grant };
}
