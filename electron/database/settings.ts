import type { Client } from "./open.ts";

/** Settings of the register itself are kept under this clerk. */
export const registerWide = "";

/** A setting as it was written; null when it never was. */
export function readSetting(client: Client, clerk: string, name: string): string | null {
  const value = client.prepare("SELECT value FROM setting WHERE clerk = ? AND name = ?").pluck().get(clerk, name);
  return (value as string | undefined) ?? null;
}

/** Whether anyone who still works here has a setting so. */
export function anyoneSet(client: Client, name: string, value: string): boolean {
  return (
    client
      .prepare(
        `SELECT EXISTS (SELECT 1 FROM setting JOIN clerk ON clerk.uid = setting.clerk
         WHERE clerk.ended IS NULL AND setting.name = ? AND setting.value = ?)`,
      )
      .pluck()
      .get(name, value) === 1
  );
}

/** Writes a setting; null forgets it. */
export function writeSetting(client: Client, clerk: string, name: string, value: string | null): void {
  if (value === null) {
    client.prepare("DELETE FROM setting WHERE clerk = ? AND name = ?").run(clerk, name);
    return;
  }
  client
    .prepare(
      `INSERT INTO setting (clerk, name, value) VALUES (?, ?, ?)
       ON CONFLICT (clerk, name) DO UPDATE SET value = excluded.value`,
    )
    .run(clerk, name, value);
}
