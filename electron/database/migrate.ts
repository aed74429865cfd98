import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../shared/rpc/errors.ts";
import type { Client } from "./open.ts";

interface Migration {
  readonly version: number;
  readonly sql: string;
  readonly hash: string;
}

/** Migrations of a folder by number; a gap or a doubled number is a mistake of the build. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .toSorted();
  return names.map((name, position) => {
    const version = Number(name.slice(0, 4));
    if (version !== position + 1) throw new AppError("internal", { migration: name });
    const sql = readFileSync(join(folder, name), "utf8");
    return { version, sql, hash: createHash("sha256").update(sql).digest("hex") };
  });
}

function checkApplied(client: Client, migrations: Migration[], current: number): void {
  if (current > migrations.length)
    throw new AppError("newer-version", { register: current, program: migrations.length });
  if (current === 0) return;
  const applied = client.prepare("SELECT version, hash FROM migration ORDER BY version").all() as Migration[];
  for (const { version, hash } of applied) {
    if (migrations[version - 1]?.hash !== hash) throw new AppError("internal", { migration: version });
  }
}

function applyOne(client: Client, { version, sql, hash }: Migration): void {
  client.exec(sql);
  client.prepare("INSERT INTO migration (version, hash) VALUES (?, ?)").run(version, hash);
  client.pragma(`user_version=${version}`);
}

/** Number of the last migration that a register has; 0 for an empty file. */
export const versionOf = (client: Client): number => Number(client.pragma("user_version", { simple: true }));

/**
 * Brings a register to this program's schema in one transaction, `user_version` being the truth.
 * @param beforeFirst called once before an existing register is changed: makes the backup
 * @returns how many migrations were applied
 * @throws AppError newer-version for a register from the future, internal for an edited old migration
 */
export function migrate(client: Client, folder: string, beforeFirst?: () => void): number {
  const migrations = readMigrations(folder);
  const current = versionOf(client);
  checkApplied(client, migrations, current);
  const due = migrations.slice(current);
  if (due.length === 0) return 0;
  if (current > 0) beforeFirst?.();
  client.transaction(() => {
    client.exec("CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, hash TEXT NOT NULL) STRICT");
    for (const migration of due) applyOne(client, migration);
    const broken = client.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) throw new AppError("damaged", { references: broken.length });
  })();
  return due.length;
}
