import type { Version } from "../../../shared/changes/merge.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import { type SearchField, searchFields } from "../search/fields.ts";
import type { NamesMoved } from "../search/index.ts";
import type { Layout } from "./layouts.ts";
import type { MergedField, Row } from "./row.ts";

export const findingKinds = ["new", "changed", "conflicts", "erased", "duplicates", "broken", "merged"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Rows of each finding, rows that hold nothing new, and commits by a PC whose clock was wrong. */
export type Counts = Readonly<Record<FindingKind | "same" | "clocks", number>>;

/** One finding, before it is put into words. */
export interface Found {
  readonly kind: FindingKind | "same";
  /** Record name, or the table of a record that this program does not know. */
  readonly record: string;
  readonly uid: string;
  /** Empty where the whole row is meant. */
  readonly field: string;
  readonly ours: Cell;
  readonly theirs: Cell;
  /** Commit of the other value; 0 for none. */
  readonly dot: number;
  /** The row it may be a double of. */
  readonly other?: string;
  /** The broken rule and the values of its sentence. */
  readonly rule?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Names of a row that is not there any more when the findings are put into words. */
  readonly row?: string;
  readonly household?: string;
}

const linesAtMost = 2000;
/** A row's values by column. */
export type Cells = (column: string) => Cell;

export const noCells: Cells = () => null;

type Names = { readonly field: SearchField; readonly came: Set<string>; readonly left: Set<string> };

/** Gathers what taking a section does, while it does it. */
export class Findings {
  readonly counts: Record<FindingKind | "same" | "clocks", number> = {
    new: 0,
    changed: 0,
    same: 0,
    conflicts: 0,
    erased: 0,
    merged: 0,
    duplicates: 0,
    broken: 0,
    clocks: 0,
  };
  readonly lines: Found[] = [];
  /** Rows made or changed, by record. */
  readonly touched = new Map<string, Set<string>>();
  /** Fields of those rows that were here before which changed, by uid. */
  readonly fields = new Map<string, readonly string[]>();
  /** Rows that hold nothing new, by record: ids alone, as they may be the whole register. Empty unless wanted. */
  readonly same = new Map<string, string[]>();
  readonly #names = new Map<string, readonly Names[]>();
  readonly #keepsSame: boolean;

  constructor(keepsSame = false) {
    this.#keepsSame = keepsSame;
  }

  add(found: Found): void {
    this.counts[found.kind] += 1;
    if (this.counts[found.kind] <= linesAtMost) this.lines.push(found);
  }

  /** A row that holds nothing new. */
  passed(record: string, uid: string): void {
    this.counts.same += 1;
    if (!this.#keepsSame) return;
    const uids = this.same.get(record);
    if (uids) uids.push(uid);
    else this.same.set(record, [uid]);
  }

  #touch(record: string, uid: string): void {
    let uids = this.touched.get(record);
    if (!uids) this.touched.set(record, (uids = new Set()));
    uids.add(uid);
  }

  #namesOf(record: string): readonly Names[] {
    let names = this.#names.get(record);
    if (!names) {
      const fields = searchFields.filter((field) => field.record === record);
      names = fields.map((field) => ({ field, came: new Set<string>(), left: new Set<string>() }));
      this.#names.set(record, names);
    }
    return names;
  }

  /** What the search index has to learn. */
  names(): NamesMoved[] {
    return [...this.#names.values()].flat();
  }

  /** Notes a row's searchable values: what it showed, what it shows now. */
  moved(record: string, before: Cells, after: Cells): void {
    for (const { field, came, left } of this.#namesOf(record)) {
      const [old, now] = [before(field.column), after(field.column)];
      if (typeof old === "string") left.add(old);
      if (typeof now === "string" && after("removed") === null) came.add(now);
    }
  }

  /** Rows that came or changed and then went: what was found about them before. */
  forget(rows: ReadonlyMap<string, unknown>): void {
    for (const uids of this.touched.values()) for (const uid of rows.keys()) uids.delete(uid);
    for (const uid of rows.keys()) this.fields.delete(uid);
    for (const { kind } of this.lines.filter(({ uid }) => rows.has(uid))) this.counts[kind] -= 1;
    const left = this.lines.filter(({ uid }) => !rows.has(uid));
    this.lines.splice(0, this.lines.length, ...left);
  }

  /** A row that was not here. Those of a scope without rows need no second look, so their ids are not kept. */
  inserted(record: string, uid: string, cells: Cells, scopeWasEmpty: boolean): void {
    this.counts.new += 1;
    if (this.counts.new <= linesAtMost)
      this.lines.push({ kind: "new", record, uid, field: "", ours: null, theirs: null, dot: 0 });
    if (scopeWasEmpty) this.touched.set(record, this.touched.get(record) ?? new Set());
    else this.#touch(record, uid);
    this.moved(record, noCells, cells);
  }

  /**
   * Sorts a merged row's fields: changed, in conflict, or changed and merged with changes made here.
   * @param isNew whether a version came with this section
   * @param alsoHere whether other fields of the row hold changes that the sender has not seen
   */
  merged(
    record: string,
    uid: string,
    fields: readonly MergedField[],
    isNew: (dot: number) => boolean,
    alsoHere: boolean,
  ): void {
    this.#touch(record, uid);
    this.fields.set(
      uid,
      fields.map(({ field }) => field),
    );
    for (const { field, before, after } of fields) {
      const [shown] = after;
      const brought = after.find(({ dot }) => isNew(dot));
      const [ours, theirs] = [before[0]?.value ?? null, brought?.value ?? shown?.value ?? null];
      const line = { record, uid, field, ours, theirs, dot: brought?.dot ?? shown?.dot ?? 0 };
      if (isOpen(after)) this.add({ kind: "conflicts", ...line, ...opposed(before, after, isNew) });
      else if (ours !== (shown?.value ?? null)) {
        this.add({ kind: "changed", ...line });
        if (alsoHere) this.add({ kind: "merged", ...line });
      }
    }
  }
}

/** Whether a clerk has to decide: values that differ. Equal ones collapse silently. */
export const isOpen = (versions: readonly Version[]): boolean =>
  versions.some(({ value }) => value !== versions[0]!.value);

/** Of a conflict: a value from here, and one from there that differs from it. */
function opposed(before: readonly Version[], after: readonly Version[], isNew: (dot: number) => boolean) {
  const ours = after.find(({ dot }) => !isNew(dot)) ?? before[0] ?? after[0]!;
  const theirs =
    after.find(({ dot, value }) => isNew(dot) && value !== ours.value) ?? after.find((one) => one !== ours)!;
  return { ours: ours.value, theirs: theirs.value, dot: theirs.dot };
}

/** A row's values by column, as the search index knows them. */
export const cellsOf =
  ({ fieldOf }: Layout, { values }: Row): Cells =>
  (column) =>
    values.get(fieldOf.get(column) ?? "") ?? null;
