import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { migrate } from "../../../electron/database/migrate.ts";
import { type Client, openFile } from "../../../electron/database/open.ts";
import { signIn } from "../../../electron/services/session/session.ts";
import { closeRegister } from "../../../electron/services/session/register.ts";
import { type Context, newDesk } from "../../../electron/worker/context.ts";
import { asked, tell } from "../child.ts";
import { keeper } from "../keeper.ts";
import { root } from "../program.ts";

// Every row of a filled register, inserted bare into a new encrypted file with the same tables and indexes.

const resourcesDir = join(root, "resources");

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly unknown[][];
}

const tablesOf = (client: Client): Table[] =>
  (client.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid").pluck().all() as string[])
    .filter((name) => !name.startsWith("sqlite_"))
    .map((name) => {
      const all = client.prepare(`SELECT * FROM ${name}`);
      return { name, columns: all.columns().map((column) => column.name), rows: all.raw().all() as unknown[][] };
    });

async function filled(registerDir: string): Promise<Table[]> {
  const desk = newDesk({ registerDir, resourcesDir, version: "0.0.0-bench", clock: { now: () => new Date() } });
  await signIn({ desk, sessionChanged: () => undefined } as Context, keeper);
  const tables = tablesOf(desk.session!.client);
  closeRegister(desk);
  return tables;
}

function insertAll(client: Client, tables: readonly Table[]): void {
  for (const { name, columns, rows } of tables) {
    if (rows.length === 0) continue;
    const insert = client.prepare(
      `INSERT OR REPLACE INTO ${name} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    );
    for (const row of rows) insert.run(...row);
  }
}

const registerDir = asked<string>();
const tables = await filled(registerDir);
const bare = openFile(join(registerDir, "..", `bare-${process.pid}.db`), randomBytes(32));
migrate(bare, join(resourcesDir, "migrations"));
const start = performance.now();
bare.transaction(() => insertAll(bare, tables)).immediate();
tell({ milliseconds: performance.now() - start, rows: tables.reduce((sum, { rows }) => sum + rows.length, 0) });
bare.close();
