import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { Card } from "../../../shared/devices/card.ts";
import { type BodyOf, type StopReason, readCertificate } from "../../../shared/devices/certificate.ts";
import { deviceList, type KnownDevice } from "../../../shared/devices/trust.ts";
import type { SignedCertificate } from "../../../shared/exchange/package.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import {
  addCertificates,
  certificatesOf,
  clearCertificates,
  heldOf,
  isUntouched,
  keepDevices,
  nameOwnDevice,
} from "../../database/devices.ts";
import type { Client } from "../../database/open.ts";
import type { Session } from "../../database/session.ts";
import { officeScope } from "../../database/scopes.ts";
import { readSetting, registerWide, writeSetting } from "../../database/settings.ts";
import { type Desk, sessionOf } from "../../worker/context.ts";
import { keysOf } from "../session/signing.ts";
import { becomeNewDevice, type OwnDevice, ownKeys } from "./identity.ts";
import { checks, isOwnCard, sheetKeys, signCard } from "./keys.ts";
import { issue, listOf, nextNo, registerIdOf, standOn, trustOf } from "./list.ts";

const today = (desk: Desk): string => dayOf(desk.clock.now());

/** This PC's card. */
export function ownCard(desk: Desk, own: OwnDevice = ownKeys(desk)): Card {
  const { signKey, sealKey, sign } = own.pairs;
  const { office } = keysOf(desk);
  return signCard({ device: own.device, office, name: own.name, sign: signKey, seal: sealKey }, sign);
}

const head = (desk: Desk, client: Client, register: string) => ({ register, no: nextNo(client), on: today(desk) });

/** Public keys of this PC's recovery sheet, kept until there is a list that they can be announced in. */
const sheetSetting = "sheetKeys";

function keptSheet(client: Client): { sign: string; seal: string } | null {
  const kept = readSetting(client, registerWide, sheetSetting);
  return kept === null ? null : (JSON.parse(kept) as { sign: string; seal: string });
}

/** Announces this PC's sheet where the list does not have it yet and this PC's word counts. */
function announceSheet(desk: Desk, own: OwnDevice): void {
  const { client } = sessionOf(desk);
  const [kept, list] = [keptSheet(client), listOf(client)];
  const self = list?.devices.get(own.device);
  if (!kept || !list || !self || self.villages !== null || self.stopped) return;
  if (list.sheets.some(({ sign }) => sign === kept.sign)) return;
  const line = keysOf(desk).register;
  const before = new Set(list.sheets.filter((sheet) => sheet.line === line).map(({ sign }) => sign));
  const keeps = certificatesOf(client).filter(({ id, signer }) => before.has(signer) && list.valid.has(id));
  const body = { kind: "recovery", ...head(desk, client, list.register), line, ...kept } as const;
  issue(client, { ...body, keeps: keeps.map(({ id }) => id) }, own.pairs);
}

/** Keeps the public keys of a recovery sheet (never its secret), and tells the other devices of it. */
export function keepSheet(desk: Desk, secret: Uint8Array): void {
  const { client } = sessionOf(desk);
  const { signKey, sealKey } = sheetKeys(secret, keysOf(desk).register);
  writeSetting(client, registerWide, sheetSetting, JSON.stringify({ sign: signKey, seal: sealKey }));
  if (listOf(client)) announceSheet(desk, ownKeys(desk));
}

/** The list of this register; its first device founds it. @throws AppError package not-enrolled on a PC that may not change it */
function ruling(desk: Desk): { own: OwnDevice; register: string } {
  const { client } = sessionOf(desk);
  const own = ownKeys(desk);
  if (registerIdOf(client) === null) {
    const register = keysOf(desk).register;
    issue(client, { kind: "root", ...head(desk, client, register), card: ownCard(desk, own) }, own.pairs);
    announceSheet(desk, own);
    // One for the whole register: whoever joins gets this one.
    officeScope(client);
  }
  const list = listOf(client);
  const self = list?.devices.get(own.device);
  if (!list || !self || self.stopped || self.villages !== null) throw new AppError("device", { why: "not-ruling" });
  return { own, register: list.register };
}

/**
 * Lets a device in, or changes the villages of one.
 * @param villages null for all
 * @throws AppError device: not-ruling, bad-card, own-card, stopped, same-name, all-stays (it has all villages already)
 */
export function enrol(desk: Desk, card: Card, villages: readonly string[] | null): KnownDevice {
  if (!isOwnCard(card)) throw new AppError("device", { why: "bad-card" });
  const { own, register } = ruling(desk);
  if (card.device === own.device) throw new AppError("device", { why: "own-card" });
  const { client } = sessionOf(desk);
  const before = listOf(client)?.devices.get(card.device);
  if (before?.stopped) throw new AppError("device", { why: "stopped", name: before.name });
  if (before?.villages === null && villages !== null)
    throw new AppError("device", { why: "all-stays", name: before.name });
  const chosen = villages === null ? null : [...new Set(villages)].toSorted();
  issue(client, { kind: "enrol", ...head(desk, client, register), card, villages: chosen }, own.pairs);
  const after = listOf(client)?.devices.get(card.device);
  if (after?.sign !== card.sign) throw new AppError("device", { why: "same-name" });
  return after;
}

/** Changes the villages of a device by its card of before. @throws AppError device, not-found */
export function setVillages(desk: Desk, device: string, villages: readonly string[] | null): void {
  const { client } = sessionOf(desk);
  const valid = listOf(client)?.valid;
  const cards = certificatesOf(client).flatMap((certificate) => {
    const body = readCertificate(certificate, checks)?.body;
    return body?.kind === "enrol" && body.card.device === device && valid?.has(certificate.id) ? [body.card] : [];
  });
  const card = cards.at(-1);
  if (!card) throw new AppError("not-found", { device });
  enrol(desk, card, villages);
}

/**
 * Stops a device: what has arrived of it stays, nothing newer is taken.
 * @throws AppError device: not-ruling, own-card (this PC itself), not-found
 */
export function revoke(desk: Desk, device: string, reason: StopReason): void {
  const { own, register } = ruling(desk);
  const { client } = sessionOf(desk);
  const list = listOf(client);
  const known = list?.devices.get(device);
  if (!list || !known) throw new AppError("not-found", { device });
  if (device === own.device) throw new AppError("device", { why: "own-card" });
  if (known.stopped) return;
  const keeps = certificatesOf(client).filter(({ id, signer }) => signer === known.sign && list.valid.has(id));
  const body = { device, reason, accepted: heldOf(client, device), keeps: keeps.map(({ id }) => id) };
  issue(client, { kind: "revoke", ...head(desk, client, register), ...body }, own.pairs);
}

/** Gives a device a new name: this PC itself, or another one by a PC with all villages. */
export function rename(desk: Desk, device: string, name: string): void {
  const { client } = sessionOf(desk);
  const own = ownKeys(desk);
  const list = listOf(client);
  if (!list?.devices.has(device)) {
    if (device !== own.device) throw new AppError("not-found", { device });
    nameOwnDevice(client, name);
    return;
  }
  const { pairs } = device === own.device ? own : ruling(desk).own;
  issue(client, { kind: "rename", ...head(desk, client, list.register), device, name }, pairs);
}

/**
 * Makes this PC, which was copied from another one, a device of its own. One with all villages is let in at once, in the
 * name of the device that it was copied from; another one gives its new card to the office.
 * @throws AppError device has-data: what was written under a device that no list knows could not be told apart
 */
export function separate(desk: Desk, name: string): { enrolled: boolean } {
  const { client } = sessionOf(desk);
  const list = listOf(client);
  if (!list && !isUntouched(client)) throw new AppError("device", { why: "has-data" });
  // Keys are made at their first need: not by what is refused.
  const former = ownKeys(desk);
  const known = list?.devices.get(former.device);
  const own = becomeNewDevice(desk, name);
  const may = list && known && known.villages === null && known.stopped === null;
  if (!may) return { enrolled: false };
  const body: BodyOf<"enrol"> = {
    kind: "enrol",
    ...head(desk, client, list.register),
    card: ownCard(desk, own),
    villages: null,
  };
  issue(client, body, former.pairs);
  return { enrolled: true };
}

/**
 * Lets this PC in by the secret of a recovery sheet, as where it takes the place of a lost one.
 * @returns false when the list does not know the sheet
 */
export function enrolBySecret(desk: Desk, secret: Uint8Array): boolean {
  const session = sessionOf(desk);
  const list = listOf(session.client);
  const sheet = list?.sheets
    .map(({ line }) => sheetKeys(secret, line))
    .find(({ signKey }) => list.sheets.some(({ sign }) => sign === signKey));
  if (!list || !sheet) return false;
  const own = ownKeys(desk);
  if (trustOf(session).enrolled) return true;
  const body = { kind: "enrol", ...head(desk, session.client, list.register), card: ownCard(desk, own) } as const;
  issue(session.client, { ...body, villages: null }, sheet);
  return trustOf(session).enrolled;
}

/** What a joining PC is told of the register that lets it in. */
export interface Invitation {
  readonly register: string;
  readonly certificates: readonly SignedCertificate[];
  /** The device whose fingerprint the clerk compared. */
  readonly sender: { readonly device: string; readonly sign: string };
}

/** A list has one root; a file with many more was made to keep its reader busy. */
const rootsAtMost = 4;

/** The root under which both the sender and this PC are devices; null when there is none. */
function rootOf({ register, certificates, sender }: Invitation, own: OwnDevice): string | null {
  const roots = certificates.filter((certificate) => {
    const body = readCertificate(certificate, checks)?.body;
    return body?.kind === "root" && body.register === register;
  });
  const root = roots.slice(0, rootsAtMost).find(({ id }) => {
    const devices = deviceList(certificates, id, checks)?.devices;
    const [host, self] = [devices?.get(sender.device), devices?.get(own.device)];
    if (host?.sign !== sender.sign || host.stopped) return false;
    return self?.sign === own.pairs.signKey && !self.stopped;
  });
  return root?.id ?? null;
}

/** Whether this PC can still join: nothing was written here and it let no one else in. */
export function canJoin(session: Session): boolean {
  const list = listOf(session.client);
  return isUntouched(session.client) && (list?.devices.size ?? 0) <= 1;
}

/**
 * Makes this PC, whose register is empty, a device of the register that let it in. Call it before the sections of the
 * first file are taken, after the clerk compared the sender's fingerprint.
 * @throws AppError device: has-data, not-invited (this PC's card is not on the list, or the sender is not the one compared)
 */
export function join(desk: Desk, invitation: Invitation): void {
  const session = sessionOf(desk);
  const { client } = session;
  if (registerIdOf(client) === invitation.register) return;
  if (!canJoin(session)) throw new AppError("device", { why: "has-data" });
  const root = rootOf(invitation, ownKeys(desk));
  if (root === null) throw new AppError("device", { why: "not-invited" });
  client
    .transaction(() => {
      clearCertificates(client);
      addCertificates(client, invitation.certificates);
      standOn(client, invitation.register, root);
      keepDevices(client, listOf(client)!);
    })
    .immediate();
  announceSheet(desk, ownKeys(desk));
}
