import { hkdfSync } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { z } from "zod";
import type { SealKeyDay } from "../../../shared/devices/sealKeys.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { isListed, keepKeys, nameOwnDevice, ownRow, setOwnDevice } from "../../database/devices.ts";
import { renameDurably, writeDurably } from "../../database/durable.ts";
import type { Client } from "../../database/open.ts";
import { ownDevice } from "../../database/session.ts";
import { newUid } from "../../database/uid.ts";
import { type Desk, sessionOf } from "../../worker/context.ts";
import type { OwnKeys } from "../exchange/package/keys.ts";
import { Sealed, seal, unseal } from "../session/wrap.ts";
import { keyPairs, type KeyPairs, newSeed } from "./keys.ts";

/** A key that files are sealed to, with the day it was made; a text alone is from before that was written down. */
const SealSeed = z.union([
  z.strictObject({ seed: z.string(), since: z.string() }),
  z.string().transform((seed) => ({ seed, since: "" })),
]);

const Seeds = z.strictObject({
  sign: z.string(),
  /** Newest first; the later ones only open what was sealed before a change of keys. */
  seal: z.array(SealSeed).min(1),
});
type Seeds = z.infer<typeof Seeds>;

const DeviceFile = z.strictObject({ format: z.literal(1), device: z.string(), keys: Sealed });

/** The private keys of this PC: beside the register, never in it, and so in no backup. */
export const deviceFile = (folder: string): string => join(folder, "device.json");

const fileKey = (dataKey: Uint8Array, device: string): Buffer =>
  Buffer.from(hkdfSync("sha256", dataKey, device, "hearthbook device", 32));

interface Identity {
  readonly device: string;
  readonly seeds: Seeds;
}

function readIdentity(folder: string, dataKey: Uint8Array): Identity | null {
  try {
    const { device, keys } = DeviceFile.parse(JSON.parse(readFileSync(deviceFile(folder), "utf8")));
    const opened = unseal(keys, fileKey(dataKey, device), device);
    return opened && { device, seeds: Seeds.parse(JSON.parse(opened.toString())) };
  } catch {
    return null;
  }
}

function writeIdentity(folder: string, dataKey: Uint8Array, { device, seeds }: Identity): void {
  const path = deviceFile(folder);
  if (existsSync(path) && !readIdentity(folder, dataKey)) renameDurably(path, `${path}.damaged`);
  const keys = seal(Buffer.from(JSON.stringify(seeds)), fileKey(dataKey, device), device);
  writeDurably(path, JSON.stringify({ format: 1, device, keys }));
}

const seedOf = (text: string): Buffer => Buffer.from(text, "base64url");

const pairsOf = ({ sign, seal: [newest] }: Seeds): KeyPairs => keyPairs(seedOf(sign), seedOf(newest!.seed));

/** A key pair and the uid under which this PC writes. */
export interface OwnDevice extends OwnKeys {
  readonly name: string;
  readonly pairs: KeyPairs;
}

function dataKeyOf(desk: Desk): Buffer {
  if (!desk.key) throw new AppError("locked");
  return desk.key;
}

const randomText = (): string => newSeed().toString("base64url");

/** A private key that files are sealed to, and since when. */
export interface SealSeed extends SealKeyDay {
  readonly seed: string;
}

export const newSealSeed = (since: string): SealSeed => ({ seed: randomText(), since });

const today = (desk: Desk): string => dayOf(desk.clock.now());

function makeIdentity(desk: Desk, device: string): Identity {
  const identity = { device, seeds: { sign: randomText(), seal: [newSealSeed(today(desk))] } };
  writeIdentity(desk.registerDir, dataKeyOf(desk), identity);
  return identity;
}

/** Lets the register follow this PC's keys; each run writes under its own segments, so those of another device end. */
function follow(desk: Desk, { device, seeds }: Identity): void {
  const session = sessionOf(desk);
  const own = ownRow(session.client);
  if (own?.uid !== device) {
    setOwnDevice(session.client, device, own?.name ?? "PC");
    session.segments.clear();
  }
  const { signKey, sealKey } = pairsOf(seeds);
  keepKeys(session.client, device, { sign: signKey, seal: sealKey }, today(desk));
}

/**
 * This PC's device and private keys, made at the first need. A register whose own device is on the list without its keys
 * being here came from another PC: this PC is then a new device.
 * @throws AppError locked, disk-full
 */
export function ownKeys(desk: Desk): OwnDevice {
  const { client } = sessionOf(desk);
  const found = readIdentity(desk.registerDir, dataKeyOf(desk));
  const uid = ownDevice(client);
  const identity = found ?? makeIdentity(desk, isListed(client, uid) ? newUid() : uid);
  follow(desk, identity);
  const pairs = pairsOf(identity.seeds);
  const olderIdentities = identity.seeds.seal
    .slice(1)
    .map(({ seed }) => keyPairs(seedOf(identity.seeds.sign), seedOf(seed)).identity);
  const { uid: device, name } = ownRow(client)!;
  return { device, name, sign: pairs.sign, identity: pairs.identity, olderIdentities, pairs };
}

/** This PC's keys that files are sealed to, newest first; empty before the first need. */
export const sealSeeds = (desk: Desk): readonly SealSeed[] =>
  readIdentity(desk.registerDir, dataKeyOf(desk))?.seeds.seal ?? [];

/** Writes those keys anew; what is left out is destroyed. @throws AppError disk-full and the like: the former ones stand then */
export function keepSealSeeds(desk: Desk, seal: readonly SealSeed[]): void {
  const found = readIdentity(desk.registerDir, dataKeyOf(desk));
  if (!found) return;
  const seeds = { sign: found.seeds.sign, seal: seal.map(({ seed, since }) => ({ seed, since })) };
  writeIdentity(desk.registerDir, dataKeyOf(desk), { device: found.device, seeds });
}

/** Makes this PC a new device with new keys, as after taking over another PC's register or being copied. */
export function becomeNewDevice(desk: Desk, name: string): OwnDevice {
  const { client, segments } = sessionOf(desk);
  const { device } = makeIdentity(desk, newUid());
  setOwnDevice(client, device, name);
  nameOwnDevice(client, name);
  segments.clear();
  return ownKeys(desk);
}

/**
 * After another PC's register was taken over: where that PC is on a list of devices its uid stays its own. Keys are made
 * at the first need.
 */
export function beAnotherDevice(desk: Desk): void {
  const { client, segments } = sessionOf(desk);
  if (!isListed(client, ownDevice(client))) return;
  setOwnDevice(client, newUid(), `PC-${newSeed().toString("hex", 0, 2)}`);
  segments.clear();
}

/** At opening: a restored register may name the device that this PC was before. */
export function settleOwnDevice(client: Client, folder: string, dataKey: Uint8Array): void {
  const own = ownDevice(client);
  const found = readIdentity(folder, dataKey);
  if (found && found.device !== own) setOwnDevice(client, found.device, ownRow(client)!.name);
}
