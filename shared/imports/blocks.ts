import { fold, meaningOf } from "./headings.ts";
import { filledTop } from "./joinedCells.ts";
import { sectionOf } from "./sections.ts";
import { slotOf } from "./slots.ts";
import type { RawSheet } from "./table.ts";

/** How deep the headings of tables side by side are looked for. */
const deepest = 40;

interface Blocks {
  /** Row of the repeated headings. */
  readonly row: number;
  /** First column of each block, and how wide each is. */
  readonly starts: readonly number[];
  readonly width: number;
}

const cellsOf = (row: readonly string[], from: number, to: number): string[] => {
  const cells = Array.from({ length: to - from }, (_, i) => fold(row[from + i] ?? ""));
  while (cells.length > 0 && cells.at(-1) === "") cells.pop();
  return cells;
};

/** A table of people or households has a name and something beside it. */
function isTable(cells: readonly string[]): boolean {
  const targets = new Set(
    cells.flatMap((text) => {
      const meaning = meaningOf([text]);
      return "target" in meaning ? meaning.target : [];
    }),
  );
  const named = targets.has("member.nameZh") || targets.has("household.head") || targets.has("unit.convenor");
  return named && cells.filter((text) => text !== "").length >= 2;
}

/** The row's headings, where they are the same ones again and again. */
function repeatedIn(row: readonly string[], at: number): Blocks | null {
  const first = row.findIndex((text) => (text ?? "").trim() !== "");
  if (first < 0) return null;
  const lead = fold(row[first]!);
  const starts = row.flatMap((text, c) =>
    c >= first && fold(text ?? "") === lead && fold(row[c - 1] ?? "") !== lead ? [c] : [],
  );
  if (starts.length < 2 || starts.length > 12) return null;
  const ends = [...starts.slice(1), row.length];
  const blocks = starts.map((from, i) => cellsOf(row, from, ends[i]!));
  const [own] = blocks as [string[]];
  if (own.length < 2 || blocks.some((block) => block.join("\n") !== own.join("\n")) || !isTable(own)) return null;
  return { row: at, starts, width: own.length };
}

/** 户主 over one block and 配偶 over the next: people of one household, not tables side by side. */
function isPeople(top: readonly (readonly string[])[], { row, starts, width }: Blocks): boolean {
  return top.slice(Math.max(0, row - 3), row).some((cells) => {
    const groups = starts.map((from) => fold(cells.slice(from, from + width).find((text) => text.trim() !== "") ?? ""));
    if (new Set(groups).size < 2) return false;
    return groups.some((group) => /^(户主|本人)/.test(group) || (group.length <= 12 && slotOf(group)?.leaf === ""));
  });
}

/** Finds tables side by side under one row of headings. */
function findBlocks(sheet: RawSheet): Blocks | null {
  const top = filledTop(sheet, deepest);
  let found: Blocks | null = null;
  for (let at = 0; at < Math.min(top.length, deepest); at += 1) {
    const blocks = repeatedIn(top[at]!, at);
    // The lowest row of a heading that joins cells downwards.
    if (blocks) found = blocks;
    else if (found) break;
  }
  return found && !isPeople(top, found) ? found : null;
}

/** A later block's rows over its headings are titles of the whole sheet, but for what they state. */
const keptAbove = (cells: readonly string[]): boolean => sectionOf(cells) !== null;

/**
 * A sheet with tables side by side as one table, the right ones below the left; null where it has none.
 * `origin` tells each row's place in the file.
 */
export function stacked(sheet: RawSheet): RawSheet | null {
  const blocks = findBlocks(sheet);
  if (!blocks) return null;
  const { starts, width, row: head } = blocks;
  const rows: string[][] = [];
  const origin: number[] = [];
  const merges: [number, number, number, number][] = [];
  const issues = new Map<string, NonNullable<ReturnType<RawSheet["issues"]["get"]>>>();
  const height = sheet.rows.length;
  starts.forEach((from, block) => {
    const to = block + 1 < starts.length ? starts[block + 1]! : Infinity;
    for (let at = 0; at < height; at += 1) {
      const own = sheet.rows[at]!.slice(from, Math.min(to, from + width));
      const dropped = block > 0 && at <= head && !keptAbove(own);
      rows.push(
        block === 0 && at < head
          ? sheet.rows[at]!.slice(0, to)
          : dropped
            ? []
            : block === 0
              ? [...sheet.rows[at]!.slice(0, from), ...own]
              : [...Array<string>(starts[0]!).fill(""), ...own],
      );
      origin.push(at);
    }
    const shift = from - starts[0]!;
    for (const [top, left, bottom, right] of sheet.merges)
      if (left >= from && left < from + width && (block === 0 || top > head))
        merges.push([
          top + block * height,
          left - shift,
          bottom + block * height,
          Math.min(right, from + width - 1) - shift,
        ]);
    for (const [key, issue] of sheet.issues) {
      const [at, column] = key.split(":").map(Number) as [number, number];
      if (column >= from && column < from + width) issues.set(`${at + block * height}:${column - shift}`, issue);
    }
  });
  return { ...sheet, rows, merges, issues, origin };
}
