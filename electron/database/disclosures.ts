import type { Disclosure } from "../../shared/disclosures/contract.ts";
import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";
import type { Session } from "./session.ts";

export type NewDisclosure = Omit<Disclosure, "id" | "at" | "clerk">;

/** Keeps one line of the disclosure register, once the file is written or handed to the printer. */
export function keepDisclosure({ client, clock, clerk }: Session, line: NewDisclosure): void {
  prepared(
    client,
    "INSERT INTO disclosure (at, clerk, what, format, purpose, size, village) VALUES (?, ?, ?, ?, ?, ?, ?)",
  ).run(clock.now().toISOString(), clerk.uid, line.what, line.format, line.purpose, line.rows, line.village);
}

/** Lines older than `before`, newest first; one more than `limit`, so that the caller knows of the rest. */
export function listDisclosures(client: Client, before: number | null, limit: number): Disclosure[] {
  return prepared(
    client,
    `SELECT d.id, d.at, coalesce(c.name, '') AS clerk, d.what, d.format, d.purpose, d.size AS rows, d.village
     FROM disclosure d LEFT JOIN clerk c ON c.uid = d.clerk WHERE d.id < ? ORDER BY d.id DESC LIMIT +?`,
  ).all(before ?? Number.MAX_SAFE_INTEGER, limit + 1) as Disclosure[];
}
