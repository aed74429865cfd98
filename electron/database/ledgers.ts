import { fold } from "../../shared/imports/headings.ts";
import type { Known } from "../../shared/imports/ledgers/plan.ts";
import { VillageNames } from "../../shared/imports/villageNames.ts";
import type { Cell } from "../../shared/records/fields.ts";
import { columnName, type RecordDescription } from "../../shared/records/record.ts";
import { importVillages } from "./imports.ts";
import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";
import { scopeIndex } from "./scopes.ts";

/** What rows of a ledger may point to, looked up as it is needed. */
export function knownTo(client: Client): Known {
  const villages = importVillages(client);
  const names = new VillageNames(villages);
  const one = (sql: string) => (village: string, text: string) =>
    (prepared(client, sql).pluck().get(scopeIndex(client, village), text) as string | undefined) ?? null;
  const divisions = prepared(
    client,
    "SELECT name_zh AS name, division_code AS code FROM divisions WHERE removed IS NULL AND level = '4'",
  ).all() as { name: string; code: string }[];
  const townships = new Map(divisions.map(({ name, code }) => [fold(name), code]));
  const codes = new Map(villages.map(({ uid, villageCode }) => [uid, villageCode]));
  return {
    village: (name) => names.find(name),
    byNumber: one(
      "SELECT uid FROM households WHERE scope = ? AND household_no = ? AND removed IS NULL ORDER BY ended_on IS NOT NULL LIMIT 1",
    ),
    byHead: (village, name) =>
      prepared(
        client,
        `SELECT h.uid FROM households h JOIN members m ON m.scope = h.scope AND m.uid = h.head_member_id
         WHERE h.scope = ? AND h.removed IS NULL AND h.ended_on IS NULL AND m.name_zh = ?`,
      )
        .pluck()
        .all(scopeIndex(client, village), name) as string[],
    group: one("SELECT uid FROM jlgs WHERE scope = ? AND group_no = ? AND removed IS NULL"),
    loan: one("SELECT uid FROM loans WHERE scope = ? AND contract_no = ? AND removed IS NULL"),
    place: (name) => codes.get(names.find(name) ?? "") ?? townships.get(fold(name)) ?? null,
  };
}

/** Uid of an officer of this name and organisation, posted before. */
export const officerNamed = (client: Client, name: Cell, homeOrg: Cell): string | null =>
  (prepared(client, "SELECT uid FROM posted_officers WHERE name = ? AND home_org = ? AND removed IS NULL LIMIT 1")
    .pluck()
    .get(name, homeOrg) as string | undefined) ?? null;

type Cells = Readonly<Record<string, Cell>>;

/**
 * Tells whether the register has a live row with these very cells; empty ones are not compared. Rows are read once for
 * each village and set of filled fields: a ledger that comes again is not looked up row by row.
 */
export function sameRows(client: Client, { table }: RecordDescription): (scope: string, cells: Cells) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return (scope, cells) => {
    const fields = Object.keys(cells)
      .filter((field) => cells[field] !== null)
      .toSorted();
    const which = [scope, ...fields].join(" ");
    let rows = known.get(which);
    if (!rows) {
      const sql = `SELECT ${fields.map(columnName).join(", ")} FROM ${table}
        WHERE scope = (SELECT idx FROM scope WHERE uid = ?) AND removed IS NULL`;
      rows = new Set((prepared(client, sql).raw().all(scope) as Cell[][]).map((row) => JSON.stringify(row)));
      known.set(which, rows);
    }
    return rows.has(JSON.stringify(fields.map((field) => cells[field])));
  };
}

/** Whether a row of this id is or was in the register. */
export const hasRow = (client: Client, { table }: RecordDescription, uid: string): boolean =>
  prepared(client, `SELECT 1 FROM ${table} WHERE scope IN (SELECT idx FROM scope) AND uid = ?`).get(uid) !== undefined;
