import type { Cell } from "../../../shared/records/fields.ts";
import type { RecordName } from "../../../shared/records/all.ts";

/** What a step has touched so far: end-state rules, the search index and the pages' refresh all start here. */
export class Touched {
  /** record -> scope -> uids */
  readonly rows = new Map<RecordName, Map<number, Set<string>>>();
  /** Values that changed rows had before, so that what they pointed to is checked as well. */
  readonly before: {
    readonly record: RecordName;
    readonly scope: number;
    readonly row: Readonly<Record<string, Cell>>;
  }[] = [];

  add(record: string, uid: string, scope: number, before?: Readonly<Record<string, Cell>>): void {
    const name = record as RecordName;
    let scopes = this.rows.get(name);
    if (!scopes) this.rows.set(name, (scopes = new Map()));
    let uids = scopes.get(scope);
    if (!uids) scopes.set(scope, (uids = new Set()));
    uids.add(uid);
    if (before) this.before.push({ record: name, scope, row: before });
  }

  /** Names of the records touched. */
  features(): RecordName[] {
    return [...this.rows.keys()];
  }
}
