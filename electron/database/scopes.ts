import { records } from "../../shared/records/all.ts";
import { prepared } from "./prepared.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import type { Client } from "./open.ts";
import { newUid } from "./uid.ts";

/** Index of a village's scope, or of the office's own. */
export function scopeIndex(client: Client, village: string): number {
  const row = prepared(client, "SELECT idx FROM scope WHERE uid = ?").get(village) as { idx: number } | undefined;
  if (!row) throw new AppError("not-found", { village });
  return row.idx;
}

/** Makes the scope of a new village; its uid is the village's. */
export function addScope(client: Client, uid: string, kind: "village" | "office"): number {
  return Number(prepared(client, "INSERT INTO scope (uid, kind) VALUES (?, ?)").run(uid, kind).lastInsertRowid);
}

/** Uid of the office's own scope, made at the first need. */
export function officeScope(client: Client): string {
  const row = prepared(client, "SELECT uid FROM scope WHERE kind = 'office'").get() as { uid: string } | undefined;
  if (row) return row.uid;
  const uid = newUid();
  addScope(client, uid, "office");
  return uid;
}

/** Uid of the office's own scope in a list; none on a PC that joined and has taken no file yet. */
export const knownOffice = (client: Client): string[] =>
  prepared(client, "SELECT uid FROM scope WHERE kind = 'office' ORDER BY idx LIMIT 1").pluck().all() as string[];

/** Uids of all villages' scopes, by village code. */
export const villageScopes = (client: Client): string[] =>
  prepared(
    client,
    "SELECT s.uid FROM scope s LEFT JOIN villages v ON v.scope = s.idx AND v.uid = s.uid WHERE s.kind = 'village' ORDER BY v.village_code, s.idx",
  )
    .pluck()
    .all() as string[];

/** Puts villages into the order of their list; those that are not here come last. */
export function villageOrder(client: Client): (uids: readonly string[]) => string[] {
  const here = villageScopes(client);
  const known = new Set(here);
  return (uids) => {
    const wanted = new Set(uids);
    return [...here.filter((uid) => wanted.has(uid)), ...uids.filter((uid) => !known.has(uid))];
  };
}

/** Name of a village by its scope; null for the office's own scope, and for one that is not here. */
export const scopeName = (client: Client, uid: string): string | null =>
  (prepared(
    client,
    "SELECT v.name_zh FROM scope s JOIN villages v ON v.scope = s.idx AND v.uid = s.uid WHERE s.uid = ?",
  )
    .pluck()
    .get(uid) as string | null | undefined) ?? null;

/** Whether a scope holds so many rows; counts no further, the fullest tables first. */
export function holdsRows(client: Client, uid: string, atLeast: number): boolean {
  const { idx } = prepared(client, "SELECT idx FROM scope WHERE uid = ?").get(uid) as { idx: number };
  let left = Math.ceil(atLeast);
  const fullest = [records.member.table, records.household.table];
  for (const table of new Set([...fullest, ...Object.values(records).map((record) => record.table)])) {
    if (left <= 0) break;
    left -= prepared(client, `SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE scope = ? LIMIT +?)`)
      .pluck()
      .get(idx, left) as number;
  }
  return left <= 0;
}
