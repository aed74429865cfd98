import { type RecordName, records } from "./all.ts";
import type { RecordDescription } from "./record.ts";

/** The record that a field points to; null for a field that points nowhere. */
export function targetOf(description: RecordDescription, field: string): RecordDescription | null {
  const target = description.fields[field]?.target;
  return target === undefined ? null : records[target as RecordName];
}
