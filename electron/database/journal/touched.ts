import type { Cell } from "../../../shared/records/fields.ts";
import { columnName } from "../../../shared/records/record.ts";
import { unruled } from "./unruled.ts";
import type { RecordName } from "../../../shared/records/all.ts";

/** Stands for every column of a new row. */
const whole = "*";

type Rows = Map<RecordName, Map<number, Set<string>>>;

function note(rows: Rows, record: RecordName, uid: string, scope: number): void {
  let scopes = rows.get(record);
  if (!scopes) rows.set(record, (scopes = new Map()));
  let uids = scopes.get(scope);
  if (!uids) scopes.set(scope, (uids = new Set()));
  uids.add(uid);
}

/** What a step has touched so far: end-state rules, the search index and the pages' refresh all start here. */
export class Touched {
  /** record -> scope -> uids */
  readonly rows: Rows = new Map();
  /** Those of them whose rules must be looked at. */
  readonly ruled: Rows = new Map();
  readonly #columns = new Set<string>();
  /** Values that changed rows had before, so that what they pointed to is checked as well. */
  readonly before: {
    readonly record: RecordName;
    readonly scope: number;
    readonly row: Readonly<Record<string, Cell>>;
  }[] = [];

  /** @param fields that changed; none for a new row */
  add(
    record: string,
    uid: string,
    scope: number,
    before?: Readonly<Record<string, Cell>>,
    fields?: readonly string[],
  ): void {
    const name = record as RecordName;
    note(this.rows, name, uid, scope);
    if (!fields?.every((field) => unruled[name]?.has(field))) note(this.ruled, name, uid, scope);
    if (before) this.before.push({ record: name, scope, row: before });
    for (const field of fields ?? [whole]) this.#columns.add(`${name} ${columnName(field)}`);
  }

  /** Whether a column of a record may have changed; rows that came or went changed in all. */
  mayHaveChanged(record: RecordName, column: string): boolean {
    return [column, whole, "removed"].some((name) => this.#columns.has(`${record} ${name}`));
  }

  /** Whether a column of rows that were there before may have changed; a row that went changed in all. */
  hasChanged(record: RecordName, column: string): boolean {
    return [column, "removed"].some((name) => this.#columns.has(`${record} ${name}`));
  }

  /** Names of the records touched. */
  features(): RecordName[] {
    return [...this.rows.keys()];
  }
}
