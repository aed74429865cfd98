import { basename } from "node:path";
import type { FolderStatus } from "../../../shared/exchange/contract.ts";
import { certificatesOf } from "../../database/devices.ts";
import { rolledBack } from "../../database/journal/trial.ts";
import { isPartlyTaken, isTaken, keepWhole } from "../../database/packages.ts";
import type { Session } from "../../database/session.ts";
import { lastTaking } from "../../database/steps.ts";
import type { Context } from "../../worker/context.ts";
import { before } from "../backups/making.ts";
import { trustOf } from "../devices/list.ts";
import { keepErased } from "../erasing/sideCar.ts";
import { type OpenFile, openPaths, problemOf } from "./opening.ts";
import { takeFiles } from "./take.ts";

type Problems = FolderStatus["problems"];

/** A package of the folder, by its header. */
export interface Found {
  readonly path: string;
  /** Changes with the file, so that one that was half copied is looked at again. */
  readonly mark: string;
  readonly id: string;
  readonly sender: string;
  readonly recipient: string;
}

/** What the last look at a file that is not taken whole found. */
export interface Look {
  /** What its answer rested on: while that stands, so does the answer. */
  readonly rests: string;
  readonly problems: Problems;
}

/** Whether a part may come in depends on the signed list of devices, and on what other files have brought. */
const restsOn = (session: Session): string => `${certificatesOf(session.client).length} ${lastTaking(session.client)}`;

async function openFound(context: Context, found: readonly Found[], status: FolderStatus): Promise<OpenFile[]> {
  const paths = found.map(({ path }) => path);
  const tell = (path: string, fault: Parameters<typeof problemOf>[0]) =>
    status.problems.push({ file: basename(path), problem: problemOf(fault) });
  return await openPaths(context, paths, tell);
}

/** Takes the files as one step, which Ctrl+Z passes over. */
function takeOpened(context: Context, files: readonly OpenFile[], status: FolderStatus): void {
  const taken = takeFiles(context, files, { folder: 1 });
  keepErased(context.desk);
  context.changed([...taken.features]);
  status.taken += taken.slips.length;
  for (const { problem } of taken.parts) if (problem) status.problems.push({ file: "", problem });
}

/** What taking a file once more would bring. Nothing is kept of it: what its sender says in it was heard the first time. */
function tryAgain(context: Context, file: OpenFile): { readonly brings: boolean; readonly problems: Problems } {
  return rolledBack(context.session, () => {
    const { step, parts } = takeFiles(context, [file]);
    const problems = parts.flatMap(({ problem }) => (problem ? [{ file: file.file, problem }] : []));
    return { brings: step !== 0, problems };
  });
}

/** Of the files that were taken in part: those that bring more now. A look at the others leaves no trace. */
async function bringingMore(
  context: Context,
  waiting: readonly Found[],
  looks: Map<string, Look>,
  status: FolderStatus,
): Promise<OpenFile[]> {
  const { session } = context;
  const rests = restsOn(session);
  const due = waiting.filter(({ mark }) => looks.get(mark)?.rests !== rests);
  for (const { mark } of waiting.filter((one) => !due.includes(one)))
    status.problems.push(...looks.get(mark)!.problems);
  const more: OpenFile[] = [];
  for (const file of await openFound(context, due, status)) {
    const { brings, problems } = tryAgain(context, file);
    if (brings) {
      more.push(file);
      continue;
    }
    // What was missing of it has come by other ways.
    if (problems.length === 0) keepWhole(session.client, file.opened.header.id);
    looks.set(due.find(({ path }) => basename(path) === file.file)!.mark, { rests, problems });
    status.problems.push(...problems);
  }
  return more;
}

/**
 * Takes what is meant for this PC and was not taken yet, after one backup. A file that was taken as far as it could be
 * is taken again only once more of it can come in.
 * @param looks what the rounds remember of such files, by their marks
 */
export async function takeFrom(
  context: Context,
  found: readonly Found[],
  looks: Map<string, Look>,
  status: FolderStatus,
): Promise<void> {
  const { client } = context.session;
  const { own } = trustOf(context.session);
  const wanted = found.filter(({ id, recipient }) => recipient === own && !isTaken(client, id));
  const waiting = wanted.filter(({ id }) => isPartlyTaken(client, id));
  const fresh = await openFound(
    context,
    wanted.filter((one) => !waiting.includes(one)),
    status,
  );
  if (fresh.length > 0) {
    before(context, "take");
    takeOpened(context, fresh, status);
  }
  const more = await bringingMore(context, waiting, looks, status);
  if (more.length === 0) return;
  if (fresh.length === 0) before(context, "take");
  takeOpened(context, more, status);
}
