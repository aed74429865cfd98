import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { migrate, readMigrations } from "../../electron/database/migrate.ts";
import { type Client, openFile } from "../../electron/database/open.ts";
import { migrations, tempFolder } from "./register.ts";

/** A folder with the product's migrations up to a number. */
export function migrationsUpTo(last: number): string {
  const folder = join(tempFolder(), "migrations");
  mkdirSync(folder);
  for (const name of readdirSync(migrations))
    if (Number(name.slice(0, 4)) <= last) cpSync(join(migrations, name), join(folder, name));
  return folder;
}

/** How many migrations the product has. */
export const lastMigration = readMigrations(migrations).length;

/** File name of a migration that the product has not got: the first one after its last, or a later one. */
export const migrationAfter = (name: string, places = 1): string =>
  `${String(lastMigration + places).padStart(4, "0")}_${name}.sql`;

/** A register as the program of that migration left it. */
export function registerAt(version: number): Client {
  const client = openFile(join(tempFolder(), "register.db"), randomBytes(32));
  if (version > 0) migrate(client, migrationsUpTo(version));
  return client;
}

export type Tables = Readonly<Record<string, readonly unknown[]>>;

/** Every row of every table, for a comparison of the whole register. */
export function wholeTables(client: Client): Tables {
  const names = client
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => name !== "migration")
    .toSorted();
  return Object.fromEntries(names.map((name) => [name, client.prepare(`SELECT * FROM "${name}"`).all()]));
}
