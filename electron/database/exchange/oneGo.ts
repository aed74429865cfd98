import { statSync } from "node:fs";
import { faultOf } from "../../../shared/rpc/faults.ts";
import { foldSoon, pagesOtherwise } from "../folding.ts";
import type { Client } from "../open.ts";
import type { Session } from "../session.ts";

/** Pages of the write-ahead log that gather before they are folded in, while villages come one after another. */
const pagesPerFold = 30_000;

/** Bytes up to which the log is folded in only after the answer; that costs more than the wait for the disk. */
const smallLog = 8 * 2 ** 20;

/** A commit that changes nothing waits for the whole log, the commits before it included. */
function syncLog(client: Client): void {
  const version = Number(client.pragma("user_version", { simple: true }));
  client.pragma(`user_version=${version}`);
}

/**
 * Waits until everything committed is on the disk, and gives the room of a large log back. A full disk keeps it in the
 * log, which was written first.
 */
function settle(client: Client): void {
  try {
    const log = statSync(`${client.name}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (log > smallLog) client.pragma("wal_checkpoint(TRUNCATE)");
    else syncLog(client);
  } catch (error) {
    if (faultOf(error)?.code !== "disk-full") throw error;
  }
}

/**
 * Runs a taking of many transactions with one wait for the disk, at its end instead of after each village. Cut off in
 * between, whole villages are there or not, the later ones missing first; what the clerk hears of is on the disk.
 */
export function inOneGo<T>(session: Session, work: () => T): T {
  const { client, said } = session;
  if (client.inTransaction) return work();
  let last = 0;
  client.pragma("synchronous=NORMAL");
  client.pragma(`wal_autocheckpoint=${pagesPerFold}`);
  session.said = (step) => {
    last = Math.max(last, step);
  };
  try {
    return work();
  } finally {
    client.pragma("synchronous=FULL");
    if (said) session.said = said;
    else delete session.said;
    settle(client);
    client.pragma(`wal_autocheckpoint=${pagesOtherwise}`);
    foldSoon(client);
    if (last > 0) said?.(last);
  }
}
