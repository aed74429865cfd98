import { book, type Sheet } from "../books.ts";
import { births, office, type Grid, type House } from "../otherOffices.ts";

/** A roster in a layout that is hard to read and honest, and who stands in it. */
export interface Layout {
  readonly title: string;
  readonly make: () => string;
  readonly houses: readonly House[];
  /** Facts beside the name that the layout holds of everybody. */
  readonly birth: boolean;
  readonly relation: boolean;
  /** Village of each house, where the file names several. */
  readonly villages?: readonly string[];
}

export type Cell = Grid[number][number];
export const cycle = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
export const letter = (column: number): string => String.fromCharCode(65 + column);
export const headOf = ({ people }: House): string => people[0]!.name;
export const types = ["xlsx", "biff8", "xlml", "xlsb", "ods"] as const;

let seed = 5000;
/** Makes the same households each time. */
export const restart = (): void => {
  seed = 5000;
};
export const houses = (count: number, largest = 5): House[] => office((seed += 1), count, largest);

export const made = (
  title: string,
  list: readonly House[],
  make: () => string,
  more: Partial<Layout> = {},
): Layout => ({
  title,
  houses: list,
  make,
  birth: true,
  relation: true,
  ...more,
});

export const asBook = (rows: Grid, type: (typeof types)[number] = "xlsx", more: Partial<Sheet> = {}): string =>
  book([{ name: "花名册", rows, ...more }], type);

/** A row for each person in five plain columns; the number stands on the first row only. */
export const plain = (list: readonly House[], birth: (text: string) => Cell = births.iso): Grid =>
  list.flatMap(({ no, people }) =>
    people.map((person, i): Cell[] => [
      i === 0 ? no : null,
      person.name,
      person.sex,
      birth(person.birth),
      person.relation,
    ]),
  );

export const halves = (list: readonly House[], parts: number): House[][] =>
  Array.from({ length: parts }, (_, i) => list.slice((i * list.length) / parts, ((i + 1) * list.length) / parts));
