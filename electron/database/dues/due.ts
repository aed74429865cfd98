import type { DueKind } from "../../../shared/dues/kinds.ts";
import type { RecordName } from "../../../shared/records/all.ts";

/**
 * One kind of thing that comes due. Each feature has a file of its own here, and one line in `all.ts`.
 */
export interface DueSource {
  readonly kind: DueKind;
  /** Record of the rows, which open. */
  readonly record: RecordName;
  /**
   * SQL of `@today`, the clerk's day, and `@until`, the last day asked for. Its columns: `scope` (index; the village's
   * where there is one), `uid`, `day` (null for none), `about` (number of a household or unit, name of a place; names
   * nobody), `person` (null for none). What is done, closed or removed is not in it.
   */
  readonly sql: string;
}

/** SQL of a household's number by its id. */
export const householdNo = (scope: string, uid: string): string =>
  `(SELECT household_no FROM households n WHERE n.scope = ${scope} AND n.uid = ${uid})`;

/** SQL of the name of a household's head. */
export const headOfHousehold = (scope: string, uid: string): string =>
  `(SELECT coalesce(p.name_zh, p.name_bo) FROM households n JOIN members p ON p.scope = n.scope
     AND p.uid = n.head_member_id WHERE n.scope = ${scope} AND n.uid = ${uid})`;
