import type { RecordName } from "./all.ts";

/** One broken rule: its name (a key of `rules` in the catalogue), the row, and values for the sentence. */
export interface Violation {
  readonly rule: string;
  readonly record: RecordName;
  readonly uid: string;
  readonly params: Readonly<Record<string, string | number>>;
}
