import type { Cell } from "../../../shared/records/fields.ts";

/** One cell that a clerk wrote, with everything that had reached the clerk's PC by then. */
export interface Write {
  readonly id: number;
  /** Number of the first write of its commit; all of them were made at once. */
  readonly commit: number;
  readonly pc: string;
  readonly row: string;
  readonly field: string;
  readonly value: Cell;
  readonly seen: ReadonlySet<number>;
  /** What the PC's clock showed, right or wrong. */
  readonly wall: number;
  /** The row was on its writer's lists: who writes in it then means it to be there. */
  readonly speaks: boolean;
}

/** Marks that a row was made. */
export const made = "made";
/** The field that takes a row off the lists. */
export const removed = "removed";

/** What one PC knows, and what it would show if the later clock won. */
export interface Knowledge {
  readonly seen: ReadonlySet<number>;
  readonly erased: ReadonlySet<string>;
  /** cell -> the write that last-writer-wins would show. */
  readonly latest: ReadonlyMap<string, number>;
}

export const nothing: Knowledge = { seen: new Set(), erased: new Set(), latest: new Map() };

const cell = (row: string, field: string): string => `${row} ${field}`;

/**
 * What ought to be, worked out without any version, clock or table: for every write the set of writes that its
 * writer had seen. A write is overwritten only by one whose writer had seen it.
 */
export class Model {
  readonly writes: Write[] = [];
  readonly #byCell = new Map<string, Write[]>();
  /** Writes over which somebody typed while last-writer-wins would have shown them. */
  readonly #typedOver = new Set<number>();

  /** A clerk's write. @returns what the PC knows afterwards */
  write(by: Knowledge, pc: string, row: string, field: string, value: Cell, wall: number, commit?: number): Knowledge {
    const id = this.writes.length;
    const speaks = this.isThere(row, by.seen);
    const write = { id, commit: commit ?? id, pc, row, field, value, seen: by.seen, wall, speaks };
    this.writes.push(write);
    const key = cell(row, field);
    this.#byCell.set(key, [...(this.#byCell.get(key) ?? []), write]);
    const before = by.latest.get(key);
    if (before !== undefined) this.#typedOver.add(before);
    return { ...by, seen: new Set([...by.seen, id]), latest: new Map([...by.latest, [key, id]]) };
  }

  erase(by: Knowledge, rows: Iterable<string>): Knowledge {
    return { ...by, erased: new Set([...by.erased, ...rows]) };
  }

  /** What a PC knows after it took what another one knew. */
  meet(here: Knowledge, there: Knowledge): Knowledge {
    const latest = new Map(here.latest);
    for (const [key, id] of there.latest) {
      const [mine, theirs] = [this.writes[latest.get(key) ?? -1], this.writes[id]!];
      const wins = !mine || theirs.wall > mine.wall || (theirs.wall === mine.wall && theirs.id > mine.id);
      if (wins) latest.set(key, id);
    }
    return {
      seen: new Set([...here.seen, ...there.seen]),
      erased: new Set([...here.erased, ...there.erased]),
      latest,
    };
  }

  ofCell(row: string, field: string, seen: ReadonlySet<number>): Write[] {
    return (this.#byCell.get(cell(row, field)) ?? []).filter(({ id }) => seen.has(id));
  }

  /** Writes of a cell over which nobody wrote who knew them. */
  standing(row: string, field: string, seen: ReadonlySet<number>): Write[] {
    const all = this.ofCell(row, field, seen);
    return all.filter(({ id }) => !all.some((other) => other.seen.has(id)));
  }

  /** Writes of any cell of a row that stand, its making included. */
  standingOfRow(row: string, seen: ReadonlySet<number>): Write[] {
    const fields = new Set(this.writes.filter((write) => write.row === row).map(({ field }) => field));
    return [...fields].flatMap((field) => (field === removed ? [] : this.standing(row, field, seen)));
  }

  /**
   * Whether a row is on the lists. A removal takes it off unless somebody keeps the row, knowing of that removal or
   * not, or wrote in it while it was there and no removal that stands knew of that write.
   */
  isThere(row: string, seen: ReadonlySet<number>): boolean {
    const said = this.standing(row, removed, seen);
    if (said.length === 0 || said.some(({ value }) => value === null)) return true;
    return this.standingOfRow(row, seen).some(
      ({ id, commit, speaks }) => speaks && said.every((write) => write.commit !== commit && !write.seen.has(id)),
    );
  }

  rows(seen: ReadonlySet<number>): Set<string> {
    return new Set(this.writes.filter(({ id, field }) => field === made && seen.has(id)).map(({ row }) => row));
  }

  /** Writes of which nothing is left to see and over which nobody typed knowingly, were the last clock to win. */
  lostByLastWriter(end: Knowledge): number {
    const shown = new Set(end.latest.values());
    return this.#countable(end).filter(({ id, row, field, value }) => {
      if (shown.has(id) || this.#typedOver.has(id)) return false;
      return this.writes[end.latest.get(cell(row, field))!]!.value !== value;
    }).length;
  }

  /** Writes of those that count which are neither to be seen nor overwritten by one that had seen them. */
  lost(
    end: Knowledge,
    valuesOf: (row: string, field: string) => readonly Cell[],
    counts: (write: Write) => boolean = () => true,
  ): number {
    return this.#countable(end).filter((write) => {
      const { id, row, field, value } = write;
      return (
        counts(write) &&
        !this.ofCell(row, field, end.seen).some((other) => other.seen.has(id)) &&
        !valuesOf(row, field).includes(value)
      );
    }).length;
  }

  #countable({ seen, erased }: Knowledge): Write[] {
    return this.writes.filter(({ id, row, field }) => seen.has(id) && !erased.has(row) && field !== made);
  }
}
