import { fold } from "./headings.ts";
import type { RawSheet } from "./table.ts";
import { readUnitNo } from "./values.ts";

const widest = 256;

const isUnit = (text: string): boolean =>
  /^第?[\d一二三四五六七八九十]{1,3}(互助|联户|双联户)?(小组|组|单位|联户)/.test(fold(text)) &&
  typeof readUnitNo(text) === "string";

/** Headings down the side are often left blank over the units, or are the places 1, 2, 3. */
function sideHeading(row: readonly string[]): string {
  const text = (row[0] ?? "").trim();
  const others = row.slice(1).filter((cell) => cell.trim() !== "");
  if (text === "" && others.length > 1 && others.every((cell) => isUnit(cell))) return "联户单位";
  return /^\d{1,2}$/.test(text) ? `成员户${text}` : text;
}

/** A sheet with its columns as rows, for tables that have a unit in each column; null where it is too long for that. */
export function turned(sheet: RawSheet): RawSheet | null {
  const { rows, name, hidden } = sheet;
  if (rows.length > widest || rows.length < 2) return null;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const turnedRows = Array.from({ length: width }, (_, c) =>
    rows.map((row) => (c === 0 ? sideHeading(row) : (row[c] ?? ""))),
  );
  const merges = sheet.merges.map(([top, left, bottom, right]) => [left, top, right, bottom] as const);
  const issues = new Map(
    [...sheet.issues].map(([at, issue]) => [at.split(":").toReversed().join(":"), issue] as const),
  );
  return { name, hidden, rows: turnedRows, merges, issues };
}
