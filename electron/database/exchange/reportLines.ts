import { type RecordName, records } from "../../../shared/records/all.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import { columnName, type RecordDescription } from "../../../shared/records/record.ts";
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
  /** The row that it may be a double of, in the same words; empty where none is meant. */
  readonly otherRow: string;
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

const ofMember = "(SELECT household_id FROM members m WHERE m.scope = t.scope AND m.uid = t.member_id)";
const ofPairing = "(SELECT household_id FROM pairings p WHERE p.scope = t.scope AND p.uid = t.pairing_id)";

/** SQL that leads from a row to its household, by the field that does. */
const leads: Readonly<Record<string, string>> = {
  householdId: "t.household_id",
  borrowerHouseholdId: "t.borrower_household_id",
  memberId: ofMember,
  pairingId: ofPairing,
};

/** The same by record; the first field that leads there does. */
const householdOf: Partial<Record<RecordName, string>> = {
  household: "t.uid",
  ...Object.fromEntries(
    Object.values(records).flatMap(({ name, fields }) => {
      const lead = Object.keys(leads).find((field) => field in fields);
      return lead === undefined ? [] : [[name, leads[lead]]];
    }),
  ),
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

/** Fields that tell rows of one household apart, besides the day. */
const telling = ["receiptRef", "paperRef"];

/** A row by its name, its day and its number on paper, so that two rows of one household can be told apart. */
function toldApart(client: Client, record: RecordName, scope: number, uid: string): string {
  const { table, on, fields }: RecordDescription = records[record];
  const shown = [...(on === undefined ? [] : [on]), ...telling.filter((field) => field in fields)];
  const columns = ["uid", ...shown.map(columnName)].join(", ");
  const found = prepared(client, `SELECT ${columns} FROM ${table} WHERE scope = ? AND uid = ?`).get(scope, uid);
  const cells = Object.entries((found ?? {}) as Record<string, Cell>).filter(([column]) => column !== "uid");
  return [nameInScope(client, record, scope, uid), ...cells.map(([, cell]) => cell)].filter(Boolean).join(" · ");
}

/** Commit that made a row: who listed it stands behind a finding about the whole row. */
function madeBy(client: Client, table: string, scope: number, uid: string): number {
  const ver = prepared(client, `SELECT ver FROM ${table} WHERE scope = ? AND uid = ?`).pluck().get(scope, uid);
  return (ver as number | undefined) ?? 0;
}

const ofWholeRows: ReadonlySet<string> = new Set(["new", "same", "duplicates"]);

/** Puts numbers and names to findings, while the rows stand. */
export function toReportLines(client: Client, layouts: Layouts, scope: number, found: readonly Found[]): ReportLine[] {
  const tables = new Map([...layouts.values()].map(({ name, table }) => [name, table]));
  return found.map((one) => {
    const table = tables.get(one.record);
    const record = one.record as RecordName;
    const words = (uid: string) =>
      one.other === undefined ? nameInScope(client, record, scope, uid) : toldApart(client, record, scope, uid);
    const dot = table && ofWholeRows.has(one.kind) ? madeBy(client, table, scope, one.uid) : one.dot;
    return {
      ...one,
      ...originOf(client, dot),
      row: one.row ?? (table ? words(one.uid) : ""),
      otherRow: table && one.other !== undefined ? words(one.other) : "",
      household: one.household ?? (table ? (householdOfRow(client, table, one.record, scope, one.uid)?.no ?? "") : ""),
    };
  });
}
