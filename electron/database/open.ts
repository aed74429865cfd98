import Database from "better-sqlite3";
import { AppError } from "../../shared/rpc/errors.ts";

export type Client = Database.Database;

/** The data key as SQLite wants it; the hex check keeps anything else out of the pragma. */
export function keyPragma(key: Uint8Array): string {
  const hex = Buffer.from(key).toString("hex");
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new AppError("internal");
  return `key="x'${hex}'"`;
}

function sqliteCode(error: unknown): string {
  return error instanceof Database.SqliteError ? error.code : "";
}

/** Turns what SQLite says into what a clerk can act on; passes everything else on. */
export function translate(error: unknown): never {
  const code = sqliteCode(error);
  if (code.startsWith("SQLITE_BUSY")) throw new AppError("already-open");
  if (code.startsWith("SQLITE_FULL") || code.startsWith("SQLITE_IOERR_WRITE")) throw new AppError("disk-full");
  if (code.startsWith("SQLITE_NOTADB") || code.startsWith("SQLITE_CORRUPT")) throw new AppError("damaged");
  throw error;
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
 * @throws AppError already-open, damaged (also for a wrong key), disk-full
 */
export function openFile(file: string, key: Uint8Array): Client {
  let client: Client | undefined;
  try {
    client = new Database(file, { timeout: 2000 });
    applySettings(client, key);
    client.prepare("SELECT count(*) FROM sqlite_master").get();
    // The exclusive lock is taken by the first write, so take it now.
    client.exec("BEGIN IMMEDIATE; COMMIT");
    return client;
  } catch (error) {
    client?.close();
    return translate(error);
  }
}

/** Closes after `PRAGMA optimize`, folding the write-ahead log into the file. */
export function closeFile(client: Client): void {
  client.pragma("optimize");
  client.pragma("wal_checkpoint(TRUNCATE)");
  client.close();
}

/** `quick` at every start; `full` after an unclean close and weekly. True when sound. */
export function isSound(client: Client, depth: "quick" | "full"): boolean {
  return client.pragma(depth === "quick" ? "quick_check" : "integrity_check", { simple: true }) === "ok";
}
