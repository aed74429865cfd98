import Papa from "papaparse";
import { losesZero, markLostZerosOfText, type Place } from "./lostZeros.ts";
import type { RawSheet } from "../../../shared/imports/table.ts";

const delimiters = [",", "\t", ";", "，", "；", "|"] as const;

/** The separator that most of the first lines agree on. */
function guess(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== "")
    .slice(0, 30);
  const score = (delimiter: string): number => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const common = Math.max(0, ...[...Map.groupBy(counts, (count) => count).values()].map((same) => same.length));
    return common * 1000 + counts.reduce((sum, count) => sum + count, 0);
  };
  return delimiters.toSorted((a, b) => score(b) - score(a))[0]!;
}

/**
 * Undoes what spreadsheets, other programs and our own export do to cells: ="000123", '=1+1, '000123, and 3.0 for 3
 * in a column of whole numbers with gaps.
 */
function plain(cell: string): string {
  const first = cell.charCodeAt(0);
  if (first === 0x3d && cell.startsWith('="') && cell.endsWith('"')) return cell.slice(2, -1).replaceAll('""', '"');
  if (first === 0x27 && /^'[=+\-@\t\r＝＋－＠\d]/.test(cell) && !cell.endsWith("'")) return cell.slice(1);
  if (cell.endsWith(".0") && /^\d+\.0$/.test(cell)) return cell.slice(0, -2);
  return cell;
}

/** One sheet from text with separators; broken quotes are read as far as they go. */
export function readDelimited(decoded: string): RawSheet {
  let text = decoded.charCodeAt(0) === 0xfeff ? decoded.slice(1) : decoded;
  const told = /^sep=(.)\r?\n/i.exec(text);
  if (told) text = text.slice(told[0].length);
  const delimiter = told?.[1] ?? guess(text);
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const doubtful: Place[] = [];
  for (const [at, row] of data.entries())
    for (let i = 0; i < row.length; i += 1) {
      const cell = (row[i] = plain(row[i]!));
      if (cell.length === 6 && losesZero(cell)) doubtful.push([at, i]);
    }
  markLostZerosOfText(data, doubtful);
  if (data.length > 0 && data.at(-1)!.every((cell) => cell === "")) data.pop();
  return { name: "", hidden: false, rows: data, merges: [], issues: new Map(), delimiter };
}
