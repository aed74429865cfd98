import { records } from "./all.ts";
import type { RecordDescription } from "./record.ts";

const described: readonly RecordDescription[] = Object.values(records);

/** The label of a record's field; its name where no record has it. */
export function labelOf(record: string, field: string, language: "zh" | "en"): string {
  const fields = described.find(({ name }) => name === record)?.fields ?? {};
  return Object.hasOwn(fields, field) ? fields[field]![language] : field;
}

/** Values of a rule's sentence: a field of a record is named by its label. */
export function withLabels<V extends string | number>(
  values: Readonly<Record<string, V>>,
  language: "zh" | "en",
): Readonly<Record<string, V | string>> {
  const { record, field } = values;
  return field === undefined ? values : { ...values, field: labelOf(String(record ?? ""), String(field), language) };
}
