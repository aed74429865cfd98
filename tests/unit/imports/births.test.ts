import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../electron/services/sheets/files.ts";
import { assemble } from "../../../shared/imports/assemble.ts";
import type { Incoming } from "../../../shared/imports/incoming.ts";
import { readLines, saidOf } from "../../support/rawSheets.ts";
import { book, type Cells, file } from "../../support/books.ts";

const birthsOf = ({ households }: Incoming) =>
  households.flatMap(({ members }) => members.map(({ cells }) => cells["birth"]));
const born = (...texts: readonly string[]) =>
  readLines("姓名,与户主关系,出生年月", ...texts.map((text, i) => `人${"甲乙丙丁"[i]},户主,${text}`));

async function inBook(texts: readonly (string | number)[], type: "xlsx" | "biff8" | "ods" = "xlsx"): Promise<Incoming> {
  const rows: Cells = [
    ["姓名", "与户主关系", "出生年月"],
    ...texts.map((text, i) => [`人${"甲乙丙丁"[i]}`, "户主", text]),
  ];
  const { body } = await readFile(book([{ name: "表", rows }], type), null);
  return assemble(body!, "2026-11-02");
}

describe("births as five digits", () => {
  it("are months beside months of six digits, and days beside a spreadsheet's other day numbers", () => {
    expect(birthsOf(born("195810", "19563"))).toEqual(["1958-10", "1956-03"]);
    expect(birthsOf(born("29221", "19563"))).toEqual(["1980-01-01", "1953-07-23"]);
  });

  it.each([[["19563", "1958-10-06"]], [["19563", "195810", "29221"]]])(
    "are asked about where the column does not tell: %j",
    (texts) => {
      const incoming = born(...texts);
      expect(birthsOf(incoming)[0]).toBe(null);
      expect(saidOf(incoming)).toContain("2 cell-unread");
    },
  );
});

describe("births that were typed with 10 and kept as numbers", () => {
  it.each(["xlsx", "biff8", "ods"] as const)("keep their year only in %s, and say so", async (type) => {
    const incoming = await inBook([1956.1, 1956.3, 1956.12, "1956.1"], type);
    expect(birthsOf(incoming)).toEqual(["1956", "1956-03", "1956-12", "1956-01"]);
    expect(saidOf(incoming)).toEqual(["2 cell-month-unclear"]);
  });

  it("keep their year only in a file of plain text without any 10, and are read in one with it", () => {
    expect(birthsOf(born("1956.1", "1956.11"))).toEqual(["1956", "1956-11"]);
    expect(birthsOf(born("1956.1", "1956.10"))).toEqual(["1956-01", "1956-10"]);
  });

  it("are read where the cell shows two decimals", async () => {
    const sheet = utils.aoa_to_sheet([
      ["姓名", "出生年月"],
      ["甲", 1956.1],
    ]);
    sheet["B2"].z = "0.00";
    const made = utils.book_new();
    utils.book_append_sheet(made, sheet, "表");
    const path = file("表.xlsx", write(made, { type: "buffer", bookType: "xlsx" }) as Buffer);
    const { body } = await readFile(path, null);
    expect(body!.rows[0]!.cells).toEqual(["甲", "1956.10"]);
  });

  it("are no births under another heading", async () => {
    const rows: Cells = [
      ["户号", "户主", "住址"],
      ["1", "甲", 1956.1],
    ];
    const { body } = await readFile(book([{ name: "表", rows }]), null);
    expect(body!.rows[0]!.cells).toEqual(["1", "甲", "1956.1"]);
  });
});

describe("births of which the year is certain", () => {
  it.each([
    ["1956年3月初五", "1956"],
    ["1956年冬", "1956"],
    ["一九五六年冬季", "1956"],
  ])("%s gives it with a remark", (text, year) => {
    const incoming = born(text);
    expect(birthsOf(incoming)).toEqual([year]);
    expect(saidOf(incoming)).toEqual(["2 cell-month-unclear"]);
  });

  it.each(["56年3月", "56.3", "56/3/12", "560312", "1956年腊月初八", "五六年三月"])("%s is asked about", (text) => {
    const incoming = born(text);
    expect(birthsOf(incoming)).toEqual([null]);
    expect(saidOf(incoming)).toContain("2 cell-unread");
  });
});

describe("cells of other programs", () => {
  it.each([
    ["fractions of whole numbers", "1.0,扎西,户主,1956.0,13900000001.0,3.0"],
    ["quotes that keep digits as text", "'1,扎西,户主,'1956,'13900000001,'3"],
  ])("are read without %s", (_, row) => {
    const [household] = readLines("户号,姓名,与户主关系,出生年月,联系电话,联户编号", row).households;
    expect(household).toMatchObject({ householdNo: "1", unitNo: "3", cells: { phone: "13900000001" } });
    expect(household!.members[0]!.cells["birth"]).toBe("1956");
  });

  it("are read without fractions in a workbook too, where they are text", async () => {
    const rows: Cells = [
      ["户号", "姓名", "出生年月", "联系电话"],
      ["1.0", "扎西", "195603.0", "13900000001.0"],
    ];
    const { body } = await readFile(book([{ name: "表", rows }]), null);
    const [household] = assemble(body!, "2026-11-02").households;
    expect(household).toMatchObject({ householdNo: "1", cells: { phone: "13900000001" } });
    expect(household!.members[0]!.cells["birth"]).toBe("1956-03");
  });
});
