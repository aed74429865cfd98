import { randomBytes } from "node:crypto";
import { basename, join } from "node:path";
import type { Given, Slip } from "../../../shared/exchange/contract.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { KnownDevice } from "../../../shared/devices/trust.ts";
import type { Manifest, PackageKind } from "../../../shared/exchange/package.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { acknowledged } from "../../database/exchange/peers.ts";
import { type Section, writeSection } from "../../database/exchange/outgoing.ts";
import { told } from "../../database/exchange/vectors.ts";
import { askedBy, authorNames, contactsWith, forgetAsked, keepGiven } from "../../database/packages.ts";
import { numbered } from "../../database/numbers.ts";
import type { Client } from "../../database/open.ts";
import { holdsRows, knownOffice, villageScopes } from "../../database/scopes.ts";
import type { Context } from "../../worker/context.ts";
import { ownKeys } from "../devices/identity.ts";
import { certificatesToSend, type RegisterTrust, trustOf } from "../devices/list.ts";
import { renewSealKey } from "../devices/rotation.ts";
import { writeOwnPackage } from "./ownParts.ts";
import { packageName } from "./package/names.ts";
import { type OutSection, sealPackage } from "./package/seal.ts";
import { slipOf, storedSlip } from "./slips.ts";

const thirtyDays = 30 * 86_400_000;
/** A delta of more rows than this part of all is sent as a full file (exchange, section 4). */
const mostOfDelta = 0.25;

/** A device of this register that files may be given to. @throws AppError not-found, device stopped */
export function recipientOf(trust: RegisterTrust, device: string): KnownDevice {
  const known = trust.list?.devices.get(device);
  if (!known || device === trust.own) throw new AppError("not-found", { device });
  if (known.stopped) throw new AppError("device", { why: "stopped", name: known.name });
  if (!trust.enrolled) throw new AppError("device", { why: "not-ruling" });
  return known;
}

/** Villages that go to a device: those it may have, or the chosen ones of them; the office's own scope always. */
export function scopesFor(client: Client, { villages }: KnownDevice, chosen: readonly string[] | null): string[] {
  const held = villageScopes(client).filter((uid) => villages === null || villages.includes(uid));
  const wanted = chosen === null ? held : held.filter((uid) => chosen.includes(uid));
  return [...knownOffice(client), ...wanted];
}

interface Wanted {
  readonly device: string;
  readonly full: boolean;
  /** Nothing was heard of the device for so long that a delta would be no smaller. */
  readonly silent: boolean;
}

/** Changes since the last acknowledgement, or everything where that is wanted, asked for, or hardly more. */
function sectionFor(client: Client, scope: string, { device, full, silent }: Wanted, asked: ReadonlySet<string>) {
  const base = full || silent || asked.has(scope) ? null : acknowledged(client, device, scope);
  const section = writeSection(client, scope, base);
  if (!section || section.full || holdsRows(client, scope, section.rows / mostOfDelta)) return section;
  return writeSection(client, scope, null);
}

function silentSince(client: Client, device: string, now: Date): boolean {
  const last = contactsWith(client, device, "in");
  return last === null || now.getTime() - new Date(last.at).getTime() > thirtyDays;
}

/** Sections one at a time, with progress; the clerk may stop between two of them. */
function* sectionsOf(
  { session: { client }, job }: Context,
  scopes: readonly string[],
  wanted: Wanted,
  made: Section[],
): Generator<OutSection> {
  const asked = new Set(askedBy(client, wanted.device));
  for (const [done, scope] of scopes.entries()) {
    job.check();
    job.progress(done, scopes.length + 1);
    const section = sectionFor(client, scope, wanted, asked);
    if (!section) continue;
    made.push({ ...section, raw: Buffer.alloc(0) });
    yield section;
  }
}

/** What is written besides sections. */
export interface Draft {
  readonly kind: Extract<PackageKind, "sync" | "receipt" | "request">;
  readonly device: string;
  readonly scopes: readonly string[];
  readonly full: boolean;
  /** Path of the folder. */
  readonly folder: string;
}

/** Own vectors of all scopes that the recipient may see: they acknowledge what came from it. */
function acksOf(client: Client, scopes: readonly string[]): Pick<Manifest, "acks" | "wholes"> {
  const all = scopes.map((scope) => ({ scope, ...told(client, scope) }));
  return {
    acks: Object.fromEntries(all.map(({ scope, vector }) => [scope, vector])),
    wholes: Object.fromEntries(all.flatMap(({ scope, whole }) => (whole === null ? [] : [[scope, whole]]))),
  };
}

interface Written {
  readonly id: string;
  readonly no: number;
  readonly at: string;
  readonly made: readonly Section[];
  readonly path: string;
  readonly size: number;
}

async function writeNumbered(context: Context, draft: Draft, no: number): Promise<Written> {
  const { session, desk, job } = context;
  const { client, clock, clerk } = session;
  renewSealKey(desk);
  const own = ownKeys(desk);
  const trust = trustOf(session);
  const recipient = recipientOf(trust, draft.device);
  const now = clock.now();
  const at = now.toISOString();
  const wanted = { ...draft, silent: silentSince(client, draft.device, now) };
  const made: Section[] = [];
  const id = randomBytes(16).toString("hex");
  const bytes = await sealPackage(
    {
      kind: draft.kind,
      id,
      recipient: draft.device,
      no,
      manifest: {
        register: trust.register!,
        at,
        program: `hearthbook ${desk.version}`,
        author: clerk.uid,
        certificates: certificatesToSend(session),
        ...acksOf(client, scopesFor(client, recipient, null)),
        authors: { ...authorNames(client), [clerk.uid]: clerk.name },
        asks: draft.kind === "request" ? [...draft.scopes] : [],
      },
      sections: draft.kind === "sync" ? sectionsOf(context, draft.scopes, wanted, made) : [],
    },
    own,
    trust.recipientsFor(draft.device),
  );
  const name = packageName({ from: own.name, to: recipient.name, on: dayOf(now), no, id, kind: draft.kind });
  const path = await writeOwnPackage(client, join(draft.folder, name), bytes, job);
  return { id, no, at, made, path, size: bytes.length };
}

/**
 * Writes one sealed file for a device into a folder and keeps its slip.
 * @returns the slip, the file's name and size, and how many villages had nothing new
 * @throws AppError not-found, device, package, disk-full, place-gone, cancelled; only a `.part` is left then
 */
export async function writeFile(context: Context, draft: Draft): Promise<Given> {
  const { session, files } = context;
  const { client, clerk } = session;
  const { kind, device: other, scopes } = draft;
  const written = await numbered(client, other, (next) => writeNumbered(context, draft, next));
  const { id, no, at, made, path, size } = written;
  const counts = storedSlip(kind, clerk.name, made);
  keepGiven(session, { id, kind, other, no, counts });
  // What was asked for has gone out whole, or there was nothing of it.
  if (kind === "sync") for (const scope of scopes) forgetAsked(client, other, scope);
  const slip: Slip = slipOf(client, { id, direction: "out", other, no, counts, at });
  const upToDate = kind === "sync" ? scopes.length - made.length : 0;
  return { slip, file: basename(path), token: files.grant(path), size, upToDate };
}
