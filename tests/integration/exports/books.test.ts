import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { expect, test } from "vitest";
import { add } from "../../../electron/services/books.ts";
import { write } from "../../../electron/services/exports/exports.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { contextOn } from "../../support/formsContext.ts";
import { newRegister, tempFolder } from "../../support/register.ts";
import { safeText } from "../../../shared/exports/safeText.ts";

async function scene() {
  const { session } = newRegister();
  const village = addVillage(session, "青石村");
  const { household } = addHousehold(session, village, "012", ["丁一"]);
  const { context, grant } = contextOn(session);
  const rice = {
    kind: "2",
    householdId: household,
    givenOn: "2026-01-05",
    fund: "unit",
    item: "=大米_x3_b_x0041_",
  } as const;
  const rows = [
    { ...rice, qty: 1250, uom: "kg", valueFen: 12_345_678, receiptRef: "0007" },
    { kind: "3", householdId: household, givenOn: "2026-02-01", fund: "own", deedType: "road" },
  ];
  const { uids } = await add(context, { record: "assistance", village, rows });
  const written = async (more: Partial<Parameters<typeof write>[1]>) => {
    const file = join(tempFolder(), `list.${more.format ?? "xlsx"}`);
    const ask = { list: "assistance", range: { kind: "all" }, columns: null, asOf: null, purpose: "AID" } as const;
    await write(context, { ...ask, format: "xlsx", ...more, target: grant(file) });
    return file;
  };
  return { context, village, household, uids, written };
}

const linesOf = (file: string) => {
  const book = XLSX.read(readFileSync(file));
  return XLSX.utils.sheet_to_json<Record<string, unknown>>(book.Sheets[book.SheetNames[0]!]!);
};

test("a book is written with its village, household and head, codes in words and numbers as numbers", async () => {
  const { household, uids, written } = await scene();
  const lines = linesOf(await written({}));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({
    本行记录号: uids[0],
    户记录号: household,
    行政村: "青石村",
    户编号: "012",
    户主: "丁一",
    类别: "慰问品",
    日期: "2026-01-05",
    品名: "=大米_x3_b_x0041_",
    数量: 12.5,
    单位: "公斤",
    金额: 123_456.78,
    资金来源: "单位",
    签收编号: "0007",
  });
  expect(lines[1]).toMatchObject({ 类别: "实事好事", 实事类型: "通路" });
});

test("chosen rows and the columns shown are written in their order, as csv too", async () => {
  const { uids, written } = await scene();
  const file = await written({
    range: { kind: "chosen", uids: uids.toReversed() },
    columns: ["givenOn", "householdIdHead", "item"],
    format: "csv",
  });
  const [head, ...lines] = readFileSync(file, "utf8").split("\r\n").filter(Boolean);
  expect(head).toBe("\ufeff本行记录号,户记录号,日期,户主,品名");
  expect(lines).toEqual([
    `${safeText(uids[1]!)},${lines[0]!.split(",")[1]},2026-02-01,丁一,`,
    `${safeText(uids[0]!)},${lines[1]!.split(",")[1]},2026-01-05,丁一,'=大米_x3_b_x0041_`,
  ]);
});

test("the office's own books are written whole, whatever village is asked for", async () => {
  const { context, village, written } = await scene();
  const officer = { name: "江措", type: "1", homeOrg: "试验单位" };
  await add(context, { record: "postedOfficer", village: null, rows: [officer] });
  const lines = linesOf(await written({ list: "postedOfficer", range: { kind: "village", village } }));
  expect(lines).toMatchObject([{ 姓名: "江措", 类别: "第一书记", 派出单位: "试验单位" }]);
});
