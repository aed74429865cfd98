import { fold, type Target } from "./headings.ts";
import { holdsIdentity } from "./identity.ts";
import type { Column, Layout } from "./layout.ts";
import { withNumbers } from "./numberColumn.ts";
import { countsColumns, kindOf, placesOf, type RowKind } from "./rowKinds.ts";
import { Sections } from "./sections.ts";
import type { CellIssue, Merge, RawSheet } from "./table.ts";

/** A row of data with the cells of the kept columns only. */
export interface BodyRow {
  /** Row in the sheet, from 0. */
  readonly at: number;
  readonly cells: readonly string[];
}

/** What a cell is refused for: as the file stores it, or because it holds somebody's identity number. */
export type Refusal = CellIssue | "identity-number";

export interface Body {
  readonly columns: readonly Column[];
  readonly rows: readonly BodyRow[];
  /** `row:column index in the sheet` -> why its text is not used */
  readonly refused: Readonly<Record<string, Refusal>>;
  /** Rows of data that the spreadsheet does not show, as the file numbers them from 0; read or left out. */
  readonly hiddenRows: readonly number[];
  /** Rows that are no data, by what they are. */
  readonly skipped: { readonly blank: number; readonly heads: number; readonly totals: number; readonly notes: number };
}

const personal = new Set<Target>([
  "member.nameZh",
  "member.nameBo",
  "household.head",
  "household.householdNo",
  "household.members",
  "unit.unitNo",
  "unit.households",
  "unit.convenor",
]);

/** Joined cells down a column mean the same value for each row; names are not repeated so. */
function fillDown(rows: string[][], merges: readonly Merge[], columns: readonly Column[], from: number): void {
  const down = new Set(
    columns
      .filter(({ target }) => target && /^(household|unit|village)\./.test(target) && target !== "unit.households")
      .map(({ index }) => index),
  );
  for (const [top, left, bottom, right] of merges) {
    if (top < from || bottom === top || left !== right || !down.has(left)) continue;
    const text = rows[top]?.[left] ?? "";
    for (let r = top + 1; r <= bottom; r += 1) {
      const row = rows[r];
      if (!row) continue;
      while (row.length < left) row.push("");
      row[left] = text;
    }
  }
}

const days = new Set<Target>(["member.birth", "household.headBirth", "household.memberBirth", "unit.setUpOn"]);

/** A day number of a book that counts from 1904, as the other books count: 1,462 days more. */
const dayText = (text: string, target: Target | null, { from1904 }: RawSheet): string =>
  from1904 && target && days.has(target) && /^\d{5}$/.test(text) ? String(Number(text) + 1462) : text;

/** What is known of a table before its rows are read. */
function prepared({ rows, merges }: RawSheet, layout: Layout) {
  const isLedger = layout.ledger !== null;
  const isName = (target: Target) => isLedger || personal.has(target);
  const headings = new Set(
    layout.columns.map(({ heading }) => fold(heading.split(" / ").at(-1)!)).filter((text) => text !== ""),
  );
  const first = placesOf(layout.columns, isName);
  const columns = isLedger
    ? [...layout.columns]
    : withNumbers(rows, layout, (row) => kindOf(row, headings, first) === "data");
  fillDown(rows, merges, columns, layout.headTo + 1);
  const places = placesOf(columns, isName);
  let under = true;
  /** What a row is; below a heading, the numbers of its columns belong to it. */
  const kind = (row: readonly string[]): RowKind => {
    const found: RowKind = under && !isLedger && countsColumns(row) ? "heads" : kindOf(row, headings, places);
    under = found === "heads" || (under && found === "blank");
    return found;
  };
  return { isLedger, columns, kept: columns.filter(({ target }) => target), kind };
}

const named: readonly (Target | null)[] = ["member.nameZh", "member.nameBo", "household.head"];
/** What may be printed on a sheet's lines before anybody is written there. */
const printed: readonly (Target | null)[] = [
  "household.householdNo",
  "unit.unitNo",
  "village.nameZh",
  "village.villageCode",
];

/**
 * Leaves out lines with a household's number that nobody was written into.
 * A number on a line of its own, over people that have none, stays.
 */
function written(found: readonly BodyRow[], kept: readonly Column[], refused: Body["refused"]): readonly BodyRow[] {
  const number = kept.findIndex(({ target }) => target === "household.householdNo");
  const places = kept.flatMap(({ target }, i) => (named.includes(target) ? [i] : []));
  const others = kept.flatMap(({ target }, i) => (printed.includes(target) || places.includes(i) ? [] : [i]));
  if (number < 0 || places.length === 0 || kept.some(({ target }) => target === "unit.households")) return found;
  const isEmpty = ({ at, cells }: BodyRow): boolean =>
    places.every((i) => cells[i]!.trim() === "") &&
    cells[number]!.trim() !== "" &&
    others.every((i) => /^[0\s]*$/.test(cells[i]!)) &&
    // A cell that was refused is not empty; asked last, as most rows name somebody.
    kept.every(({ index }) => refused[`${at}:${index}`] === undefined);
  const left = found.filter((row, i) => {
    if (!isEmpty(row)) return true;
    const next = found[i + 1];
    return (
      next !== undefined && next.cells[number]!.trim() === "" && places.some((at) => next.cells[at]!.trim() !== "")
    );
  });
  return left.length === found.length ? found : left;
}

/**
 * The data of a found table: only the kept columns leave this function, so nothing of the others is ever held.
 * @param lastRow last row of the data, where the clerk set one
 */
export function bodyOf(
  sheet: RawSheet,
  layout: Layout,
  lastRow: number | null = null,
  withoutHidden: boolean = false,
): Body {
  const { rows, origin } = sheet;
  const last = lastRow ?? Infinity;
  const hidden = new Set(sheet.hiddenRows);
  const hiddenRows: number[] = [];
  const { isLedger, columns, kept, kind } = prepared(sheet, layout);
  const sections = new Sections(layout, rows);
  const skipped = { blank: 0, heads: 0, totals: 0, notes: 0 };
  const refused: Record<string, Refusal> = {};
  const flawless = sheet.issues.size === 0;
  const found: { readonly at: number; readonly cells: string[] }[] = [];
  const statedCells: (readonly string[])[] = [];
  for (let at = layout.headTo + 1; at < rows.length; at += 1) {
    const row = rows[at]!;
    const place = origin?.[at] ?? at;
    if (place > last) continue;
    const is = !isLedger && sections.see(row) ? "notes" : kind(row);
    if (is !== "data") {
      skipped[is] += 1;
      continue;
    }
    if (hidden.has(place)) {
      hiddenRows.push(place);
      if (withoutHidden) continue;
    }
    const cells = kept.map(({ index, target }) => {
      const text = dayText(row[index] ?? "", target, sheet);
      const stored = flawless ? undefined : sheet.issues.get(`${at}:${index}`);
      const issue = stored ?? (holdsIdentity(text) ? "identity-number" : undefined);
      if (issue) refused[`${at}:${index}`] = issue;
      return issue ? "" : text;
    });
    found.push({ at, cells });
    statedCells.push(sections.cells());
  }
  const stated = isLedger ? [] : sections.columns;
  columns.push(...stated.map(({ column }) => column));
  if (stated.length > 0)
    for (const [i, { cells }] of found.entries()) for (const { place } of stated) cells.push(statedCells[i]![place]!);
  const data = isLedger ? found : written(found, kept, refused);
  skipped.notes += found.length - data.length;
  return { columns, rows: data, refused, hiddenRows, skipped };
}
