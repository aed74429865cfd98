import type { PackageKind } from "../../shared/exchange/package.ts";
import { type Client } from "./open.ts";
import { prepared } from "./prepared.ts";
import type { Session } from "./session.ts";

/** A file that went out or came in, as it is kept for the slip. */
export interface StoredPackage {
  readonly id: string;
  readonly direction: "in" | "out";
  readonly kind: PackageKind;
  /** Device uid of the other side. */
  readonly other: string;
  readonly no: number;
  /** JSON: villages, counts and the clerk's name, as the slip shows them. */
  readonly counts: string;
  readonly at: string;
}

/** Keeps that a file was written, for its slip and its number. */
export function keepGiven(
  { client, clock, clerk }: Session,
  { id, kind, other, no, counts }: Pick<StoredPackage, "id" | "kind" | "other" | "no" | "counts">,
): void {
  prepared(
    client,
    "INSERT INTO package_out (id, kind, recipient, no, counts, author, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
  ).run(id, kind, other, no, counts, clerk.uid, clock.now().toISOString());
}

/**
 * Keeps that a file was taken. Taken again, its counts are those of the last time; where that brought nothing, it was
 * heard of no later than before.
 */
export function keepTaken(
  { client, clock }: Session,
  { id, other, no, counts }: Pick<StoredPackage, "id" | "other" | "no" | "counts">,
  status: string,
  step: number | null,
): void {
  prepared(
    client,
    `INSERT INTO package_in (id, sender, no, status, counts, step, taken_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET status = excluded.status, counts = excluded.counts, step = coalesce(excluded.step, step),
       taken_at = iif(excluded.step IS NULL, taken_at, excluded.taken_at)`,
  ).run(id, other, no, status, counts, step, clock.now().toISOString());
}

/** Whether a package was taken whole before. */
export const isTaken = (client: Client, id: string): boolean =>
  prepared(client, "SELECT 1 FROM package_in WHERE id = ? AND status = 'taken'").get(id) !== undefined;

/** Whether a package was taken before, and parts of it were not. */
export const isPartlyTaken = (client: Client, id: string): boolean =>
  prepared(client, "SELECT 1 FROM package_in WHERE id = ? AND status = 'partly'").get(id) !== undefined;

/** Notes that all parts of a package that was taken in part are here. */
export function keepWhole(client: Client, id: string): void {
  prepared(
    client,
    "UPDATE package_in SET status = 'taken', counts = json_set(counts, '$.counts.refused', 0) WHERE id = ?",
  ).run(id);
}

const all = `SELECT id, 'out' AS direction, kind, recipient AS other, no, counts, made_at AS at FROM package_out
  UNION ALL SELECT id, 'in', json_extract(counts, '$.kind'), sender, no, counts, taken_at FROM package_in`;

/** Files given and taken, newest first. */
export function listPackages(client: Client, offset: number, limit: number): { rows: StoredPackage[]; total: number } {
  const rows = prepared(client, `${all} ORDER BY at DESC, id LIMIT +? OFFSET ?`).all(limit, offset) as StoredPackage[];
  const total = prepared(client, `SELECT count(*) FROM (${all})`).pluck().get() as number;
  return { rows, total };
}

/** One file given or taken. */
export const packageOf = (client: Client, id: string): StoredPackage | undefined =>
  prepared(client, `SELECT * FROM (${all}) WHERE id = ?`).get(id) as StoredPackage | undefined;

/** Number of the last file of a PC that arrived before the one of this number; 0 for none. */
export function lastNumberBefore(client: Client, sender: string, no: number): number {
  const last = prepared(client, "SELECT max(no) FROM package_in WHERE sender = ? AND no < ?").pluck().get(sender, no);
  return (last as number | null) ?? 0;
}

/** The last file each way between this PC and another. */
export function contactsWith(
  client: Client,
  device: string,
  direction: "in" | "out",
): { no: number; at: string } | null {
  const from =
    direction === "in"
      ? "SELECT no, taken_at AS at FROM package_in WHERE sender = ? ORDER BY taken_at DESC LIMIT 1"
      : "SELECT no, made_at AS at FROM package_out WHERE recipient = ? ORDER BY made_at DESC LIMIT 1";
  return (prepared(client, from).get(device) as { no: number; at: string } | undefined) ?? null;
}

/** Keeps that a PC asked for full files of villages, until one is given. */
export function keepAsked({ client, clock }: Session, device: string, scopes: readonly string[]): void {
  const keep = prepared(client, "INSERT OR REPLACE INTO asked (device, scope, asked_at) VALUES (?, ?, ?)");
  for (const scope of scopes) keep.run(device, scope, clock.now().toISOString());
}

/** Villages that a PC asked a full file of. */
export const askedBy = (client: Client, device: string): string[] =>
  prepared(client, "SELECT scope FROM asked WHERE device = ?").pluck().all(device) as string[];

export function forgetAsked(client: Client, device: string, scope: string): void {
  prepared(client, "DELETE FROM asked WHERE device = ? AND scope = ?").run(device, scope);
}

/** Names of this PC's and other PCs' staff, as far as they wrote anything. */
export function authorNames(client: Client): Record<string, string> {
  const rows = prepared(client, "SELECT uid, name FROM author UNION SELECT uid, name FROM clerk").all();
  return Object.fromEntries((rows as { uid: string; name: string }[]).map(({ uid, name }) => [uid, name]));
}

/** Keeps the names of staff who wrote what a package brings; own clerks stand in their own list. */
export function keepAuthors(client: Client, device: string, names: Readonly<Record<string, string>>): void {
  const keep = prepared(
    client,
    `INSERT INTO author (uid, name, device) SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM clerk WHERE uid = ?)
     ON CONFLICT (uid) DO UPDATE SET name = excluded.name`,
  );
  for (const [uid, name] of Object.entries(names)) keep.run(uid, name, device, uid);
}

/** Sections that wait for what is missing. */
export interface ParkedRow {
  readonly id: string;
  /** JSON: sender, scope, when, and what is missing. */
  readonly missing: string;
}

export const listParked = (client: Client): ParkedRow[] =>
  prepared(client, "SELECT id, missing FROM parked ORDER BY id").all() as ParkedRow[];

export const parkedBody = (client: Client, id: string): Buffer | undefined =>
  prepared(client, "SELECT body FROM parked WHERE id = ?").pluck().get(id) as Buffer | undefined;

export function park(client: Client, id: string, missing: string, body: Buffer): void {
  prepared(client, "INSERT OR REPLACE INTO parked (id, missing, body) VALUES (?, ?, ?)").run(id, missing, body);
}

export function unpark(client: Client, id: string): boolean {
  return prepared(client, "DELETE FROM parked WHERE id = ?").run(id).changes > 0;
}

/** Name and office of a PC, known or met in a file; its uid's beginning where it has none yet. */
export function deviceName(client: Client, device: string): { name: string; office: string } {
  const row = prepared(client, "SELECT name, office FROM device WHERE uid = ?").get(device);
  const { name, office } = (row ?? { name: "", office: "" }) as { name: string; office: string };
  return { name: name || device.slice(0, 6), office };
}
