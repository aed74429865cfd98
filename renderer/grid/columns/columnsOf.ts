import type { Field } from "../../../shared/records/fields.ts";
import { cellSchema, type RecordDescription } from "../../../shared/records/record.ts";
import { people, tellsOfPeople } from "../../../shared/records/reach.ts";
import type { Language, SheetColumn } from "../types.ts";

export interface ColumnChoices {
  readonly language: Language;
  /** Fields to show and their order; all fields that are not references by default. */
  readonly fields?: readonly string[];
  /** Changes to single columns, by field name. */
  readonly overrides?: Readonly<Record<string, Partial<SheetColumn>>>;
  /** False for readers, and for a roster of a past day. */
  readonly editable?: boolean;
}

const widths: Readonly<Record<Field["kind"], number>> = {
  text: 130,
  list: 150,
  int: 80,
  fen: 110,
  decimal: 90,
  date: 110,
  partialDate: 110,
  oneOf: 110,
  setOf: 160,
  flag: 80,
  reference: 130,
};

function columnOf(name: string, field: Field, choices: ColumnChoices): SheetColumn {
  const schema = cellSchema(field);
  return {
    field: name,
    label: field[choices.language],
    kind: field.kind,
    ...(field.codes ? { codes: field.codes } : {}),
    ...(field.places === undefined ? {} : { places: field.places }),
    ...(field.script ? { script: field.script } : {}),
    required: field.required,
    editable: choices.editable !== false && !field.byEvent && field.kind !== "reference",
    allows: (cell) => schema.safeParse(cell).success,
    width: widths[field.kind],
    ...choices.overrides?.[name],
  };
}

/** The columns of a record's sheet. References are left out unless named: they are shown by a column of their own. */
export function columnsOf(description: RecordDescription, choices: ColumnChoices): SheetColumn[] {
  const all = Object.entries(description.fields);
  const names = choices.fields ?? all.filter(([, field]) => field.kind !== "reference").map(([name]) => name);
  // The roster's own counts, such as the people of a home, are no amounts of anybody.
  const unsummed = !people.some((name) => name === description.name) && tellsOfPeople(description);
  return names.flatMap((name) => {
    const field = description.fields[name];
    return field ? [{ ...columnOf(name, field, choices), ...(unsummed ? { unsummed } : {}) }] : [];
  });
}

/** A column that only shows something, such as an age, a village's name or a count. */
export function shownColumn(field: string, label: string, more: Partial<SheetColumn> = {}): SheetColumn {
  return { field, label, kind: "text", required: false, editable: false, allows: () => true, width: 120, ...more };
}
