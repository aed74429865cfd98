import type { Cell } from "../records/fields.ts";
import type { RowOf } from "../records/record.ts";
import { isYes, namesOf } from "../records/rules.ts";
import type { pairing, visit } from "./record.ts";

interface PairingFacts {
  /** When the consent under it was given; null where there is none for pairing, given by this household. */
  readonly givenOn: Cell;
  readonly withdrawnOn: Cell;
  readonly householdEndedOn: Cell;
}

/** Whether the consent stands from the first day of a pairing to its end. */
function stands({ dateFrom, dateTo, givenOn, withdrawnOn }: RowOf<typeof pairing> & PairingFacts): boolean {
  if (typeof givenOn !== "string" || givenOn > dateFrom) return false;
  return typeof withdrawnOn !== "string" || (dateTo !== null && dateTo <= withdrawnOn);
}

/** Rules of a pairing (records.md 1.3, safeguards M6): a consent under each, withdrawal closes it the same day. */
export function pairingRules(row: RowOf<typeof pairing> & PairingFacts): string[] {
  const { dateFrom, dateTo, householdEndedOn } = row;
  const ended = typeof householdEndedOn === "string" ? householdEndedOn : "9999";
  return namesOf([
    ["pairing-without-consent", !stands(row)],
    ["pairing-ends-before-start", dateTo !== null && dateTo < dateFrom],
    ["pairing-of-ended-household", ended !== "9999" && (dateTo ?? "9999") > ended],
  ]);
}

interface VisitFacts {
  readonly pairedFrom: Cell;
  readonly pairedTo: Cell;
}

/** Rules of a visit (records.md 1.3): not on a day to come, and within its pairing, the day of its end included. */
export function visitRules(
  { visitedOn, pairedFrom, pairedTo }: RowOf<typeof visit> & VisitFacts,
  today: string,
): string[] {
  const before = typeof pairedFrom === "string" && visitedOn < pairedFrom;
  const after = typeof pairedTo === "string" && visitedOn > pairedTo;
  return namesOf([
    ["visit-in-future", visitedOn > today],
    ["visit-outside-pairing", before || after],
  ]);
}

/** What a clerk should look at in a pairing; it may stand. */
export const pairingWarnings = ({ pairedTwice }: { readonly pairedTwice: Cell }): string[] =>
  namesOf([["pairing-twice", isYes(pairedTwice)]]);
