import { expect, test } from "vitest";
import { bookColumns } from "../../../../../renderer/ui/books/bookColumns.ts";
import { factsOf } from "../../../../../renderer/ui/books/facts.ts";
import {
  bookOption,
  bookWords,
  householdsFound,
  membersFound,
} from "../../../../../renderer/ui/books/picking/options.ts";
import { bookRecords } from "../../../../../shared/books/book.ts";
import { records } from "../../../../../shared/records/all.ts";
import type { Found } from "../../../../../shared/search/contract.ts";
import { translate } from "../../../../../shared/text/translate.ts";

const t = (key: Parameters<typeof translate>[1]) => translate("zh", key);
const uid = (sign: string) => sign.repeat(22);

const found = (more: Partial<Found>): Found => ({
  record: "member",
  uid: uid("m"),
  village: uid("v"),
  villageName: "青石村",
  foundBy: "name",
  name: "扎西",
  nameBo: null,
  nameTag: null,
  aliases: null,
  birthYear: "1960",
  listed: true,
  householdId: uid("h"),
  householdNo: "012",
  houseName: null,
  unitNo: null,
  ...more,
});

test("a book's columns show what its references point to, a household with its head", () => {
  const columns = bookColumns("assistance", t, "zh").map(({ field, label }) => [field, label]);
  expect(columns.slice(0, 4)).toEqual([
    ["kind", "类别"],
    ["householdIdName", "户"],
    ["householdIdHead", "户主"],
    ["givenOn", "日期"],
  ]);
  // What may have been entered twice is marked at the end.
  expect(columns.slice(-2).map(([field]) => field)).toEqual(["villageName", "warned"]);
});

test("consents and paper numbers are hidden at first, the office's books have no village", () => {
  const shown = (record: "pairing" | "posting") =>
    bookColumns(record, t, "zh").flatMap(({ field, hidden }) => (hidden ? [] : [field]));
  expect(shown("pairing")).not.toContain("consentIdName");
  expect(shown("pairing")).not.toContain("paperRef");
  expect(shown("posting")).not.toContain("villageName");
});

test("every book has columns, each once", () => {
  for (const record of bookRecords) {
    const fields = bookColumns(record, t, "zh").map(({ field }) => field);
    expect(new Set(fields).size, record).toBe(fields.length);
  }
});

test("facts are in words and leave out what is empty", () => {
  const row = { kind: "2", householdId: uid("h"), householdIdName: "012", householdIdHead: "扎西", valueFen: 12050 };
  expect(factsOf(records.assistance, { ...row, item: null }, "zh")).toEqual([
    ["类别", "慰问品"],
    ["户", "012 扎西"],
    ["金额", "120.50 元"],
  ]);
});

test("a household is found by itself or by anybody who is listed in it, once", () => {
  const household = found({ record: "household", uid: uid("h"), name: "卓玛", householdId: uid("h") });
  const gone = found({ uid: uid("g"), householdId: uid("x"), listed: false });
  const options = householdsFound([household, found({}), gone]);
  expect(options).toEqual([{ uid: uid("h"), village: uid("v"), name: "012 卓玛", note: "青石村" }]);
  expect(householdsFound([found({})])[0]?.name).toBe("012 扎西");
});

test("members are told apart by year of birth and household", () => {
  expect(membersFound([found({ nameTag: "东组" })])).toEqual([
    { uid: uid("m"), village: uid("v"), name: "扎西 （东组）", note: "1960 012 青石村" },
  ]);
});

test("a row of a book is called by what names it, and told apart by its day and village", () => {
  const row = { uid: uid("r"), village: uid("v"), givenOn: "2026-03-05", householdId: uid("h"), villageName: "青石村" };
  const option = bookOption(records.assistance, { ...row, householdIdName: "012", householdIdHead: "扎西" });
  expect(option).toMatchObject({ name: "012 扎西", note: "2026-03-05 青石村" });
});

test("each typed word is looked for in a book's texts and in the names of what they point to", () => {
  const [first, second] = bookWords(records.loan, " 2026-01  扎西 ");
  expect(first).toHaveProperty("contractNo", { contains: "2026-01" });
  expect(second).toHaveProperty("borrowerHouseholdIdHead", { contains: "扎西" });
  expect(bookWords(records.loan, " ")).toEqual([]);
});
