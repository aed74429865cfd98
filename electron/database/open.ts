import Database from "better-sqlite3";
import { AppError } from "../../shared/rpc/errors.ts";
import { faultOf, throwFault } from "../../shared/rpc/faults.ts";
import { addLoanFunctions } from "./lending/functions.ts";

export type Client = Database.Database;

/** The data key as SQLite wants it; the hex check keeps anything else out of the pragma. */
export function keyPragma(key: Uint8Array): string {
  const hex = Buffer.from(key).toString("hex");
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new AppError("internal");
  return `key="x'${hex}'"`;
}

function applySettings(client: Client, key: Uint8Array): void {
  client.pragma("cipher='sqlcipher'");
  client.pragma("legacy=4");
  client.pragma(keyPragma(key));
  client.pragma("locking_mode=EXCLUSIVE");
  const mode = client.pragma("journal_mode=WAL", { simple: true });
  if (mode !== "wal") throw new AppError("internal", { journal: String(mode) });
  client.pragma("synchronous=FULL");
  client.pragma("foreign_keys=ON");
  client.pragma("trusted_schema=OFF");
  client.pragma("temp_store=MEMORY");
  client.pragma("secure_delete=ON");
  client.pragma("cache_size=-65536");
}

/**
 * Opens the encrypted register for this process alone, or makes an empty one.
 * @param key 32 bytes
 * @throws AppError already-open, damaged (also for a wrong key), disk-full, disk-error, not-writable, place-gone
 */
export function openFile(file: string, key: Uint8Array): Client {
  let client: Client | undefined;
  try {
    client = new Database(file, { timeout: 2000 });
    applySettings(client, key);
    addLoanFunctions(client);
    client.prepare("SELECT count(*) FROM sqlite_master").get();
    // The exclusive lock is taken by the first write, so take it now.
    client.exec("BEGIN IMMEDIATE; COMMIT");
    return client;
  } catch (error) {
    client?.close();
    return throwFault(error);
  }
}

/**
 * Closes after `PRAGMA optimize`, folding the write-ahead log into the file. Closes in any case: what a full disk
 * keeps in the log is folded in at the next opening.
 * @returns whether everything is in the one file
 */
export function closeFile(client: Client): boolean {
  try {
    client.pragma("optimize");
    const [folded] = client.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    return folded?.busy === 0;
  } catch (error) {
    if (faultOf(error)) return false;
    throw error;
  } finally {
    client.close();
  }
}

/**
 * `quick` at every start; `full` after an unclean close and weekly. True when sound.
 * @throws AppError disk-error when the disk gave no answer: that is no word about the register
 */
export function isSound(client: Client, depth: "quick" | "full"): boolean {
  try {
    return client.pragma(depth === "quick" ? "quick_check" : "integrity_check", { simple: true }) === "ok";
  } catch (error) {
    const fault = faultOf(error);
    if (fault && fault.code !== "damaged") throw fault;
    return false;
  }
}
