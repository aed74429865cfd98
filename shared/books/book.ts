import { type RecordName, records } from "../records/all.ts";

/** Records that are kept as books: lists of rows that a clerk adds to, by a page of their own or from a household. */
export const bookRecords = [
  "postedOfficer",
  "posting",
  "pairing",
  "visit",
  "assistance",
  "jlg",
  "jlgHousehold",
  "guarantorConsent",
  "loan",
  "instalment",
  "repayment",
  "enterprise",
  "enterpriseYear",
  "labourEvent",
  "volunteerCert",
  "donation",
  "distribution",
  "careCase",
  "careVisit",
  "helpRequest",
  "place",
  "placeCheck",
  "placeCheckItem",
  "meeting",
  "notice",
  "surveyTally",
] as const satisfies readonly RecordName[];
export type BookRecord = (typeof bookRecords)[number];

/** Column that shows what a reference points to: householdId -> householdIdName. */
export const nameColumn = (field: string): string => `${field}Name`;

/** Column with the head of the household that a reference points to: householdId -> householdIdHead. */
export const headColumn = (field: string): string => `${field}Head`;

/** What else a book works its columns out from: the stock left of a donation, the hazards of a place. */
const workedFrom: Partial<Record<BookRecord, readonly RecordName[]>> = {
  donation: ["distribution"],
  place: ["placeCheck", "placeCheckItem", "helpRequest"],
  placeCheck: ["placeCheckItem"],
};

/** Records that a book's list reads: itself, what it points to, what it works out, and villages for their names. */
export function readsOf(record: BookRecord): RecordName[] {
  const targets = Object.values(records[record].fields).flatMap(({ target }) => target ?? []);
  const worked = workedFrom[record] ?? [];
  return [...new Set<RecordName>([record, ...(targets as RecordName[]), ...worked, "member", "village"])];
}

/** Books in which rows may carry a mark of what a clerk should look at. */
export const markedBooks: ReadonlySet<BookRecord> = new Set<BookRecord>([
  "posting",
  "pairing",
  "assistance",
  "jlg",
  "loan",
  "enterprise",
  "enterpriseYear",
  "donation",
  "distribution",
  "careVisit",
]);

/**
 * Amounts beside a household or an official, by which no list is ordered or bounded: that would make a ranking of
 * people. They may be looked for only as what they are.
 */
export const unrankedFields: Partial<Record<BookRecord, readonly string[]>> = {
  visit: ["ownCostFen"],
  assistance: ["qty", "valueFen"],
  distribution: ["qty"],
};
