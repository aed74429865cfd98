import { records } from "../../shared/records/all.ts";
import { columnName, type RecordDescription } from "../../shared/records/record.ts";
import { targetOf } from "../../shared/records/references.ts";
import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";
import { scopeIndex } from "./scopes.ts";

/** A field of a row that points to another row. */
export interface Pointing {
  readonly description: RecordDescription;
  readonly uid: string;
  readonly field: string;
}

/** Every field of a village's rows that points to a row of this record: derived from the descriptions. */
export function pointingTo(client: Client, village: string, target: RecordDescription, uid: string): Pointing[] {
  const scope = scopeIndex(client, village);
  return Object.values<RecordDescription>(records).flatMap((description) =>
    Object.keys(description.fields)
      .filter((field) => targetOf(description, field) === target)
      .flatMap((field) => {
        const sql = `SELECT uid FROM ${description.table} WHERE scope = ? AND ${columnName(field)} = ? AND removed IS NULL`;
        const found = prepared(client, sql).pluck().all(scope, uid) as string[];
        return found.map((row): Pointing => ({ description, uid: row, field }));
      }),
  );
}
