import { records } from "../../../shared/records/all.ts";
import type { Kind } from "../../../shared/records/fields.ts";
import { columnName, type RecordDescription } from "../../../shared/records/record.ts";

/** The records that a program knows; an older program's are fewer. */
export type Schema = readonly RecordDescription[];

export const knownRecords: Schema = Object.values(records);

/** A record's fields as they travel. Being taken off the lists is a field like any other. */
export interface Layout {
  readonly table: string;
  readonly name: string;
  readonly fields: readonly string[];
  /** field -> column */
  readonly columns: ReadonlyMap<string, string>;
  /** column -> field */
  readonly fieldOf: ReadonlyMap<string, string>;
  /** Reads the rows of a scope as they travel: uid, version, versions of fields, unknown fields, then the values. */
  readonly select: string;
  /** Columns that point to another row. */
  readonly references: readonly string[];
  /** Fields whose row cannot stand without the row that they lead to. */
  readonly leans: ReadonlySet<string>;
  /** Columns whose words may tell who or which household is meant. */
  readonly words: readonly string[];
}

export type Layouts = ReadonlyMap<string, Layout>;

/** Leads a second entry of a person to the entry that it was joined with. */
export const joinedBy = "origin";

/** A row goes with what it must lead to; a second entry of a person with the one that stayed. */
function leansOf({ name, fields }: RecordDescription): ReadonlySet<string> {
  const required = Object.entries(fields).filter(([, field]) => field.kind === "reference" && field.required);
  return new Set([...required.map(([field]) => field), ...(name === "member" ? [joinedBy] : [])]);
}

function layoutOf(description: RecordDescription): Layout {
  const { table, name, fields } = description;
  const names = ["removed", ...Object.keys(fields)];
  const columnsOf = (...kinds: readonly Kind[]): string[] =>
    Object.entries(fields)
      .filter(([, { kind }]) => kinds.includes(kind))
      .map(([field]) => columnName(field));
  const columns = new Map(names.map((field) => [field, columnName(field)]));
  return {
    table,
    name,
    fields: names,
    columns,
    select: `SELECT uid, ver, vx, extra, ${[...columns.values()].join(", ")} FROM ${table} WHERE scope = ?`,
    fieldOf: new Map(names.map((field) => [columnName(field), field])),
    references: columnsOf("reference"),
    leans: leansOf(description),
    words: columnsOf("text", "list"),
  };
}

const known = new WeakMap<Schema, Layouts>();

/** Layouts of a program's records by table. */
export function layoutsOf(schema: Schema): Layouts {
  let layouts = known.get(schema);
  if (!layouts) known.set(schema, (layouts = new Map(schema.map((record) => [record.table, layoutOf(record)]))));
  return layouts;
}
