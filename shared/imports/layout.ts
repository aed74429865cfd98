import { datePart, fold, meaningOf, type Target } from "./headings.ts";
import type { Column } from "./column.ts";
import { ledgerMeaning } from "./ledgers/headings.ts";
import type { LedgerName } from "./ledgers/targets.ts";
import { filledTop } from "./joinedCells.ts";
import { splitNames } from "./people.ts";
import { settleByCells } from "./settleByCells.ts";
import { settlePeople } from "./settlePeople.ts";
import { slotFacts } from "./slots.ts";
import type { RawSheet } from "./table.ts";

export type { Column };

/** Which words a heading may have: a roster's, or those of a ledger. */
export type Vocabulary = LedgerName | null;

export interface Layout {
  /** The ledger that the file holds; null for a roster. */
  readonly ledger: Vocabulary;
  readonly headFrom: number;
  readonly headTo: number;
  readonly columns: readonly Column[];
  /** Columns of which the clerk said what they hold, by their place. */
  readonly chosen?: readonly number[];
  readonly score: number;
}

/** How deep a heading is looked for, and how many rows it may have. */
const deepest = 40;
const tallest = 3;

/** A heading may give an example in brackets, or name a year: 出生年月（如1980.05）, 2025年人口. */
const withoutExamples = (text: string): string =>
  text.replace(/[(（[【].*?[)）\]】]/gs, "").replace(/(19|20)\d\d年(?=[度末底]?\p{Script=Han}{2})/gu, "");

const looksLikeData = (text: string): boolean =>
  /\d{4,}|[:：]\s*\S/.test(withoutExamples(text)) || /^[男女]$/.test(text.trim()) || /^[A-Za-z]?\d+$/.test(text.trim());

const meaningIn = (ledger: Vocabulary, parts: readonly string[]) =>
  ledger === null ? meaningOf(parts) : ledgerMeaning(ledger, parts);

const known = (text: string, ledger: Vocabulary): boolean => {
  const meaning = meaningIn(ledger, [text]);
  return "target" in meaning || meaning.leftOut.why !== "unknown" || datePart.test(fold(text));
};

/** Whether a row can be one of a heading: words that are known, and nothing like a date or number. */
function canHead(row: readonly string[], last: boolean, ledger: Vocabulary): boolean {
  const cells = [...new Set(row.map((text) => (text ?? "").trim()).filter((text) => text !== ""))];
  if (cells.length < 2 || cells.some((text) => looksLikeData(text))) return false;
  return !last || cells.filter((text) => known(text, ledger)).length * 2 >= cells.length;
}

const endsAsLabel = /[:：]\s*$/;
const asksPlace = /^(?:所[在属])?(?:单位|乡镇?|镇|行政村|村名?)$/;
const place = /^\p{Script=Han}{1,10}(?:[村乡镇]|社区)$/u;

/** 乡镇： 幸福乡 村： 上坝村: a line of labels with values, which are no headings, is no part of the heading below it. */
function isLabels(row: readonly string[]): boolean {
  const cells = row.map((text) => (text ?? "").trim()).filter((text) => text !== "");
  return cells.some(
    (text, i) =>
      i > 0 &&
      !known(text, null) &&
      !endsAsLabel.test(text) &&
      (endsAsLabel.test(cells[i - 1]!) || (place.test(text) && asksPlace.test(cells[i - 1]!))),
  );
}

function partsOf(top: readonly string[][], from: number, to: number, column: number): string[] {
  const parts: string[] = [];
  for (let r = from; r <= to; r += 1) {
    // Rows that we gave back have a group and its heading in one cell.
    for (const part of (top[r]?.[column] ?? "").split(" / ")) {
      const text = part.trim();
      if (text !== "" && text !== parts.at(-1)) parts.push(text);
    }
  }
  return parts;
}

/** A list of names often has one heading over its first column only. */
function continuesList(sheet: RawSheet, headTo: number, column: number, before: Column | undefined): boolean {
  if (before?.target !== "unit.households" && before?.target !== "household.members") return false;
  return sheet.rows.slice(headTo + 1).some((row) => (row[column] ?? "") !== "");
}

/** Reads a heading band as columns. */
export function columnsOf(sheet: RawSheet, headFrom: number, headTo: number, ledger: Vocabulary): Column[] {
  const top = filledTop(sheet, deepest + tallest);
  while (top.length <= headTo) top.push([...(sheet.rows[top.length] ?? [])]);
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns: Column[] = [];
  for (let index = 0; index < width; index += 1) {
    const parts = partsOf(top, headFrom, headTo, index);
    const before = columns.at(-1);
    if (parts.length === 0 && (ledger !== null || !continuesList(sheet, headTo, index, before))) {
      columns.push({ index, heading: "", target: null, leftOut: { why: "unknown" } });
      continue;
    }
    const heading = parts.length > 0 ? parts.map((part) => part.replace(/\s+/g, "")).join(" / ") : before!.heading;
    const meaning = parts.length > 0 ? meaningIn(ledger, parts) : { target: before!.target! };
    columns.push({
      index,
      heading,
      target: "target" in meaning ? meaning.target : null,
      leftOut: "target" in meaning ? null : meaning.leftOut,
    });
  }
  if (ledger !== null) return eachOnce(columns);
  return settle(settleByCells(columns, { sheet, headFrom, headTo }), (index) => namesSeveral(sheet, headTo, index));
}

/** Keeps the first of two columns for one thing. */
function eachOnce(columns: readonly Column[]): Column[] {
  const seen = new Set<Target>();
  return columns.map((column) => {
    if (!column.target || !seen.has(column.target)) {
      if (column.target) seen.add(column.target);
      return column;
    }
    return { ...column, target: null, leftOut: { why: "double" } };
  });
}

/** 年, 月 and 日 of one birth. */
const isDatePart = ({ target, heading }: Column): boolean =>
  target === "member.birth" && datePart.test(fold(heading.split(" / ").at(-1)!));

const listTargets = new Set<Target>(["unit.households", "household.members", ...slotFacts]);

/** Whether a column's cells name several people each, in at least one of five. */
function namesSeveral(sheet: RawSheet, headTo: number, column: number): boolean {
  const cells = sheet.rows
    .slice(headTo + 1, headTo + 201)
    .map((row) => row[column] ?? "")
    .filter((text) => text.trim() !== "");
  return cells.filter((text) => splitNames(text).length > 1).length * 5 >= Math.max(cells.length, 1);
}

/** Settles what a heading means beside its neighbours, and keeps the first of two columns for one thing. */
function settle(found: readonly Column[], several: (column: number) => boolean): Column[] {
  const columns = settlePeople(found);
  const has = (target: Target) => columns.some((column) => column.target === target);
  const aboutUnits =
    has("unit.households") || (has("unit.convenor") && !has("member.nameZh") && !has("household.head"));
  const inUnits = aboutUnits || (has("unit.unitNo") && !has("household.head") && !has("household.householdNo"));
  const seen = new Set<Target>();
  return columns.map((column) => {
    let { target } = column;
    if (target === "member.nameZh" && has("household.head") && several(column.index)) target = "household.members";
    if (target === "household.members" && inUnits) target = "unit.households";
    if (target === "household.addressLine" && aboutUnits && !has("unit.unitNo") && /组/.test(column.heading))
      target = "unit.unitNo";
    if (aboutUnits && target === "household.householdNo" && !has("unit.unitNo")) target = "unit.unitNo";
    if (aboutUnits && target === "household.phone" && !has("unit.convenorPhone")) target = "unit.convenorPhone";
    if (aboutUnits && target === "unit.unitNo" && fold(column.heading) === "小组" && seen.has(target)) target = null;
    if (!target) return column;
    if (target === "household.householdNo" && seen.has(target) && /门牌/.test(column.heading))
      target = "household.addressLine";
    if (seen.has(target) && !listTargets.has(target) && !isDatePart(column))
      return { ...column, target: null, leftOut: { why: "double" } };
    seen.add(target);
    return { ...column, target };
  });
}

const keys: readonly Target[] = [
  "member.nameZh",
  "member.nameBo",
  "household.head",
  "household.householdNo",
  "unit.unitNo",
  "unit.convenor",
];

function scoreOf(columns: readonly Column[], ledger: Vocabulary): number {
  const found = columns.filter((column) => column.target);
  const distinct = new Set(found.map((column) => column.target));
  if (distinct.size < 2 || (ledger === null && !keys.some((key) => distinct.has(key)))) return 0;
  const never = columns.filter(({ leftOut }) => leftOut?.why === "never").length;
  const strange = columns.filter(({ leftOut, heading }) => leftOut?.why === "unknown" && heading !== "").length;
  const dates = columns.filter((column) => isDatePart(column)).length;
  return distinct.size * 3 + never * 2 + dates * 0.5 - strange * 0.5;
}

/** Finds the heading of a sheet: up to three rows anywhere in its first forty; null where there is none. */
export function findLayout(sheet: RawSheet, ledger: Vocabulary = null): Layout | null {
  const top = filledTop(sheet, deepest + tallest);
  let best: Layout | null = null;
  for (let from = 0; from < Math.min(deepest, top.length); from += 1) {
    if (!canHead(top[from]!, false, ledger)) continue;
    for (let to = from; to < Math.min(from + tallest, top.length); to += 1) {
      if (to > from && isLabels(top[to - 1]!)) break;
      if (!canHead(top[to]!, true, ledger)) continue;
      const columns = columnsOf(sheet, from, to, ledger);
      const score = scoreOf(columns, ledger);
      if (score > (best?.score ?? 0)) best = { ledger, headFrom: from, headTo: to, columns, score };
    }
  }
  return best;
}
