import { addDays, daysBetween } from "../../../shared/dates/calendarDate.ts";

/** Seeded lots: the same seed draws the same township. Mulberry32 by Tommy Ettinger, in the public domain. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** Whether something that happens this often happens now. */
  happens(often: number): boolean {
    return this.next() < often;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)]!;
  }

  /** So many different ones, in their order. */
  some<T>(list: readonly T[], count: number): T[] {
    const lots = list.map((item, at) => ({ item, at, lot: this.next() }));
    const drawn = lots.toSorted((a, b) => a.lot - b.lot).slice(0, count);
    return drawn.toSorted((a, b) => a.at - b.at).map(({ item }) => item);
  }

  /** Some codes of a set, as a set is stored. */
  codes(list: readonly string[], count: number): string {
    return this.some(list, count).toSorted().join(" ");
  }

  /** A day from one to another, both included. */
  day(from: string, to: string): string {
    return addDays(from, this.int(0, Math.max(0, daysBetween(from, to))));
  }
}
