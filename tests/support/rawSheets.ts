import { readDelimited } from "../../electron/services/sheets/delimited.ts";
import { assemble } from "../../shared/imports/assemble.ts";
import type { InHousehold, Incoming } from "../../shared/imports/incoming.ts";
import { nameOf } from "../../shared/imports/people.ts";
import { type Choice, type Reading, readSheets } from "../../shared/imports/reading.ts";
import type { RawSheet } from "../../shared/imports/table.ts";

/** A sheet as the readers of files give it. */
export const rawSheet = (rows: readonly (readonly string[])[], name = "Sheet1"): RawSheet => ({
  name,
  hidden: false,
  rows: rows.map((row) => [...row]),
  merges: [],
  issues: new Map(),
});

/**
 * What the importer makes of one sheet.
 * @param targets what the clerk said of its columns, by their place; the heading is the first row then
 */
export function readRows(
  rows: readonly (readonly string[])[],
  targets: Choice["targets"] | null = null,
): Reading & { readonly incoming: Incoming } {
  return readSheet(rawSheet(rows), targets && { sheet: 0, headFrom: 0, headTo: 0, lastRow: null, targets });
}

/** What the importer makes of lines of a file of plain text. */
export const readLines = (...lines: readonly string[]): Incoming =>
  readSheet(readDelimited(lines.join("\n")), null).incoming;

function readSheet(sheet: RawSheet, choice: Choice | null): Reading & { readonly incoming: Incoming } {
  const reading = readSheets("csv", [sheet], choice);
  return { ...reading, incoming: assemble(reading.body!, "2026-11-02") };
}

/** Rows of a text, a cell at each bar. */
export const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));

/** What each heading means, or why its column is left out. */
export const meanings = ({ layout }: Pick<Reading, "layout">): Record<string, string> =>
  Object.fromEntries(
    layout!.columns.map(({ heading, target, leftOut }) => [heading, target ?? leftOut?.why ?? ""] as const),
  );

export const peopleOf = ({ members }: InHousehold): unknown[] => members.map(({ cells }) => cells["nameZh"]);

/** Households as their number and the names of their people. */
export const namesIn = ({ households }: Incoming): string[][] =>
  households.map(({ householdNo, members }) => [householdNo, ...members.map((member) => nameOf(member))]);

/** Remarks as the row that the spreadsheet shows, and what is said of it. */
export const saidOf = ({ remarks }: Incoming): string[] => remarks.map(({ at, code }) => `${at + 1} ${code}`);
