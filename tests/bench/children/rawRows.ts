import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { migrate } from "../../../electron/database/migrate.ts";
import { type Client, openFile } from "../../../electron/database/open.ts";
import { records } from "../../../shared/records/all.ts";
import { asked, tell } from "../child.ts";
import { migrations, openPc, type Pc } from "../exchangePcs.ts";

// The rows of a register inserted bare into a new encrypted file with the same tables and indexes: one transaction,
// one FULL sync at its end. No journal, no versions of commits, no search keys.

export interface RawAsk {
  readonly like: Pc;
  readonly file: string;
}

export interface RawInserts {
  readonly milliseconds: number;
  readonly rows: number;
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly unknown[][];
}

function tableOf(client: Client, name: string): Table {
  const all = client.prepare(`SELECT * FROM ${name}`);
  return { name, columns: all.columns().map((column) => column.name), rows: all.raw().all() as unknown[][] };
}

function insertAll(client: Client, tables: readonly Table[]): void {
  for (const { name, columns, rows } of tables) {
    const marks = columns.map(() => "?").join(", ");
    const insert = client.prepare(`INSERT INTO ${name} (${columns.join(", ")}) VALUES (${marks})`);
    for (const row of rows) insert.run(...row);
  }
}

const { like, file } = asked<RawAsk>();
const full = openPc(like).client;
const tables = ["scope", ...Object.values(records).map(({ table }) => table)].map((name) => tableOf(full, name));
full.close();
const bare = openFile(file, randomBytes(32));
migrate(bare, migrations);
const start = performance.now();
bare.transaction(() => insertAll(bare, tables)).immediate();
const milliseconds = performance.now() - start;
bare.close();
rmSync(file);
tell({ milliseconds, rows: tables.reduce((sum, { rows }) => sum + rows.length, 0) } satisfies RawInserts);
