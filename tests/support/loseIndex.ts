import type { Client } from "../../electron/database/open.ts";

/** Leaves an index that no longer tells of its rows, as a damaged page of it would: every value can still be read. */
export function loseIndex(client: Client): void {
  client.unsafeMode(true);
  client.pragma("writable_schema=ON");
  client.exec("UPDATE sqlite_schema SET sql = replace(sql, '(name_zh)', '(uid)') WHERE name = 'members_name_zh'");
  client.pragma("writable_schema=RESET");
  client.unsafeMode(false);
}
