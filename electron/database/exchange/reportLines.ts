import type { RecordName } from "../../../shared/records/all.ts";
import { segmentOf } from "../../../shared/changes/dot.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { nameInScope } from "../rowNames.ts";
import type { Found } from "./findings.ts";
import type { Layouts } from "./layouts.ts";

/** Who wrote a value, on which PC, when. */
export interface Origin {
  /** Uid of a clerk, of this PC or of another. */
  readonly author: string;
  /** Uid of the PC. */
  readonly device: string;
  /** ISO moment by that PC's clock; empty where no commit is meant. */
  readonly at: string;
  readonly clockDoubtful: boolean;
}

/** One finding as a clerk reads it, but for the names of clerks and PCs. */
export interface ReportLine extends Found, Origin {
  /** The row by its number or name. */
  readonly row: string;
  /** Number of its household; empty where it has none. */
  readonly household: string;
}

const nobody: Origin = { author: "", device: "", at: "", clockDoubtful: false };

/** Who made a commit held here. */
export function originOf(client: Client, dot: number): Origin {
  if (dot === 0) return nobody;
  const found = prepared(
    client,
    `SELECT c.author, g.device, c.wall, c.clock_flag AS flag FROM commits c JOIN segment g ON g.idx = ? WHERE c.dot = ?`,
  ).get(segmentOf(dot), dot) as { author: string; device: string; wall: number; flag: number } | undefined;
  if (!found) return nobody;
  const { author, device, wall, flag } = found;
  const at = Math.abs(wall) <= 8.64e15 ? new Date(wall).toISOString() : "";
  return { author, device, at, clockDoubtful: flag === 1 };
}

/** SQL that leads from a row to its household. */
const householdOf: Partial<Record<RecordName, string>> = {
  household: "t.uid",
  member: "t.household_id",
  headTerm: "t.household_id",
  unitMembership: "t.household_id",
  householdStay: "(SELECT household_id FROM members m WHERE m.scope = t.scope AND m.uid = t.member_id)",
  consent: "(SELECT household_id FROM members m WHERE m.scope = t.scope AND m.uid = t.member_id)",
  convenorTerm: "(SELECT household_id FROM members m WHERE m.scope = t.scope AND m.uid = t.member_id)",
};

/** The household a row belongs to: its uid and number; null for rows that belong to none. */
export function householdOfRow(
  client: Client,
  table: string,
  record: string,
  scope: number,
  uid: string,
): { uid: string; no: string } | null {
  const path = householdOf[record as RecordName];
  if (!path) return null;
  const found = prepared(
    client,
    `SELECT h.uid, coalesce(h.household_no, '') AS no FROM ${table} t JOIN households h ON h.scope = t.scope AND h.uid = ${path}
     WHERE t.scope = ? AND t.uid = ?`,
  ).get(scope, uid) as { uid: string; no: string } | undefined;
  return found ?? null;
}

/** Puts numbers and names to findings, while the rows stand. */
export function toReportLines(client: Client, layouts: Layouts, scope: number, found: readonly Found[]): ReportLine[] {
  const tables = new Map([...layouts.values()].map(({ name, table }) => [name, table]));
  return found.map((one) => {
    const table = tables.get(one.record);
    return {
      ...one,
      ...originOf(client, one.dot),
      row: table ? nameInScope(client, one.record as RecordName, scope, one.uid) : "",
      household: table ? (householdOfRow(client, table, one.record, scope, one.uid)?.no ?? "") : "",
    };
  });
}
