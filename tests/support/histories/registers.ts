import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Client } from "../../../electron/database/open.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import { allRows, filledTables, prepared } from "./reading.ts";
import { openQuick } from "./seeds.ts";

/** An open register that histories live in, one after another. */
export interface Register {
  readonly name: string;
  readonly file: string;
  readonly client: Client;
}

/** What stands in each table at a history's beginning. */
type Content = ReadonlyMap<string, readonly Cell[][]>;

let folder: string | undefined;
const contents = new Map<string, Content>();
const free = new Map<string, Register>();

function folderOnce(): string {
  if (folder) return folder;
  return (folder = mkdtempSync(join(tmpdir(), "hearthbook-registers-")));
}

afterAll(() => {
  for (const { client } of free.values()) client.close();
  free.clear();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const contentOf = (client: Client): Content =>
  new Map(filledTables(client).map((name) => [name, allRows(client, name)]));

/** Puts every table back to what stood in it at the beginning. */
function setBack(client: Client, content: Content): void {
  const run = client.transaction(() => {
    client.pragma("defer_foreign_keys=ON");
    for (const name of filledTables(client)) prepared(client, `DELETE FROM ${name}`).run();
    for (const [name, rows] of content) {
      const add = prepared(client, `INSERT INTO ${name} VALUES (${rows[0]!.map(() => "?").join(", ")})`);
      for (const row of rows) add.run(...row);
    }
  });
  run.immediate();
}

/**
 * A register with what the bytes hold. Opening a file and compiling its statements costs more than most histories, so
 * one that a history has left is set back for the next.
 * @param name of the bytes: the same name, the same content
 */
export function begin(name: string, bytes: () => Buffer): Register {
  const left = free.get(name);
  if (left) {
    free.delete(name);
    setBack(left.client, contents.get(name)!);
    return left;
  }
  const file = join(folderOnce(), `${name}.db`);
  for (const end of ["-wal", "-shm"]) rmSync(file + end, { force: true });
  writeFileSync(file, bytes());
  const client = openQuick(file);
  if (!contents.has(name)) contents.set(name, contentOf(client));
  return { name, file, client };
}

/** Leaves a register to the next history. */
export function leave(register: Register): void {
  if (register.client.open && !register.client.inTransaction) free.set(register.name, register);
  else register.client.close();
}
