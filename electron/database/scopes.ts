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
