import { basename } from "node:path";
import { statSync } from "node:fs";
import type { Checked, Problem } from "../../../shared/exchange/contract.ts";
import { AppError, type Details } from "../../../shared/rpc/errors.ts";
import { faultOf } from "../../../shared/rpc/faults.ts";
import { deviceName, isTaken } from "../../database/packages.ts";
import type { Context } from "../../worker/context.ts";
import { ownKeys } from "../devices/identity.ts";
import { fingerprintOf } from "../devices/keys.ts";
import { trustWithOutside } from "../handover/offices.ts";
import { introduced } from "./introducing.ts";
import { invitationIn, joinBy } from "./joining.ts";
import { type OpenPackage, openPackage } from "./package/open.ts";

/** A file of this register for this PC, checked to its end. */
export interface OpenFile {
  readonly token: string;
  readonly file: string;
  readonly opened: OpenPackage;
}

/** A refusal as the page shows it: why, with the names and numbers of its sentence. */
export function problemOf(error: AppError): Problem {
  const { why, ...rest } = error.details;
  const shown = Object.entries(rest).filter((entry): entry is [string, string | number] =>
    ["string", "number"].includes(typeof entry[1]),
  );
  return { why: error.code === "package" ? String(why) : error.code, details: Object.fromEntries(shown) };
}

/** Opens a file, or says why not; what is no refusal of a file is thrown. */
const tried = (context: Context, token: string): Promise<OpenFile | AppError> =>
  triedPath(context, token, context.files.pathOf(token));

async function triedOnce(context: Context, token: string, path: string): Promise<OpenFile | AppError> {
  try {
    const opened = await openPackage(path, trustWithOutside(context.session), ownKeys(context.desk));
    return { token, file: basename(path), opened };
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    return fault;
  }
}

async function triedPath(context: Context, token: string, path: string): Promise<OpenFile | AppError> {
  const found = await triedOnce(context, token, path);
  if (!(found instanceof AppError)) return found;
  return (await introduced(context, path, found)) ? triedOnce(context, token, path) : found;
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Names in place of uids; who signed a file that was not opened is shown by the check digits of its keys. */
function named(context: Context, details: Details): Details {
  const { client } = context.session;
  const { sign, age } = details;
  const names = ["sender", "device", "recipient"].flatMap((role) => {
    const uid = details[role];
    return typeof uid === "string" ? [[role, deviceName(client, uid).name]] : [];
  });
  const office = typeof details["recipient"] === "string" ? deviceName(client, details["recipient"]).office : "";
  const keys =
    typeof sign === "string" && typeof age === "string" ? { digits: fingerprintOf({ sign, seal: age }) } : {};
  return { ...details, ...Object.fromEntries(names), ...(office && { office }), ...keys };
}

async function describe(context: Context, token: string, found: OpenFile | AppError): Promise<Checked> {
  const { client } = context.session;
  const path = context.files.pathOf(token);
  if (found instanceof AppError) {
    const problem = problemOf(new AppError(found.code, named(context, found.details)));
    const invitation = await invitationIn(context, token, found).catch(() => null);
    return { token, file: basename(path), head: null, taken: false, problem, invitation };
  }
  const { header, manifest } = found.opened;
  const { name, office } = deviceName(client, header.sender);
  const head = {
    id: header.id,
    kind: header.kind,
    no: header.no,
    at: manifest.at,
    sender: name,
    office,
    villages: manifest.sections.filter(({ kind }) => kind === "village").length,
    size: sizeOf(path),
  };
  return { token, file: found.file, head, taken: isTaken(client, header.id), problem: null, invitation: null };
}

/** Looks at files one after another: who, when, complete. */
export async function checkFiles(context: Context, tokens: readonly string[]): Promise<Checked[]> {
  const checked: Checked[] = [];
  for (const [done, token] of tokens.entries()) {
    context.job.check();
    context.job.progress(done, tokens.length);
    checked.push(await describe(context, token, await tried(context, token)));
  }
  return checked;
}

/** A household from another register is looked at and listed by itself. */
const isMove = ({ opened }: OpenFile): boolean => opened.header.kind === "move";

/** Bytes of packages held open at a time: more is taken in several goes. */
const mostOpen = 256 * 2 ** 20;

/** Opens the files to be taken, oldest number of each sender first. @throws AppError of the first that cannot be */
export async function openFiles(context: Context, tokens: readonly string[]): Promise<OpenFile[]> {
  const files: OpenFile[] = [];
  const size = tokens.reduce((sum, token) => sum + sizeOf(context.files.pathOf(token)), 0);
  if (size > mostOpen) throw new AppError("too-big", { max: mostOpen });
  for (const token of tokens) {
    context.job.check();
    const found = await tried(context, token);
    if (found instanceof AppError) throw new AppError(found.code, named(context, found.details));
    if (isMove(found)) throw new AppError("package", { why: "move" });
    files.push(found);
  }
  return inOrder(files);
}

/** Opens what it can of a folder's files and tells of the others; no token stands for them. */
export async function openPaths(
  context: Context,
  paths: readonly string[],
  tell: (path: string, fault: AppError) => void,
): Promise<OpenFile[]> {
  const files: OpenFile[] = [];
  let size = 0;
  for (const path of paths) {
    size += sizeOf(path);
    if (size > mostOpen) break;
    const found = await triedPath(context, "", path);
    if (found instanceof AppError) tell(path, new AppError(found.code, named(context, found.details)));
    else if (isMove(found)) tell(path, new AppError("package", { why: "move" }));
    else files.push(found);
  }
  return inOrder(files);
}

/** Oldest number of each sender first. */
function inOrder(files: readonly OpenFile[]): OpenFile[] {
  const senderOf = ({ opened }: OpenFile) => opened.header.sender;
  return files.toSorted(
    (a, b) =>
      (senderOf(a) < senderOf(b) ? -1 : Number(senderOf(a) > senderOf(b))) || a.opened.header.no - b.opened.header.no,
  );
}

/** Joins the register of a file whose sender is not known yet. @throws AppError device, package, stale */
export async function joinByFile(context: Context, token: string, digits: string): Promise<void> {
  const found = await tried(context, token);
  if (found instanceof AppError) await joinBy(context, token, digits, found);
}
