import type { Cell, Field, Kind } from "../../../shared/records/fields.ts";
import { cellSchema, columnName, type RecordDescription } from "../../../shared/records/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";

/** SQL names of one record's table, worked out once. */
interface Layout {
  readonly fields: readonly (readonly [name: string, column: string, accepts: (value: Cell) => boolean])[];
  readonly accepts: ReadonlyMap<string, (value: Cell) => boolean>;
  readonly insert: string;
}

const layouts = new WeakMap<RecordDescription, Layout>();

/** Kinds whose few values come again in every row, and how many are remembered; none tells who somebody is. */
const remembered: Partial<Record<Kind, number>> = {
  oneOf: 1000,
  setOf: 1000,
  flag: 2,
  int: 1000,
  date: 5000,
  partialDate: 20_000,
};

/** A reference is new in every row, so it is told by the schema's own pattern without the schema's ceremony. */
const uid = /^[\w-]{22}$/;

/** The field's own schema, built once; a repeating value is put through it once. */
function acceptor(field: Field): (value: Cell) => boolean {
  const schema = cellSchema(field);
  if (field.kind === "reference")
    return (value) => (value === null ? !field.required : typeof value === "string" && uid.test(value));
  const accepted = new Set<Cell>();
  const most = remembered[field.kind] ?? 0;
  return (value) => {
    if (value === null) return !field.required;
    if (accepted.has(value)) return true;
    if (!schema.safeParse(value).success) return false;
    if (accepted.size < most) accepted.add(value);
    return true;
  };
}

/** Columns of a record's table, with what each accepts. */
export function layoutOf(description: RecordDescription): Layout {
  const known = layouts.get(description);
  if (known) return known;
  const fields = Object.entries(description.fields).map(
    ([name, field]) => [name, columnName(name), acceptor(field)] as const,
  );
  const columns = ["scope", "uid", "ver", "step", ...fields.map(([, column]) => column)];
  const insert = `INSERT INTO ${description.table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
  const accepts = new Map(fields.map(([name, , accepting]) => [name, accepting]));
  const layout = { fields, insert, accepts };
  layouts.set(description, layout);
  return layout;
}

/** @throws AppError invalid-input naming the field */
export function checkCell(description: RecordDescription, name: string, value: Cell): void {
  if (!layoutOf(description).accepts.get(name)?.(value))
    throw new AppError("invalid-input", { record: description.name, field: name });
}
