import type { SignedCertificate } from "../exchange/package.ts";
import { type Accepted, type BodyOf, type Checks, type Read, readCertificate, type StopReason } from "./certificate.ts";
import { isOwnCard, isStruck, later, settle, type Settled, type SheetKeys } from "./settling.ts";

export interface Stopped {
  readonly on: string;
  readonly reason: StopReason;
  readonly accepted: Accepted;
  readonly certificate: string;
}

/** A device of the register, as the signed list tells. */
export interface KnownDevice {
  readonly uid: string;
  readonly office: string;
  readonly name: string;
  readonly sign: string;
  readonly seal: string;
  /** Day since which files are sealed to this key. */
  readonly sealSince: string;
  /** Null: all villages, and the right to change the list. */
  readonly villages: readonly string[] | null;
  readonly since: string;
  readonly stopped: Stopped | null;
}

export interface DeviceList {
  readonly register: string;
  readonly devices: ReadonlyMap<string, KnownDevice>;
  readonly sheets: readonly SheetKeys[];
  /** Ids of the certificates that count. */
  readonly valid: ReadonlySet<string>;
}

interface Reseal {
  readonly id: string;
  readonly body: BodyOf<"reseal">;
}

const stoppedBy = (stop: Read | undefined): Stopped | null => {
  if (stop?.body.kind !== "revoke") return null;
  const { on, reason, accepted } = stop.body;
  return { on, reason, accepted, certificate: stop.id };
};

/** The last word on a device's name: by itself, or by one with all villages. */
function renamings(reads: readonly Read[], { admitted, strikes }: Settled): Map<string, Read> {
  const last = new Map<string, Read>();
  for (const read of reads) {
    if (read.body.kind !== "rename" || isStruck(read, strikes)) continue;
    const own = admitted.keys.get(read.body.device) === read.signer;
    if (own || admitted.authorities.has(read.signer)) last.set(read.body.device, read);
  }
  return last;
}

/**
 * A device's own last word on the key that files for it are sealed to. The later day wins, not the higher number: a PC
 * restored from a copy of its disk knows neither its newest key nor how far the numbers went.
 */
function resealings(reads: readonly Read[], { admitted, strikes }: Settled): Map<string, Reseal> {
  const last = new Map<string, Reseal>();
  for (const { id, signer, body } of reads) {
    if (body.kind !== "reseal" || isStruck({ id, signer, body }, strikes)) continue;
    if (admitted.keys.get(body.device) !== signer) continue;
    const before = last.get(body.device);
    if (!before || body.on >= before.body.on) last.set(body.device, { id, body });
  }
  return last;
}

/** Sheets whose line was not announced anew. */
function currentSheets({ admitted }: Settled): SheetKeys[] {
  const byLine = new Map<string, SheetKeys>();
  for (const { keys } of admitted.sheets.toSorted((a, b) => later(a.read, b.read))) byLine.set(keys.line, keys);
  return [...byLine.values()];
}

function devicesOf(reads: readonly Read[], settled: Settled): Map<string, KnownDevice> {
  const { admitted, stops } = settled;
  const names = renamings(reads, settled);
  const seals = resealings(reads, settled);
  const devices = new Map<string, KnownDevice>();
  for (const { id, body } of admitted.enrolments.toSorted(later)) {
    if (body.kind !== "root" && body.kind !== "enrol") continue;
    const { device: uid, office, name, sign } = body.card;
    const renamed = names.get(uid);
    const newer = renamed?.body.kind === "rename" && later(renamed, { id, body }) > 0 ? renamed.body.name : name;
    const villages = body.kind === "root" ? null : body.villages;
    const before = devices.get(uid);
    const since = before?.since ?? body.on;
    const shown = { seal: body.card.seal, on: before?.seal === body.card.seal ? before.sealSince : body.on };
    // A card of before names a key that was given up: the device's own word stands above all cards.
    const { seal, on: sealSince } = seals.get(uid)?.body ?? shown;
    const stopped = stoppedBy(stops.get(uid));
    devices.set(uid, { uid, office, name: newer, sign, seal, sealSince, villages, since, stopped });
  }
  return devices;
}

/**
 * The devices of a register: what certificates say, as far as their signers had the right to it (exchange, section 2).
 * Depends on the set only, not on the order in which certificates came.
 * @param rootId the certificate that this register trusts from the start
 * @returns null when the root is missing or not sound
 */
export function deviceList(
  certificates: readonly SignedCertificate[],
  rootId: string,
  checks: Checks,
): DeviceList | null {
  const unique = new Map(certificates.map((certificate) => [certificate.id, certificate]));
  const all = [...unique.values()].flatMap((certificate) => readCertificate(certificate, checks) ?? []);
  const root = all.find(({ id }) => id === rootId);
  if (root?.body.kind !== "root" || root.body.card.sign !== root.signer || !isOwnCard(root.body.card, checks))
    return null;
  const { register } = root.body;
  const reads = all.filter(({ body }) => body.register === register && body.kind !== "root").toSorted(later);
  const settled = settle(reads, root, checks);
  const counted = [...settled.admitted.enrolments, ...settled.admitted.sheets.map(({ read }) => read)];
  const words = [...renamings(reads, settled).values(), ...resealings(reads, settled).values()];
  const valid = new Set([...counted, ...settled.stops.values(), ...words].map(({ id }) => id));
  return { register, devices: devicesOf(reads, settled), sheets: currentSheets(settled), valid };
}
