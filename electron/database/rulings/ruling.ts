import type { RecordName } from "../../../shared/records/all.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import { columnName, type RecordDescription, type RowOf } from "../../../shared/records/record.ts";
import type { Violation } from "../../../shared/records/violation.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { namingOf } from "../rowNames.ts";

/** Rows whose rules are looked at: ids of one record in one scope, at the end of a step. */
export interface Looked {
  readonly client: Client;
  readonly scope: number;
  /** A JSON array of ids. */
  readonly uids: string;
  readonly today: string;
}

/** A change elsewhere that can break a record's rules, and how the rows to look at are found from the changed ones. */
export type Reach =
  /** The changed row points to them, or pointed to them before. */
  | { readonly from: RecordName; readonly column: string }
  /**
   * A query of `@scope` and `@uids`, the changed rows, finds them; only when one of the columns of a row that was there
   * before may have changed. A new row breaks nothing but itself and what points to it, which is new as well.
   */
  | { readonly from: RecordName; readonly when: readonly string[]; readonly find: string };

/** Looks at rows and names what is wrong with them. */
export type Checks = (looked: Looked) => Violation[];

/** How the rules of one record are checked at the end of a step; each feature has its own file of them. */
export interface Ruling {
  readonly record: RecordName;
  readonly reached?: readonly Reach[];
  readonly broken: Checks;
  /** What a clerk should look at although it may stand: a receipt number used twice. Warnings refuse nothing. */
  readonly noted?: Checks;
  /**
   * SQL of `@scope` and `@uids`: pairs `uid`, `other` of rows that may be one thing entered on two PCs. They are shown
   * to a clerk after a taking; nothing is joined or dropped.
   */
  readonly doubles?: string;
}

/** Live rows among the looked at, as `r`. */
export const lookedAt = "r.scope = @scope AND r.removed IS NULL AND r.uid IN (SELECT value FROM json_each(@uids))";

/**
 * Loads rows in the shape that a rule reads: SQL of `@scope`, `@uids` and `@today`. SQLite has no booleans: yes-or-no
 * answers arrive as 0 or 1.
 */
export function loaded<T>({ client, scope, uids, today }: Looked, sql: string): T[] {
  return prepared(client, sql).all({ scope, uids, today }) as T[];
}

/** What else a rule must know of a row: SQL by name, over the row `r`. */
export type Known = Readonly<Record<string, string>>;

/** A rule of one row alone: which of its names are broken. */
export type RowRule<R extends RecordDescription, K extends Known> = (
  row: RowOf<R> & { readonly [N in keyof K]: Cell },
  today: string,
) => readonly string[];

/**
 * Checks of a record whose rules read one row and what can be asked about it.
 * Each broken rule's sentence may name the row by `{{name}}`.
 * @param known SQL of what else the rule reads
 */
export function rowChecks<R extends RecordDescription, const K extends Known = Record<never, never>>(
  description: R,
  rule: RowRule<R, K>,
  known?: K,
): Checks {
  const own = Object.keys(description.fields).map((field) => `r.${columnName(field)} AS "${field}"`);
  const asked = Object.entries(known ?? {}).map(([name, sql]) => `(${sql}) AS "${name}"`);
  const head = [
    "r.uid",
    "(SELECT uid FROM scope WHERE idx = r.scope) AS village",
    `${namingOf(description, "r")} AS "#"`,
  ];
  const sql = `SELECT ${[...head, ...own, ...asked].join(", ")} FROM ${description.table} r WHERE ${lookedAt}`;
  const record = description.name as RecordName;
  return (looked) =>
    loaded<Parameters<typeof rule>[0] & { readonly "#": string | null }>(looked, sql).flatMap((row) =>
      rule(row, looked.today).map((broken): Violation => {
        return { rule: broken, record, uid: row.uid, params: { name: row["#"] ?? "" } };
      }),
    );
}

/** The ruling of a record whose rules read one row and what can be asked about it (see `rowChecks`). */
export function rowRuling<R extends RecordDescription, const K extends Known = Record<never, never>>(
  description: R,
  rule: RowRule<R, K>,
  { known, ...more }: { readonly known?: K } & Pick<Ruling, "reached" | "doubles" | "noted"> = {},
): Ruling {
  return { record: description.name as RecordName, ...more, broken: rowChecks(description, rule, known) };
}
