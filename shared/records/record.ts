import { z } from "zod";
import type { Cell, Field } from "./fields.ts";
import { text } from "./fields.ts";

/** Why a record may be kept at all (safeguards M3). */
export const purposes = [
  "AID",
  "CARE",
  "CREDIT-INFO",
  "HELP",
  "LABOUR",
  "DONATION",
  "PLACE",
  "NOTICE",
  "ADMIN",
] as const;
export type Purpose = (typeof purposes)[number];

/** How long a record is kept, counted from its day, its closing or the last service (safeguards, M9). */
export const keeps = ["unlimited", "service+1y", "closing+90d", "closing+1y", "closing+3y", "2y", "5y"] as const;
export type Keep = (typeof keeps)[number];

export type Fields = Readonly<Record<string, Field>>;

export interface RecordDescription<N extends string = string, F extends Fields = Fields> {
  readonly name: N;
  /** Table name: snake_case, plural. */
  readonly table: string;
  readonly zh: string;
  readonly en: string;
  readonly purpose: Purpose;
  readonly keep: Keep;
  /** Whether it points to a person or household; such records have no free text. */
  readonly person: boolean;
  /** Where rows live: in a village's scope, or in the office's own. */
  readonly scope: "village" | "office";
  /** What names a row to a clerk, the first that is there: a number, a name, or the row that it belongs to. */
  readonly named: readonly string[];
  /** The field with the day of what the row tells, where it tells of something that happened. */
  readonly on?: string;
  readonly fields: F;
}

/** Present on every record: the number on its paper original. */
const common = { paperRef: text(20).label("纸质编号", "Paper no.") };
export type CommonFields = typeof common;

type Head<N extends string> = Omit<RecordDescription<N>, "name" | "fields">;

/** The only description of a record; tables, forms, grids, imports and packages derive from it. */
export function record<const N extends string, F extends Fields>(
  name: N,
  { fields, ...head }: Head<N> & { readonly fields: F },
): RecordDescription<N, F & CommonFields> {
  return { name, ...head, fields: { ...fields, ...common } };
}

type CellOf<X> = X extends Field<infer V, boolean> ? V : never;
type RequiredKeys<F> = { [K in keyof F]: F[K] extends Field<Cell, true> ? K : never }[keyof F];

/** Values of a record: required fields are set, the others may be null. */
export type ValuesOf<R> =
  R extends RecordDescription<string, infer F>
    ? { [K in keyof F & string]: K extends RequiredKeys<F> ? CellOf<F[K]> : CellOf<F[K]> | null }
    : never;

/** What a new row takes: required fields, and whatever else is known. */
export type NewOf<R> =
  R extends RecordDescription<string, infer F>
    ? { [K in RequiredKeys<F> & string]: CellOf<F[K]> } & {
        [K in Exclude<keyof F & string, RequiredKeys<F>>]?: CellOf<F[K]> | null;
      }
    : never;

export type PatchOf<R> = Partial<ValuesOf<R>>;

/** A row as queries and pages see it: its values, its id and the village that holds it. */
export type RowOf<R> = ValuesOf<R> & { readonly uid: string; readonly village: string };

/** The schema of one field as a cell: null where the field may be empty. */
export function cellSchema(field: Field): z.ZodType<Cell> {
  return field.required ? field.schema : field.schema.nullable();
}

/** Strict schema of a record's full values, derived from its fields. */
export function valuesSchema<R extends RecordDescription>(description: R): z.ZodType<ValuesOf<R>> {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, field] of Object.entries(description.fields)) shape[name] = cellSchema(field);
  const schema: z.ZodType = z.strictObject(shape);
  return schema as z.ZodType<ValuesOf<R>>;
}

/** The same for a cell that is there: a code that only a newer program knows is shown as it came. */
function heldSchema(field: Field): z.ZodType<Cell> {
  if (!field.codes) return cellSchema(field);
  return field.required ? z.string() : z.string().nullable();
}

/** Schema of a row on the wire: values with id and village, and whatever a list adds so that a clerk can read it. */
export function rowSchema<R extends RecordDescription, M extends z.ZodRawShape = Record<never, never>>(
  description: R,
  more?: M,
): z.ZodType<RowOf<R> & z.output<z.ZodObject<M>>> {
  const shape: Record<string, z.ZodType> = { uid: Uid, village: Uid };
  for (const [name, field] of Object.entries(description.fields)) shape[name] = heldSchema(field);
  const schema: z.ZodType = z.strictObject({ ...shape, ...more });
  return schema as z.ZodType<RowOf<R> & z.output<z.ZodObject<M>>>;
}

/** A random record id: 128 bits as 22 characters of base64url. */
export const Uid = z.string().regex(/^[\w-]{22}$/);

/** householdNo -> household_no */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
