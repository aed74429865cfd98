import type { RecordName } from "../../../shared/records/all.ts";
import { keysOf, phoneKeys } from "./nameKeys.ts";

/** A field that the search box finds rows by; its number is what name_key keeps. */
export interface SearchField {
  readonly id: number;
  readonly record: RecordName;
  readonly table: string;
  readonly column: string;
  readonly keys: (text: string) => string[];
}

const field = (id: number, record: RecordName, table: string, column: string, keys = keysOf): SearchField => ({
  id,
  record,
  table,
  column,
  keys,
});

/** Numbers are stored: never reuse one. */
export const searchFields: readonly SearchField[] = [
  field(1, "member", "members", "name_zh"),
  field(2, "member", "members", "name_bo"),
  field(3, "member", "members", "aliases"),
  field(4, "household", "households", "house_name"),
  field(5, "household", "households", "phone", phoneKeys),
  field(6, "unit", "units", "unit_no"),
  field(7, "village", "villages", "name_zh"),
];
export const phoneField = 5;
