import type { Client } from "./open.ts";
import type { ClerkName } from "./session.ts";

export interface StoredClerk extends ClerkName {
  readonly since: string;
  readonly ended: string | null;
}

/** All who ever worked here: authors of steps keep their names. */
export function listClerks(client: Client): StoredClerk[] {
  return client
    .prepare("SELECT uid, name, role, since, ended FROM clerk ORDER BY ended IS NOT NULL, since, name")
    .all() as StoredClerk[];
}

/** Makes the register's list agree with those who hold a key, so that a restored backup brings no one back. */
export function keepClerks(client: Client, holders: readonly ClerkName[], today: string): void {
  const keep = client.prepare(
    `INSERT INTO clerk (uid, name, role, since) VALUES (?, ?, ?, ?)
     ON CONFLICT (uid) DO UPDATE SET name = excluded.name, role = excluded.role, ended = NULL`,
  );
  const end = client.prepare(
    "UPDATE clerk SET ended = ? WHERE ended IS NULL AND uid NOT IN (SELECT value FROM json_each(?))",
  );
  client
    .transaction(() => {
      for (const { uid, name, role } of holders) keep.run(uid, name, role, today);
      end.run(today, JSON.stringify(holders.map(({ uid }) => uid)));
    })
    .immediate();
}
