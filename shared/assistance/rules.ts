import type { Cell } from "../records/fields.ts";
import type { RowOf } from "../records/record.ts";
import { isYes, namesOf } from "../records/rules.ts";
import type { assistance } from "./record.ts";

type Line = RowOf<typeof assistance>;

/**
 * Rules of one line of help (records.md 1.3): money has a value, goods an item with its quantity and measure, a deed its
 * type; nothing is given or done on a day to come.
 */
export function assistanceRules(line: Line, today: string): string[] {
  const { kind, givenOn, item, qty, uom, valueFen, deedType, doneOn } = line;
  return namesOf([
    ["money-without-value", kind === "1" && (valueFen ?? 0) === 0],
    ["goods-incomplete", kind === "2" && (item === null || (qty ?? 0) === 0 || uom === null)],
    ["deed-without-type", kind === "3" && deedType === null],
    ["help-in-future", givenOn > today],
    ["help-done-in-future", (doneOn ?? "") > today],
    ["help-done-before-start", doneOn !== null && doneOn < givenOn],
  ]);
}

/** Whether help of this kind is handed over and signed for: money and goods are. */
export const isSignedFor = (kind: Cell | undefined): boolean => kind === "1" || kind === "2";

/**
 * Rules of a line as a clerk enters it (records.md 1.3). Ledgers of earlier years and packages may lack the number: it
 * is on paper, and nobody is to make one up, so these are no rules of what stands in the register.
 */
export const assistanceEntryRules = ({ kind, receiptRef }: Readonly<Record<string, Cell>>): string[] =>
  namesOf([["receipt-missing", isSignedFor(kind) && (receiptRef ?? null) === null]]);

/** The first receipt number of a village that has none yet. */
export const firstReceiptEver = "001";

/** What a clerk should look at in a line of help; it may stand. */
export const assistanceWarnings = ({ receiptTwice }: { readonly receiptTwice: Cell }): string[] =>
  namesOf([["receipt-number-twice", isYes(receiptTwice)]]);

/** Longest receipt number (records.md 1.3). */
const longest = 20;

/**
 * The receipt number so many places on: the digits at its end counted up, kept as wide as they were.
 * @returns null where it does not end in digits, or would not fit any more
 */
export function receiptAfter(first: string, places: number): string | null {
  const digits = /\d{1,15}$/.exec(first)?.[0];
  if (digits === undefined) return places === 0 && first.length <= longest ? first : null;
  const next = first.slice(0, -digits.length) + String(Number(digits) + places).padStart(digits.length, "0");
  return next.length <= longest ? next : null;
}
