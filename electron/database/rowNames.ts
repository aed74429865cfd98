import { type RecordName, records } from "../../shared/records/all.ts";
import { columnName, type RecordDescription } from "../../shared/records/record.ts";
import { targetOf } from "../../shared/records/references.ts";
import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";

/** SQL of what names a row of this record to a clerk; a row that is named by another takes that one's name. */
export function namingOf(description: RecordDescription, row = "t", depth = 1): string {
  const terms = description.named.map((name) => {
    const column = `${row}.${columnName(name)}`;
    const target = targetOf(description, name);
    if (!target) return column;
    const inner = `r${depth}`;
    return `(SELECT ${namingOf(target, inner, depth + 1)} FROM ${target.table} ${inner}
      WHERE ${inner}.scope = ${row}.scope AND ${inner}.uid = ${column})`;
  });
  return terms.length === 1 ? terms[0]! : `coalesce(${terms.join(", ")})`;
}

const naming = new Map(Object.values(records).map((description) => [description.name, namingOf(description)]));

/** What names a row to a clerk, listed or not; empty where its name was erased. */
export function nameOfRow(client: Client, record: RecordName, uid: string): string {
  const sql = `SELECT ${naming.get(record)} FROM ${records[record].table} t WHERE t.scope IN (SELECT idx FROM scope) AND t.uid = ?`;
  return (prepared(client, sql).pluck().get(uid) as string | null | undefined) ?? "";
}

/** The same for a row whose scope is known: one look, however many villages there are. */
export function nameInScope(client: Client, record: RecordName, scope: number, uid: string): string {
  const sql = `SELECT ${naming.get(record)} FROM ${records[record].table} t WHERE t.scope = ? AND t.uid = ?`;
  return (prepared(client, sql).pluck().get(scope, uid) as string | null | undefined) ?? "";
}
