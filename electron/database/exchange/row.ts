import type { Dot } from "../../../shared/changes/dot.ts";
import type { Version } from "../../../shared/changes/merge.ts";
import type { Cell } from "../../../shared/records/fields.ts";

/** A row apart from where it is stored: every field's value with its version, and what waits beside it. */
export interface Row {
  readonly ver: Dot;
  readonly dots: Readonly<Record<string, Dot>>;
  readonly values: ReadonlyMap<string, Cell>;
  readonly siblings: ReadonlyMap<string, readonly Version[]>;
}

/** A row of this register. */
export interface StoredRow extends Row {
  /** 0 for a row of a table that this program does not know. */
  readonly rowid: number;
  readonly step: number;
}

/** What became of one field. */
export interface MergedField {
  readonly field: string;
  readonly before: readonly Version[];
  readonly after: readonly Version[];
}
