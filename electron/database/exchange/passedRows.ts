import { type RecordName, records } from "../../../shared/records/all.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { knownRecords, layoutsOf } from "./layouts.ts";
import { type ReportLine, toReportLines } from "./reportLines.ts";
import { scopeOf } from "./vectors.ts";

/** A row that a taking passed over, since it holds nothing new. */
export interface PassedRow {
  /** Uid of its village. */
  readonly scope: string;
  /** Record name, or the table of a record that this program does not know. */
  readonly record: string;
  readonly uid: string;
}

const blank = { kind: "same", field: "", ours: null, theirs: null, dot: 0 } as const;

function stands(client: Client, scope: number, record: string, uid: string): boolean {
  const { table } = records[record as RecordName] ?? {};
  // A record that is not known here has no name to look for.
  return !table || prepared(client, `SELECT 1 FROM ${table} WHERE scope = ? AND uid = ?`).get(scope, uid) !== undefined;
}

/** The rows as a clerk reads them; null where one of them does not stand in the register. */
export function passedLines(client: Client, rows: readonly PassedRow[]): (ReportLine & PassedRow)[] | null {
  const layouts = layoutsOf(knownRecords);
  const lines: (ReportLine & PassedRow)[] = [];
  for (const { scope, record, uid } of rows) {
    const idx = scopeOf(client, scope)?.idx ?? 0;
    if (!stands(client, idx, record, uid)) return null;
    for (const line of toReportLines(client, layouts, idx, [{ ...blank, record, uid }])) lines.push({ ...line, scope });
  }
  return lines;
}
