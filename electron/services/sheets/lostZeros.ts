/** Where a cell stands: row and column. */
export type Place = readonly [row: number, column: number];

const dated = /出生|生日|年月(?!均)|日期|时间|birth|born|date/i;
/** When a sheet was filled in stands over its table, and makes no column one of dates. */
const ofSheet = /[:：]|填[表报]|制表|统计|截[止至]/;

const isDateHeading = (text: string): boolean => text.length <= 30 && dated.test(text) && !ofSheet.test(text);

/** How far down a heading is looked for. */
const deepest = 45;

/** Whether a text can be a year and October whose last zero was lost: 1956.1. */
export const losesZero = (text: string): boolean =>
  text.length === 6 && text.endsWith(".1") && (text.startsWith("19") || text.startsWith("20"));

/**
 * Marks dates that were kept as numbers: 1956.1 was typed as 1956.1 or as 1956.10, so that it becomes 1956.1?
 * @param places cells that `losesZero` is true of; only those under a heading of dates are marked
 */
export function markLostZeros(rows: string[][], places: readonly Place[]): void {
  for (const [column, own] of Map.groupBy(places, ([, index]) => index)) {
    const headed = rows.slice(0, deepest).some((row) => isDateHeading(row[column] ?? ""));
    if (headed) for (const [row] of own) rows[row]![column] += "?";
  }
}

/** The same for a file of plain text, where a column with 1956.10 in it has kept its zeros. */
export function markLostZerosOfText(rows: string[][], places: readonly Place[]): void {
  const doubtful = [...Map.groupBy(places, ([, index]) => index)].filter(
    ([column]) => !rows.some((row) => /^(?:19|20)\d\d\.(?:10|0\d)$/.test(row[column]?.trim() ?? "")),
  );
  markLostZeros(
    rows,
    doubtful.flatMap(([, own]) => own),
  );
}
