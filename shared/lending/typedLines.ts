import { parsePartialDate } from "../dates/partialDate.ts";
import { readYuan, yuanOf } from "../money/yuan.ts";

/** A line of the lender's schedule as it is kept. */
export interface TypedLine {
  readonly no: number;
  readonly dueOn: string;
  readonly principalFen: number;
  readonly interestFen: number;
}

/** Lines that were read, and the first that could not be, counted from 1. */
export interface ReadLines {
  readonly lines: readonly TypedLine[];
  readonly wrong: number | null;
}

function readLine(text: string, before: number): TypedLine | null {
  const cells = text
    .split(/\t|\s{2,}| (?=\S)/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
  const [first = "", ...others] = cells;
  const numbered = /^\d{1,3}$/.test(first) && others.length >= 3;
  const [day = "", principal = "", interest = "", ...rest] = numbered ? others : cells;
  const dueOn = parsePartialDate(day);
  const [principalFen, interestFen] = [readYuan(principal), readYuan(interest)];
  if (rest.length > 2 || dueOn?.length !== 10 || principalFen === undefined || interestFen === undefined) return null;
  return { no: numbered ? Number(first) : before + 1, dueOn, principalFen, interestFen };
}

/**
 * Reads a schedule as it is typed or pasted from a spreadsheet, a line each: number (may be left out), day, principal,
 * interest; a total or balance behind them is passed over, as is a line of headings at the top.
 */
export function readLines(text: string): ReadLines {
  const rows = text.split(/\r?\n/).map((row) => row.trim());
  const lines: TypedLine[] = [];
  for (const [i, row] of rows.entries()) {
    if (row === "" || (lines.length === 0 && !/\d/.test(row))) continue;
    const line = readLine(row, lines.at(-1)?.no ?? 0);
    if (!line) return { lines, wrong: i + 1 };
    lines.push(line);
  }
  return { lines, wrong: null };
}

/** Lines as they stand in the box, to be typed over. */
export const linesText = (lines: readonly TypedLine[]): string =>
  lines.map((line) => [line.no, line.dueOn, yuanOf(line.principalFen), yuanOf(line.interestFen)].join("\t")).join("\n");
