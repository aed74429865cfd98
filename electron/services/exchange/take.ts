import type { Slip } from "../../../shared/exchange/contract.ts";
import type { StepParams } from "../../../shared/changes/step.ts";
import type { PackageHeader } from "../../../shared/exchange/package.ts";
import type { RecordName } from "../../../shared/records/all.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import {
  newTake,
  type SectionReport,
  takeSection,
  type TakeFrom,
  type TakeStep,
} from "../../database/exchange/incoming.ts";
import { inOneGo } from "../../database/exchange/oneGo.ts";
import { acknowledge } from "../../database/exchange/peers.ts";
import { heard } from "../../database/exchange/vectors.ts";
import { scopeIn } from "../../database/exchange/reading.ts";
import {
  deviceName,
  isTaken,
  keepAsked,
  keepAuthors,
  keepTaken,
  lastNumberBefore,
  packageOf,
} from "../../database/packages.ts";
import type { Client } from "../../database/open.ts";
import type { Session } from "../../database/session.ts";
import type { Context } from "../../worker/context.ts";
import { takeCertificates, trustOf } from "../devices/list.ts";
import { type OpenFile, problemOf } from "./opening.ts";
import { refusal } from "./package/refusal.ts";
import { parkSection, retryParked } from "./parking.ts";
import { addCounts, nothing, sumOf, type TakenPart } from "./parts.ts";
import { endRestored } from "./restored.ts";
import { slipOf, storedSlip } from "./slips.ts";

export interface TakenFiles {
  readonly parts: readonly TakenPart[];
  readonly slips: readonly Slip[];
  /** 0 when nothing was new. */
  readonly step: number;
  readonly features: ReadonlySet<RecordName>;
  /** Parts that wait for what is missing. */
  readonly parked: number;
}

/** Who may bring what, as the signed list says now. */
export function admitted(session: Session, sender: string): TakeFrom {
  const devices = [...trustOf(session).admitted].map(
    ([uid, { villages, revoked }]) => [uid, { villages, accepted: revoked }] as const,
  );
  return { device: sender, devices: new Map(devices) };
}

/** The signed list and the names of staff come before the rows: they say whose changes are taken. */
function takeList({ session }: Context, { opened: { header, manifest } }: OpenFile): void {
  takeCertificates(session, manifest.certificates);
  keepAuthors(session.client, header.sender, manifest.authors);
}

/** The sender and the PC whose changes are the cause, by their names. */
function named({ client }: Session, { sender, no }: PackageHeader, { code, details }: AppError): AppError {
  const [missing] = Array.isArray(details["missing"]) ? (details["missing"] as { device?: unknown }[]) : [];
  const cause = [details["device"], missing?.device, sender].find((uid) => typeof uid === "string" && uid !== "");
  const [own, other] = [deviceName(client, sender), deviceName(client, String(cause))];
  const numbers = details["why"] === "gap" ? numbersBefore(client, sender, no) : "";
  const office = numbers === "" ? other.office : own.office;
  return new AppError(code, { ...details, device: other.name, sender: own.name, office, ...(numbers && { numbers }) });
}

/** Numbers of a PC's files that are not here, right before this one: `5`, `5-6`; empty where there are none. */
function numbersBefore(client: Client, sender: string, no: number): string {
  const first = lastNumberBefore(client, sender, no) + 1;
  if (first >= no) return "";
  return first === no - 1 ? String(first) : `${first}-${no - 1}`;
}

/** Takes one village's part; what must wait for something is kept. A refusal stops only this part. */
function takePart(
  { session }: Context,
  step: TakeStep,
  file: OpenFile,
  index: number,
  from: TakeFrom,
): TakenPart & { readonly report: SectionReport | null } {
  const { header, manifest, section } = file.opened;
  const { scope } = manifest.sections[index]!;
  let raw: Buffer | null = null;
  try {
    raw = section(index);
    // It would wait, and stand on the slip, under a name that is not its own.
    if (scopeIn(raw) !== scope) throw refusal("section", { scope });
    const report = takeSection(session, step, raw, from);
    return {
      scope,
      counts: addCounts(nothing, report.counts),
      lines: report.lines,
      same: report.same,
      problem: null,
      report,
    };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "package") throw error;
    const problem = problemOf(named(session, header, error));
    if (raw) parkSection(session, { id: header.id, sender: header.sender, scope, at: manifest.at }, problem, raw);
    return { scope, counts: nothing, lines: [], same: new Map(), problem, report: null };
  }
}

/** Notes what the sender confirms and asks for. Done last: a file that was not taken whole confirms nothing. */
function hear({ session }: Context, { opened: { header, manifest } }: OpenFile): void {
  const { client } = session;
  for (const [scope, vector] of Object.entries(manifest.acks)) {
    const whole = manifest.wholes?.[scope] ?? null;
    acknowledge(client, header.sender, scope, heard(client, scope, { vector, whole }));
  }
  if (manifest.asks.length > 0) keepAsked(session, header.sender, manifest.asks);
}

function keepSlip({ session }: Context, file: OpenFile, parts: readonly TakenPart[], step: number): Slip {
  const { header, manifest } = file.opened;
  const { id, no, kind, sender: other } = header;
  // Taken whole before, it brings nothing again: its slip goes on saying what it brought then.
  const before = isTaken(session.client, id) && packageOf(session.client, id);
  if (before) return slipOf(session.client, before);
  const villages = manifest.sections.map(({ scope, rows, full }) => ({ scope, rows, full }));
  const counts = storedSlip(kind, session.clerk.name, villages, {
    ...sumOf(parts),
    refused: parts.filter(({ problem }) => problem !== null).length,
  });
  const whole = parts.every(({ problem }) => problem === null);
  keepTaken(session, { id, other, no, counts }, whole ? "taken" : "partly", step === 0 ? null : step);
  const at = session.clock.now().toISOString();
  return slipOf(session.client, { id, direction: "in", other, no, counts, at });
}

/**
 * Takes opened files, each village's part in its own transaction, all of them one step of the history.
 * Stopped in between, whole villages are there, and taking the same files again completes them.
 * @param lines whether the parts tell of each finding; their counts they always tell
 * @throws AppError cancelled, disk-full, device
 */
export const takeFiles = (
  context: Context,
  files: readonly OpenFile[],
  params: StepParams = {},
  lines = false,
): TakenFiles => inOneGo(context.session, () => takeAll(context, files, params, lines));

/** Each package once: copies of a file under other names lie beside it on a stick or in a shared folder. */
const once = (files: readonly OpenFile[]): readonly OpenFile[] => [
  ...new Map(files.map((file) => [file.opened.header.id, file])).values(),
];

function takeAll(context: Context, given: readonly OpenFile[], params: StepParams, lines: boolean): TakenFiles {
  const { session, job } = context;
  const [parts, slips, features] = [[] as TakenPart[], [] as Slip[], new Set<RecordName>()];
  const files = once(given);
  const [sender] = files;
  const step = newTake(
    {
      device: sender ? deviceName(session.client, sender.opened.header.sender).name : "",
      files: files.length,
      ...params,
    },
    lines,
  );
  const total = files.reduce((sum, { opened }) => sum + opened.manifest.sections.length, 0);
  for (const file of files) {
    takeList(context, file);
    const from = admitted(session, file.opened.header.sender);
    const own: TakenPart[] = [];
    for (const index of file.opened.manifest.sections.keys()) {
      job.check();
      job.progress(parts.length + own.length, total);
      const part = takePart(context, step, file, index, from);
      for (const feature of part.report?.features ?? []) features.add(feature);
      own.push(part);
    }
    hear(context, file);
    slips.push(keepSlip(context, file, own, step.id));
    parts.push(...own);
  }
  // A part that waits for a lost one brings nothing back yet.
  if (parts.length > 0 && parts.every(({ problem }) => problem === null)) endRestored(session);
  const late = retryParked(session, step, (device) => admitted(session, device));
  parts.push(...late.parts);
  for (const feature of late.features) features.add(feature);
  return { parts, slips, step: step.id, features, parked: late.waiting };
}
