import type { DeviceList, KnownDevice } from "../../shared/devices/trust.ts";
import type { SignedCertificate } from "../../shared/exchange/package.ts";
import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";

/** The signed list of devices as it is stored, oldest number first. */
export function certificatesOf(client: Client): SignedCertificate[] {
  return prepared(
    client,
    "SELECT id, no, body, signer, signature FROM certificate ORDER BY no, id",
  ).all() as SignedCertificate[];
}

/** Adds certificates; those that are there stay. @returns how many were new */
export function addCertificates(client: Client, certificates: readonly SignedCertificate[]): number {
  const add = prepared(
    client,
    "INSERT OR IGNORE INTO certificate (id, no, body, signer, signature) VALUES (?, ?, ?, ?, ?)",
  );
  return certificates.reduce(
    (count, { id, no, body, signer, signature }) => count + add.run(id, no, body, signer, signature).changes,
    0,
  );
}

/** Forgets the list of a register that this PC leaves before anything was in it. */
export function clearCertificates(client: Client): void {
  client.exec("DELETE FROM certificate; DELETE FROM revocation; DELETE FROM device_key");
}

export interface OwnRow {
  readonly uid: string;
  readonly name: string;
}

export const ownRow = (client: Client): OwnRow | undefined =>
  prepared(client, "SELECT uid, name FROM device WHERE own = 1").get() as OwnRow | undefined;

/** Makes a device this PC's own; the former one stays as the author of what it wrote. */
export function setOwnDevice(client: Client, uid: string, name: string): void {
  client
    .transaction(() => {
      prepared(client, "UPDATE device SET own = 0 WHERE own = 1 AND uid <> ?").run(uid);
      prepared(
        client,
        `INSERT INTO device (uid, name, own, enrolled_on) VALUES (?, ?, 1, date('now', 'localtime'))
         ON CONFLICT (uid) DO UPDATE SET own = 1`,
      ).run(uid, name);
    })
    .immediate();
}

export function nameOwnDevice(client: Client, name: string): void {
  prepared(client, "UPDATE device SET name = ? WHERE own = 1").run(name);
}

/** Whether a device is on the signed list: then a PC without its private keys is another device. */
export const isListed = (client: Client, device: string): boolean =>
  prepared(client, "SELECT 1 FROM device WHERE uid = ? AND office <> ''").get(device) !== undefined;

/** Keeps the public keys of a device; the newest of each kind counts. */
export function keepKeys(client: Client, device: string, keys: { sign: string; seal: string }, since: string): void {
  const keep = prepared(
    client,
    "INSERT OR IGNORE INTO device_key (device, kind, public_key, since) SELECT ?, ?, ?, ? WHERE NOT EXISTS " +
      "(SELECT 1 FROM device_key WHERE device = ? AND kind = ? AND public_key = ?)",
  );
  for (const kind of ["sign", "seal"] as const) keep.run(device, kind, keys[kind], since, device, kind, keys[kind]);
}

function keepDevice(client: Client, device: KnownDevice): void {
  const { uid, name, office, since, stopped } = device;
  const villages = device.villages === null ? null : JSON.stringify(device.villages);
  prepared(
    client,
    `INSERT INTO device (uid, name, own, enrolled_on, revoked_on, office, villages) VALUES (?, ?, 0, ?, ?, ?, ?)
     ON CONFLICT (uid) DO UPDATE SET name = excluded.name, enrolled_on = excluded.enrolled_on, relation = 'register',
       revoked_on = excluded.revoked_on, office = excluded.office, villages = excluded.villages`,
  ).run(uid, name, since, stopped?.on ?? null, office, villages);
  keepKeys(client, uid, device, device.sealSince);
}

/** Makes the tables agree with the signed list; who is on it no more stays as the author of what it wrote. */
export function keepDevices(client: Client, { devices }: DeviceList): void {
  prepared(client, "DELETE FROM revocation").run();
  prepared(
    client,
    "UPDATE device SET office = '' WHERE relation = 'register' AND uid NOT IN (SELECT value FROM json_each(?))",
  ).run(JSON.stringify([...devices.keys()]));
  const stop = prepared(
    client,
    "INSERT INTO revocation (device, accepted_vv, signed_by, signature) SELECT ?, ?, signer, signature FROM certificate WHERE id = ?",
  );
  for (const device of devices.values()) {
    keepDevice(client, device);
    if (device.stopped) stop.run(device.uid, JSON.stringify(device.stopped.accepted), device.stopped.certificate);
  }
}

/** Commits held of a device, for each scope by segment: up to where it is accepted when it is stopped. */
export function heldOf(client: Client, device: string): Record<string, Record<string, number>> {
  const rows = prepared(
    client,
    "SELECT scope.uid AS scope, segment.id, segment.known FROM segment JOIN scope ON scope.idx = segment.scope WHERE device = ?",
  ).all(device) as { scope: string; id: string; known: number }[];
  const held: Record<string, Record<string, number>> = {};
  for (const { scope, id, known } of rows) (held[scope] ??= {})[id] = known;
  return held;
}

/** Whether nothing was ever written here, so that this PC can still join another office's register. */
export const isUntouched = (client: Client): boolean =>
  prepared(client, "SELECT 1 FROM commits LIMIT 1").get() === undefined &&
  prepared(client, "SELECT 1 FROM package_in LIMIT 1").get() === undefined;
