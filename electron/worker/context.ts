import type { StepLine } from "../../shared/changes/step.ts";
import type { StartReader } from "../../shared/host/reader.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import type { RecordName } from "../../shared/records/all.ts";
import { change } from "../database/journal/door.ts";
import type { Writer } from "../database/journal/writer.ts";
import type { Clock, Session } from "../database/session.ts";
import type { PrintJob } from "../hosts/host.ts";
import type { Disks } from "../services/session/place.ts";

/** A long piece of work: tells how far it is, and stops when the clerk asks. */
export interface Job {
  progress(done: number, total: number): void;
  /** @throws AppError cancelled; the running transaction rolls back */
  check(): void;
}

/** Files that the clerk picked or named; pages know them only by token. */
export interface Files {
  /** @throws AppError not-found */
  pathOf(token: string): string;
  /** Gives a page a token for a file that the program made. */
  grant(path: string): string;
  /** Ends a token; a copy that the page uploaded is deleted. */
  forget(token: string): void;
}

/** What the worker asks of the host. */
export interface WorkerPowers {
  printPdf(job: PrintJob): Promise<Uint8Array>;
  /** Keeps a job for the system's print dialog; `host.print` opens it by the returned token. */
  preparePrint(job: PrintJob): string;
  /** Starts the process that reads spreadsheets, where this program cannot run itself as Node. */
  readonly startReader?: StartReader;
}

/** Where the register is, and who is at work in it. */
export interface Desk extends DeskPlace {
  registerDir: string;
  /** The office's own folder while the demonstration is open in its place; else null. */
  ownDir: string | null;
  session: Session | null;
  /** Data key of the open register; overwritten with zeros when it locks. */
  key: Buffer | null;
  /** A keeper gave the passphrase of who is signed in: nothing is answered until an own one is chosen. */
  mustChange: boolean;
  readonly activity: Activity;
}

/** Calls of signed-in clerks under way, and when the last one came: the locks watch these. */
export interface Activity {
  running: number;
  last: number;
  /** The register is to be closed: jobs stop at their next check, and no new call begins. */
  ending: boolean;
  /** Told whenever a call ends. */
  readonly waiting: Set<() => void>;
}

export interface DeskPlace {
  readonly registerDir: string;
  readonly resourcesDir: string;
  readonly version: string;
  readonly clock: Clock;
  /** This computer's own where it is left out. */
  readonly disks?: Disks;
}

/** A locked desk; signing in opens the register. */
export function newDesk(place: DeskPlace): Desk {
  const activity = { running: 0, last: place.clock.now().getTime(), ending: false, waiting: new Set<() => void>() };
  return { ...place, ownDir: null, session: null, key: null, mustChange: false, activity };
}

/** What each call of a service receives. */
export interface Context {
  readonly desk: Desk;
  /** @throws AppError locked when nobody is signed in */
  readonly session: Session;
  readonly job: Job;
  readonly files: Files;
  readonly powers: WorkerPowers;
  /** Tells all pages that rows of these records changed. */
  changed(features: readonly RecordName[]): void;
  /** Tells all pages that somebody signed in or out. */
  sessionChanged(): void;
}

/** Runs a step through the door and tells the pages what it touched. */
export function commit<T>(context: Context, line: StepLine, work: (write: Writer) => T): T {
  const done = change(context.session, line, work);
  context.changed(done.features);
  return done.value;
}

/** The session of a signed-in clerk. */
export function sessionOf(desk: Desk): Session {
  if (!desk.session) throw new AppError("locked");
  return desk.session;
}
