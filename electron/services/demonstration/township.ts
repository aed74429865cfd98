import type { Writer } from "../../database/journal/writer.ts";
import type { Chance } from "./chance.ts";

/** A person of the demonstration township. */
export interface Person {
  readonly uid: string;
  readonly name: string;
  /** Year, or a whole day. */
  readonly birth: string;
}

export interface Home {
  readonly uid: string;
  readonly no: string;
  /** The head first. */
  readonly people: readonly Person[];
}

export interface Village {
  readonly uid: string;
  readonly code: string;
  readonly name: string;
  readonly homes: readonly Home[];
}

/** What each part of the township is made with: the writer of its step, the lots, and the days that it spans. */
export interface Making {
  readonly write: Writer;
  readonly chance: Chance;
  /** First day of the three years. */
  readonly start: string;
  readonly today: string;
  /** The next receipt number of a day's year. */
  readonly receipt: (day: string) => string;
}

/** Year of birth, as a number. */
export const bornIn = ({ birth }: Person): number => Number(birth.slice(0, 4));

/** Grown people who can sign for a household: the head, for one. */
export const grownOf = (home: Home, today: string): Person[] =>
  home.people.filter((person) => Number(today.slice(0, 4)) - bornIn(person) >= 20);
