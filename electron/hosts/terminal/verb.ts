import { host } from "../../../shared/host/contract.ts";
import { households } from "../../../shared/households/contract.ts";
import { Uid } from "../../../shared/records/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { villages } from "../../../shared/villages/contract.ts";
import type { App } from "../host.ts";
import type { Arguments } from "./arguments.ts";
import { clientOf } from "../../app/caller.ts";

export type Work = (app: App, given: Arguments) => Promise<unknown>;

export interface Verb {
  /** What stands after the verb, a line for each way to use it. */
  readonly usage: readonly string[];
  /** What may be said in the place of a word of the usage. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly work: Work;
  /** Whether the answer tells of something wrong, so that a script sees it by the exit code. */
  readonly failed?: (answer: unknown) => boolean;
}

const listing = { village: null, asOf: null, start: 0, limit: 5000, sort: [], filter: {} };

/** The one that was meant. @throws AppError not-found where there is none, invalid-input where several are */
export function only<T>(found: readonly T[], field: string): T {
  const [first, second] = found;
  if (first === undefined) throw new AppError("not-found", { field });
  if (second !== undefined) throw new AppError("invalid-input", { field });
  return first;
}

/** A village by its name or uid. @throws AppError not-found */
export async function villageOf(app: App, name: string | undefined): Promise<string | null> {
  if (name === undefined) return null;
  const { rows } = await clientOf(app, villages).list(listing);
  const found = rows.find((row) => row.nameZh === name || row.uid === name);
  if (!found) throw new AppError("not-found", { village: name });
  return found.uid;
}

/**
 * A household by its number, within a village where that is said, or by its uid: a closed one is not listed any more.
 * @throws AppError not-found, or invalid-input where several villages have the number
 */
export async function householdOf(app: App, said: string, village: string | undefined): Promise<string> {
  if (Uid.safeParse(said).success) return said;
  const filter = { householdNo: { equals: said } };
  const { rows } = await clientOf(app, households).list({ ...listing, village: await villageOf(app, village), filter });
  return only(rows, "household").uid;
}

/** The folder on the command line. @throws AppError invalid-input */
export async function folderOf(app: App): Promise<string> {
  const folder = await clientOf(app, host).pickFolder({});
  if (!folder) throw new AppError("invalid-input", { field: "folder" });
  return folder.token;
}
