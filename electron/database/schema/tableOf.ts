import { isNotNull, sql } from "drizzle-orm";
import {
  index,
  integer,
  type SQLiteColumn,
  sqliteTable,
  type SQLiteTableWithColumns,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { Cell, Field } from "../../../shared/records/fields.ts";
import { columnName, type RecordDescription, type ValuesOf } from "../../../shared/records/record.ts";
import { scopes } from "./journal.ts";

/** Columns that every replicated table has besides its fields. */
const journalColumns = () => ({
  rowid: integer("rowid").primaryKey(),
  scope: integer("scope")
    .notNull()
    .references(() => scopes.idx),
  uid: text("uid").notNull(),
  ver: integer("ver").notNull(),
  vx: text("vx"),
  extra: text("extra"),
  step: integer("step").notNull(),
  removed: text("removed"),
});

type JournalData = {
  rowid: number;
  scope: number;
  uid: string;
  ver: number;
  vx: string | null;
  extra: string | null;
  step: number;
  removed: string | null;
};

type NotNull<T> = null extends T ? false : true;
type ColumnOf<N extends string, Name extends string, T> = SQLiteColumn<{
  name: Name;
  tableName: N;
  dataType: NonNullable<T> extends number ? "number" : "string";
  columnType: NonNullable<T> extends number ? "SQLiteInteger" : "SQLiteText";
  data: NonNullable<T>;
  driverParam: NonNullable<T> extends number ? number : string;
  notNull: NotNull<T>;
  hasDefault: false;
  isPrimaryKey: false;
  isAutoincrement: false;
  hasRuntimeDefault: false;
  enumValues: undefined;
  baseColumn: never;
  generated: undefined;
  identity: undefined;
}>;

type ColumnsOf<N extends string, Data> = { [K in keyof Data & string]: ColumnOf<N, K, Data[K]> };

/** The typed Drizzle table of a record: journal columns, then one column a field. */
export type TableOf<R extends RecordDescription> = SQLiteTableWithColumns<{
  name: R["table"];
  schema: undefined;
  columns: ColumnsOf<R["table"], JournalData & ValuesOf<R>>;
  dialect: "sqlite";
}>;

/** SQL storage class of a field. */
export const storageOf = (field: Field<Cell, boolean>): "INTEGER" | "TEXT" =>
  ["int", "fen", "decimal", "flag"].includes(field.kind) ? "INTEGER" : "TEXT";

/** An index besides those that every table has, named by its first column that is not the scope. */
interface IndexOn<Column extends string> {
  readonly name?: string;
  readonly on: readonly Column[];
  /** SQL after those columns. */
  readonly after?: readonly string[];
  /** Of rows alone in which its last column is filled. */
  readonly filled?: boolean;
}

type Indexed<R extends RecordDescription> = IndexOn<(keyof JournalData | keyof R["fields"]) & string>;

function indexOf(table: string, columns: Readonly<Record<string, SQLiteColumn>>, wanted: IndexOn<string>) {
  const [first, ...others] = wanted.on.map((name) => columns[name]!);
  const [last = first!] = others.slice(-1);
  const name = wanted.name ?? (first!.name === "scope" ? others[0] : first)!.name;
  const built = index(`${table}_${name}`).on(first!, ...others, ...(wanted.after ?? []).map((term) => sql.raw(term)));
  return wanted.filled ? built.where(isNotNull(last)) : built;
}

/** Builds the Drizzle table from a record description; nothing about its columns is written twice. */
export function tableOf<R extends RecordDescription>(description: R, ...indexes: Indexed<R>[]): TableOf<R> {
  const fields = Object.entries<Field>(description.fields).map(([name, field]) => {
    const column = columnName(name);
    return [name, storageOf(field) === "INTEGER" ? integer(column) : text(column)] as const;
  });
  const table = sqliteTable(description.table, { ...journalColumns(), ...Object.fromEntries(fields) }, (columns) => [
    uniqueIndex(`${description.table}_uid`).on(columns.scope, columns.uid),
    index(`${description.table}_step`).on(columns.scope, columns.step),
    ...indexes.map((wanted) => indexOf(description.table, columns, wanted)),
  ]);
  return table as TableOf<R>;
}
