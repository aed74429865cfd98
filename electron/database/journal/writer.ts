import { prepared } from "../prepared.ts";
import type Database from "better-sqlite3";
import { type Dot, parseDots, writeDots } from "../../../shared/changes/dot.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import {
  columnName,
  type NewOf,
  type PatchOf,
  type RecordDescription,
  type RowOf,
} from "../../../shared/records/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { addScope, scopeIndex } from "../scopes.ts";
import type { Session } from "../session.ts";
import { newUid } from "../uid.ts";
import { checkCell, layoutOf } from "./accepting.ts";
import { keepRivals, putRivals, type Restored, type Rival, waitingBeside } from "./rivals.ts";
import { addCommit } from "./segments.ts";
import type { Touched } from "./touched.ts";

export type Removal = "undone" | "mistake" | "duplicate";

type StoredRow = Record<string, Cell> & { rowid: number; scope: number; uid: string; ver: number; vx: string | null };

/** A text in the one form that is kept, so that a name typed on another keyboard is the same name. */
const composed = (value: Cell): Cell => (typeof value === "string" ? value.normalize("NFC") : value);

/** Writes rows with their versions inside one step; handed out by the door only. */
export class Writer {
  readonly session: Session;
  readonly step: number;
  readonly touched: Touched;
  readonly #kind: string;
  /** scope -> its commits: one, and one more for each value that an undo puts beside another again. */
  readonly #commits = new Map<number, { readonly dot: Dot; readonly stamp: number }[]>();
  readonly #scopes = new Map<string, number>();
  #mixed: boolean | undefined;

  constructor(session: Session, step: number, kind: string, touched: Touched) {
    this.session = session;
    this.step = step;
    this.touched = touched;
    this.#kind = kind;
  }

  /** The step's commits so far. */
  get dots(): readonly Dot[] {
    return [...this.#commits.values()].flatMap((commits) => commits.map(({ dot }) => dot));
  }

  #prepare(sql: string): Database.Statement {
    return prepared(this.session.client, sql);
  }

  /** One commit for each scope that the step touches; values that stand side by side need one each. */
  #commit(scope: number, place = 0): { readonly dot: Dot; readonly stamp: number } {
    let commits = this.#commits.get(scope);
    if (!commits) this.#commits.set(scope, (commits = []));
    while (commits.length <= place) {
      const dot = addCommit(this.session, scope, this.step, this.#kind);
      commits.push({ dot, stamp: this.session.lastStamp });
    }
    return commits[place]!;
  }

  #scope(village: string): number {
    const known = this.#scopes.get(village);
    if (known !== undefined) return known;
    const scope = scopeIndex(this.session.client, village);
    this.#scopes.set(village, scope);
    return scope;
  }

  /**
   * Adds a row to a village's scope (or the office's, by its scope uid).
   * @returns the new row's uid
   * @throws AppError invalid-input naming the field
   */
  insert<R extends RecordDescription>(description: R, village: string, values: NewOf<R>, uid = newUid()): string {
    const { fields, insert } = layoutOf(description);
    const given = values as Record<string, Cell | undefined>;
    if (description.name === "village") addScope(this.session.client, uid, "village");
    const scope = this.#scope(description.name === "village" ? uid : village);
    const cells: Cell[] = [scope, uid, this.#commit(scope).dot, this.step];
    for (const [name, , accepts] of fields) {
      const value = composed(given[name] ?? null);
      if (!accepts(value)) throw new AppError("invalid-input", { record: description.name, field: name });
      cells.push(value);
    }
    this.#prepare(insert).run(...cells);
    this.touched.add(description.name, uid, scope);
    return uid;
  }

  /**
   * Changes fields of a row, one history line each; equal values are not written.
   * @returns whether anything changed
   * @throws AppError not-found, invalid-input, undecided for a cell whose values wait for a decision
   */
  patch<R extends RecordDescription>(description: R, uid: string, values: PatchOf<R>): boolean {
    const changes = Object.entries(values as Record<string, Cell | undefined>).flatMap(
      ([name, value]): [string, Cell][] => (value === undefined ? [] : [[name, composed(value)]]),
    );
    for (const [name, value] of changes) checkCell(description, name, value);
    return this.#write(description, uid, changes, false);
  }

  /**
   * A clerk's decision between values that were written without knowing of each other, or for another one: a commit
   * that has seen them all, so it ends the conflict on every PC.
   * @throws AppError not-found, invalid-input
   */
  decide(description: RecordDescription, uid: string, field: string, value: Cell): void {
    if (field !== "removed") checkCell(description, field, value);
    this.#write(description, uid, [[field, value]], true);
  }

  /** Takes a row off every list; it stays in the file, so undo and other PCs know of it. */
  remove(description: RecordDescription, uid: string, reason: Removal): void {
    this.#write(description, uid, [["removed", reason]], reason === "undone");
  }

  /** Puts cells back as they were before the step that an undo takes back, with what waited beside them. */
  restore(description: RecordDescription, uid: string, cells: ReadonlyMap<string, Restored>): void {
    const changes = [...cells].map(([name, { value }]): [string, Cell] => [name, value]);
    this.#write(description, uid, changes, true, cells);
  }

  #write(
    description: RecordDescription,
    uid: string,
    changes: readonly [string, Cell][],
    settles: boolean,
    restored?: ReadonlyMap<string, Restored>,
  ): boolean {
    const row = this.#find(description, uid);
    const beside = (name: string): readonly Cell[] => restored?.get(name)?.beside ?? [];
    const due = changes.filter(
      ([name, value]) =>
        row[columnName(name)] !== value ||
        beside(name).length > 0 ||
        (settles && this.#waiting(description.table, uid, name).length > 0),
    );
    if (due.length === 0) return false;
    const dots = parseDots(row.vx);
    for (const [name, value] of due) {
      if (!settles) this.#refuseUndecided(description, row, name);
      // The last of them is the latest, so every PC shows this value and not one beside it.
      const { dot } = this.#commit(row.scope, beside(name).length);
      this.#remember(description, row, name, value, dot, dots, restored?.get(name)?.origin);
      this.#settle(description, row, name, dot, beside(name));
      dots[name] = dot;
    }
    this.#speakForRow(description, row, due, this.#commit(row.scope).dot, dots);
    const sets = due.map(([name]) => `${columnName(name)} = ?`).join(", ");
    this.#prepare(`UPDATE ${description.table} SET ${sets}, vx = ?, step = ? WHERE rowid = ?`).run(
      ...due.map(([, value]) => value),
      writeDots(dots),
      this.step,
      row.rowid,
    );
    const changed = due.map(([name]) => name);
    this.touched.add(description.name, uid, row.scope, row, changed);
    return true;
  }

  #remember(
    description: RecordDescription,
    row: StoredRow,
    name: string,
    value: Cell,
    dot: Dot,
    dots: Record<string, Dot>,
    origin: Dot | undefined,
  ): void {
    const column = columnName(name);
    const prior = this.logicalDot(row.uid, name, dots[name] ?? (row[column] === null ? 0 : row.ver));
    this.#prepare(
      `INSERT INTO history (dot, tbl, uid, field, old, new, prior, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET new = excluded.new, origin = excluded.origin`,
    ).run(dot, description.table, row.uid, name, row[column], value, prior, origin ?? null);
  }

  /** The editor saw the other values of this field, so this write ends the conflict; an undo may open an earlier one. */
  #settle({ table }: RecordDescription, { uid, scope }: StoredRow, name: string, dot: Dot, beside: readonly Cell[]) {
    if (this.#hasSiblings()) {
      keepRivals(this.session.client, table, uid, name, dot, this.#waiting(table, uid, name));
      this.#prepare("DELETE FROM siblings WHERE tbl = ? AND uid = ? AND field = ?").run(table, uid, name);
    }
    if (beside.length === 0) return;
    const again = beside.map((value, place) => ({ value, ...this.#commit(scope, place) }));
    putRivals(this.session.client, table, uid, name, again);
    this.#mixed = true;
  }

  /** Whether any value of the register waits beside another; asked once a step. */
  #hasSiblings(): boolean {
    this.#mixed ??= this.#prepare("SELECT 1 FROM siblings LIMIT 1").get() !== undefined;
    return this.#mixed;
  }

  /** What waits beside the value that a cell shows. */
  #waiting(table: string, uid: string, field: string): readonly Rival[] {
    if (!this.#hasSiblings()) return [];
    return waitingBeside(this.session.client, table, uid, field);
  }

  /**
   * Who edits a row of which it is not decided whether it stays means it to be there, also against a decision that
   * another PC makes meanwhile: the edit takes the place of the ones that spoke for the row before.
   */
  #speakForRow(
    description: RecordDescription,
    row: StoredRow,
    due: readonly [string, Cell][],
    dot: Dot,
    dots: Record<string, Dot>,
  ): void {
    if (row["removed"] !== null || due.some(([field]) => field === "removed")) return;
    if (this.#waiting(description.table, row.uid, "removed").length === 0) return;
    dots["removed"] = dot;
    this.#prepare("DELETE FROM siblings WHERE tbl = ? AND uid = ? AND field = 'removed' AND value IS NULL").run(
      description.table,
      row.uid,
    );
  }

  #refuseUndecided({ name, table }: RecordDescription, row: StoredRow, field: string): void {
    const shown = row[columnName(field)] ?? null;
    if (this.#waiting(table, row.uid, field).some(({ value }) => value !== shown))
      throw new AppError("undecided", { record: name, uid: row.uid, field });
  }

  /** The commit whose value a cell shows: an undo shows an earlier one's. */
  logicalDot(uid: string, field: string, dot: Dot): Dot {
    const line = this.#prepare("SELECT origin FROM history WHERE uid = ? AND field = ? AND dot = ?").get(
      uid,
      field,
      dot,
    ) as { origin: Dot | null } | undefined;
    return line?.origin ?? dot;
  }

  /** Tries the village of the row before it: clerks go down a list, and a scope is the first part of the index. */
  #find(description: RecordDescription, uid: string): StoredRow {
    const from = `SELECT * FROM ${description.table} WHERE`;
    const near = this.#prepare(`${from} scope = ? AND uid = ?`).get(this.session.lastScope, uid);
    const row = (near ?? this.#prepare(`${from} scope IN (SELECT idx FROM scope) AND uid = ?`).get(uid)) as
      | StoredRow
      | undefined;
    if (!row) throw new AppError("not-found", { record: description.name, uid });
    this.session.lastScope = row.scope;
    return row;
  }

  /** A row as it stands inside this step; null where there is none or it was removed. */
  get<R extends RecordDescription>(description: R, uid: string): RowOf<R> | null {
    const { fields } = layoutOf(description);
    const row = this.#prepare(
      `SELECT t.*, s.uid AS village FROM ${description.table} t JOIN scope s ON s.idx = t.scope
       WHERE t.scope IN (SELECT idx FROM scope) AND t.uid = ? AND t.removed IS NULL`,
    ).get(uid) as (StoredRow & { village: string }) | undefined;
    if (!row) return null;
    const values: Record<string, Cell> = { uid: row.uid, village: row.village };
    for (const [name, column] of fields) values[name] = row[column] ?? null;
    return values as RowOf<R>;
  }
}
