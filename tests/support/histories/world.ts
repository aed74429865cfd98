import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cell } from "../../../shared/records/fields.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { erasedList } from "../../../electron/database/exchange/erasing.ts";
import { hold, type Invariant, type Tally } from "./invariants.ts";
import { type Knowledge, Model, nothing, removed } from "./model.ts";
import { type Breakage, type OpenFile, Pc, type TravelFile } from "./pc.ts";
import { dumpOf, prepared, rowsShown, type Shown } from "./reading.ts";
import { begin, leave } from "./registers.ts";
import { openQuick, type SeedKind, type Seeds, seedsOnce } from "./seeds.ts";

/** Who is there at the beginning. */
export interface Setting {
  readonly pcs: readonly SeedKind[];
  /** Machines may be rolled back while they run: then a loss may be announced, but is never silent. */
  readonly rollsBack?: boolean;
  /** How many of the PCs everybody has enrolled from the beginning; all when missing. */
  readonly enrolled?: number;
  /** What must wait is kept by the program's own parking, and not by the test; all PCs run the newest program. */
  readonly parks?: boolean;
}

/** A register's PCs, the files between them and the model beside them. */
export class World {
  readonly tally: Tally;
  readonly setting: Setting;
  readonly seeds: Seeds = seedsOnce();
  readonly model = new Model();
  readonly folder = mkdtempSync(join(tmpdir(), "hearthbook-history-"));
  readonly broken: Breakage;
  readonly pcs: Pc[] = [];
  readonly files: TravelFile[] = [];
  readonly rows: { households: string[]; members: string[]; units: string[] };
  /** The household of each person. */
  readonly homes = new Map<string, string>();
  /** What happened, in words. */
  readonly story: string[] = [];
  /** A machine that was rolled back gave out a number a second time. */
  tainted = false;
  /** What any PC held before numbers given out twice were repaired. */
  readonly held = new Set<string>();
  #serial = 10;
  /** PCs whose registers the next history begins with. */
  readonly #begun = new Map<Pc, string>();
  #commits = new Map<string, string>();

  constructor(tally: Tally, setting: Setting, broken: Breakage = {}) {
    this.tally = tally;
    this.setting = setting;
    this.broken = broken;
    const { households, members, units } = this.seeds;
    this.rows = { households: [...households], members: [...members], units: [...units] };
    for (const person of members) this.homes.set(person, households[0]!);
    const founded = this.seeds.cells.reduce(
      (knows, [row, field, value]) => this.model.write(knows, "PC 1", row, field, value, Date.UTC(2026, 10, 2)),
      nothing,
    );
    setting.pcs.forEach((kind, place) => this.#begin(kind, place, kind.startsWith("empty") ? nothing : founded));
    if (setting.enrolled !== undefined) this.#enrol(setting.enrolled);
  }

  #begin(kind: SeedKind, place: number, knows: Knowledge): void {
    const name = `${place} ${kind}`;
    const register = begin(name, () => this.seeds.file(place, kind));
    this.#begun.set(this.#add(register, knows), name);
    if (kind.endsWith("older")) this.pcs.at(-1)!.older = true;
  }

  #add(register: OpenFile, knows: Knowledge): Pc {
    const pc = new Pc(`PC ${this.pcs.length + 1}`, register, this.seeds.village, knows, this.broken);
    this.pcs.push(pc);
    return pc;
  }

  /** A PC with a copy of a register. */
  add(bytes: Buffer, knows: Knowledge): Pc {
    const file = join(this.folder, `${this.pcs.length + 1}.db`);
    writeFileSync(file, bytes);
    return this.#add({ file, client: openQuick(file) }, knows);
  }

  #enrol(count: number): void {
    const first = this.pcs.slice(0, count).map(({ device }) => device);
    for (const pc of this.pcs)
      pc.list = new Map([...new Set([...first, pc.device])].map((uid) => [uid, { villages: null, accepted: null }]));
  }

  close(): void {
    for (const pc of this.pcs) {
      const name = this.#begun.get(pc);
      if (name === undefined) pc.client.close();
      else leave({ name, file: pc.file, client: pc.client });
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  pc(place: number): Pc {
    return this.pcs[place % this.pcs.length]!;
  }

  /** A value that nobody wrote before. */
  fresh(word: string): string {
    this.#serial += 1;
    return `${word}${String(this.#serial).padStart(4, "0")}`;
  }

  tell(line: string): void {
    this.story.push(line);
  }

  /** The name of a row as a reader of the story knows it. */
  nameOf(row: string): string {
    for (const [word, list] of Object.entries(this.rows))
      if (list.includes(row)) return `${word.slice(0, -1)} ${list.indexOf(row) + 1}`;
    return row;
  }

  write(pc: Pc, row: string, field: string, value: Cell): void {
    this.writeTogether(pc, [{ uid: row, field, value }]);
  }

  /** Writes of one commit, or of one step that opens a conflict again: none of them knows of another one. */
  writeTogether(pc: Pc, lines: readonly { uid: string; field: string; value: Cell }[]): void {
    const commit = this.model.writes.length;
    const { seen } = pc.knows;
    for (const { uid, field, value } of lines) {
      const by = { ...pc.knows, seen };
      const after = this.model.write(by, pc.name, uid, field, value, pc.clock.time.getTime(), commit);
      pc.knows = { ...after, seen: new Set([...pc.knows.seen, ...after.seen]) };
      this.tally.writes += 1;
    }
  }

  check(invariant: Invariant, holds: boolean, what: () => string): void {
    hold(this.tally, invariant, holds, what);
  }

  /** Notes the numbers that a PC gave out; a number given out twice is what the check of nonces is there for. */
  noteCommits(pc: Pc): void {
    if (!this.setting.rollsBack) return;
    const all = prepared(
      pc.client,
      "SELECT g.id || ' ' || (c.dot % 1048576) AS name, c.nonce FROM commits c JOIN segment g ON g.idx = c.dot / 1048576",
    ).all() as { name: string; nonce: string }[];
    for (const { name, nonce } of all) {
      const known = this.#commits.get(name);
      if (known !== undefined && known !== nonce && !this.tainted) {
        this.tainted = true;
        this.tell(`(${pc.name} gave out number ${name} a second time)`);
      }
      this.#commits.set(name, nonce);
    }
  }

  /** Compares what a PC holds with what the model says, cell by cell. */
  compare(pc: Pc): void {
    this.noteCommits(pc);
    if (this.tainted) return;
    const rows = rowsShown(pc.client, pc.village);
    const expected = this.model.rows(pc.knows.seen);
    for (const row of pc.knows.erased) expected.delete(row);
    for (const row of expected)
      this.check(2, rows.has(row), () => `${pc.name} has no ${this.nameOf(row)}, which it had seen`);
    for (const row of rows.keys())
      if (!expected.has(row) && this.isTracked(row))
        this.check(pc.knows.erased.has(row) ? 7 : 2, false, () => `${pc.name} holds ${this.nameOf(row)}`);
    for (const [row, shown] of rows) if (expected.has(row)) this.#compareRow(pc, row, shown);
    this.#lookForErased(pc);
  }

  isTracked(row: string): boolean {
    return Object.values(this.rows).some((list) => list.includes(row));
  }

  /** Whether a row is erased wherever these are: a person goes with the household. */
  goesWith(row: string, erased: ReadonlySet<string>): boolean {
    return erased.has(row) || erased.has(this.homes.get(row) ?? "");
  }

  /** Learns what a PC erased on its own: whoever would have been left behind, and nobody else. */
  noteErased(pc: Pc): void {
    const list = new Set(erasedList(pc.client).map(({ uid }) => uid));
    const { seen, erased } = pc.knows;
    pc.knows = this.model.erase(pc.knows, list);
    if (this.tainted) return;
    for (const row of list)
      this.check(2, this.goesWith(row, erased), () => `${pc.name} erased ${this.nameOf(row)}, which may stay`);
    for (const row of this.model.rows(seen))
      this.check(7, list.has(row) || !this.goesWith(row, list), () => `${pc.name} leaves ${this.nameOf(row)} behind`);
  }

  #compareRow(pc: Pc, row: string, shown: Shown): void {
    for (const [field, values] of shown) {
      if (field === removed) continue;
      const standing = this.model.standing(row, field, pc.knows.seen);
      const wanted = standing.map(({ value }) => value);
      const place = `${this.nameOf(row)}, ${field}, on ${pc.name}`;
      this.check(2, same(values, wanted), () => `${place}: holds ${told(values)}, must hold ${told(wanted)}`);
      if (standing.length === 1) this.check(9, values[0] === wanted[0], () => `${place}: shows ${told(values)}`);
    }
    this.#comparePresence(pc, row, shown.get(removed) ?? []);
  }

  /** Of a row's removal: every one stands until somebody who knew it decided, and an edit that it did not know keeps the row. */
  #comparePresence(pc: Pc, row: string, values: readonly Cell[]): void {
    const standing = this.model.standing(row, removed, pc.knows.seen);
    const gone = standing.filter(({ value }) => value !== null).map(({ value }) => value);
    const place = `${this.nameOf(row)} on ${pc.name}`;
    const held = values.filter((value) => value !== null);
    this.check(2, same(held, gone), () => `${place}: removals ${told(held)}, must be ${told(gone)}`);
    const due = this.model.isThere(row, pc.knows.seen);
    const is = (values[0] ?? null) === null;
    this.check(2, due || !is, () => `${place}: still there, though nobody speaks for it`);
    this.check(2, is || !due, () => `${place}: gone, though edited without knowing`);
  }

  #lookForErased(pc: Pc): void {
    if (pc.knows.erased.size === 0) return;
    const all = dumpOf(pc.client, ["erased"]);
    for (const row of pc.knows.erased) {
      this.check(7, !all.includes(row), () => `${pc.name} still names ${this.nameOf(row)}`);
      for (const { value } of this.model.writes.filter((write) => write.row === row))
        if (typeof value === "string" && /\d{4}$/.test(value))
          this.check(7, !all.includes(value), () => `${pc.name} still holds ${value} of ${this.nameOf(row)}`);
    }
  }

  /** Does something that must change nothing when it is refused. @returns the error's code, or why a package was refused */
  refusal(pc: Pc, invariant: Invariant, work: () => void): string | null {
    const before = dumpOf(pc.client);
    try {
      work();
      return null;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const code = error.code === "package" ? String(error.details["why"]) : error.code;
      if (!this.broken.onTake)
        this.check(invariant, dumpOf(pc.client) === before, () => `${pc.name} was changed though refused (${code})`);
      return code;
    }
  }
}

const words = (values: readonly Cell[]): string[] => values.map(String).toSorted();
export const same = (a: readonly Cell[], b: readonly Cell[]): boolean =>
  JSON.stringify(words(a)) === JSON.stringify(words(b));
export const told = (values: readonly Cell[]): string =>
  values.length === 0 ? "nothing" : values.map(String).join(" / ");
