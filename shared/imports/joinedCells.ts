import { cellAt, type RawSheet } from "./table.ts";

/** The top of a sheet with joined cells filled, so that a group's name stands over all its columns. */
export function filledTop(sheet: RawSheet, height: number): string[][] {
  const top = sheet.rows.slice(0, height).map((row) => [...row]);
  for (const [from, left, to, right] of sheet.merges) {
    if (from >= top.length) continue;
    const text = cellAt(sheet, from, left);
    for (let r = from; r <= Math.min(to, top.length - 1); r += 1) {
      const row = top[r]!;
      while (row.length < left) row.push("");
      for (let c = left; c <= Math.min(right, 255); c += 1) row[c] = text;
    }
  }
  return top;
}
