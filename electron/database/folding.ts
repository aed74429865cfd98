import { faultOf } from "../../shared/rpc/faults.ts";
import type { Client } from "./open.ts";

/** Pages of the write-ahead log from which on SQLite folds it in by itself, within the commit that comes to them. */
export const pagesOtherwise = 1000;

function fold(client: Client): void {
  if (!client.open || client.inTransaction) return;
  try {
    client.pragma("wal_checkpoint(PASSIVE)");
  } catch (error) {
    // A full disk keeps everything in the log, which was written first; so does one that is away for a moment.
    if (!faultOf(error)) throw error;
  }
}

/**
 * Folds the log in when the worker has told its answer: what is committed is on the disk in the log, and copying it once
 * more is nothing that a clerk should wait for.
 */
export const foldSoon = (client: Client): void => void setImmediate(() => fold(client));

/** Runs one large change, and folds the log in afterwards. */
export function foldedLater<T>(client: Client, work: () => T): T {
  client.pragma("wal_autocheckpoint=0");
  try {
    return work();
  } finally {
    client.pragma(`wal_autocheckpoint=${pagesOtherwise}`);
    foldSoon(client);
  }
}
