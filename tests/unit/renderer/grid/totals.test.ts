import { expect, test } from "vitest";
import { bookColumns } from "../../../../renderer/ui/books/bookColumns.ts";
import { columnsOf } from "../../../../renderer/grid/columns/columnsOf.ts";
import type { SheetColumn, SheetRow } from "../../../../renderer/grid/types.ts";
import { totalsOf } from "../../../../renderer/grid/status/totals.ts";
import { type BookRecord, bookRecords, unrankedFields } from "../../../../shared/books/book.ts";
import { convenorTerm } from "../../../../shared/convenors/record.ts";
import { household } from "../../../../shared/households/record.ts";

/** What is said of a column when all its cells are selected, each of them 500. */
function said(columns: readonly SheetColumn[], field: string) {
  const one = columns.filter((column) => column.field === field);
  const rows: SheetRow[] = ["a", "b", "c"].map((uid) => ({ uid, [field]: 500 }));
  const range = { anchor: { row: 0, column: 0 }, head: { row: 2, column: 0 } };
  return totalsOf({ columns: one, rowAt: (index) => rows[index] }, range);
}

const book = (record: BookRecord) => bookColumns(record, String, "en");

/** Columns that are added up, as record.field. */
const summed = bookRecords.flatMap((record) =>
  book(record).flatMap(({ field }) => (said(book(record), field)?.sum === null ? [] : [`${record}.${field}`])),
);

test("amounts of what leads to a person or a household are counted and never added up", () => {
  expect(said(book("assistance"), "valueFen")).toMatchObject({ rows: 3, filled: 3, sum: null });
  expect(said(columnsOf(convenorTerm, { language: "en" }), "stipendFen")).toMatchObject({ filled: 3, sum: null });
  expect(summed).toEqual([
    "jlg.capHouseholdFen",
    "jlg.capTotalFen",
    "enterpriseYear.year",
    "enterpriseYear.memberCount",
    "enterpriseYear.farmerCount",
    "enterpriseYear.householdsBenefit",
    "enterpriseYear.personsBenefit",
    "enterpriseYear.incomeGainFen",
    "labourEvent.personTimes",
    "donation.valueFen",
    "meeting.headcount",
    "surveyTally.count",
  ]);
});

test("what orders no list is not added up either", () => {
  const unranked = Object.entries(unrankedFields).flatMap(([record, fields]) =>
    fields.map((field) => `${record}.${field}`),
  );
  expect(summed.filter((column) => unranked.includes(column))).toEqual([]);
});

test("the roster's own counts are added up", () => {
  expect(said(columnsOf(household, { language: "en" }), "personCount")).toMatchObject({ filled: 3, sum: "1500" });
});
