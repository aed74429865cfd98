import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { readXlsx } from "hucre";
import { expect, test } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import type { Session } from "../../../electron/database/session.ts";
import { write } from "../../../electron/services/exports/exports.ts";
import { setClerk } from "../../../electron/services/settings.ts";
import { household } from "../../../shared/households/record.ts";
import { member } from "../../../shared/members/record.ts";
import { contextOn } from "../../support/formsContext.ts";
import { addHousehold, addUnit, addVillage, keepPhone } from "../../support/people.ts";
import { newRegister, tempFolder } from "../../support/register.ts";

type Ask = Omit<Parameters<typeof write>[1], "target">;
const ask = (more: Partial<Ask>): Ask => ({
  list: "roster",
  range: { kind: "all" },
  columns: null,
  asOf: null,
  format: "xlsx",
  purpose: "ADMIN",
  ...more,
});

function village() {
  const { session } = newRegister();
  const place = addVillage(session, "青石村");
  const first = addHousehold(session, place, "001", ["扎西顿珠", "尕藏卓玛"]);
  const second = addHousehold(session, place, "2-10", ["巴桑"]);
  change(session, { kind: "edit", params: {} }, (step) => {
    step.patch(household, first.household, { houseName: "=1+1", addressLine: "＋岭上" });
    step.patch(member, first.members[0]!, { nameBo: "བཀྲ་ཤིས།", birth: "1956-03", sex: "1", aliases: "扎喜、Tashi" });
  });
  keepPhone(session, first.household, "013999001234");
  return { session, place, first, second };
}

async function written(session: Session, more: Partial<Ask>): Promise<{ file: string; rows: number }> {
  const { context, grant } = contextOn(session);
  const file = join(tempFolder(), `list.${more.format ?? "xlsx"}`);
  return { file, ...(await write(context, { ...ask(more), target: grant(file) })) };
}

const sheetOf = (file: string) => {
  const book = XLSX.read(readFileSync(file), { cellStyles: true, cellNF: true });
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  return { sheet, rows: XLSX.utils.sheet_to_json<Record<string, unknown>>(sheet) };
};

test("a roster is read back as it is kept: text as text, codes in words, ids hidden", async () => {
  const { session, first } = village();
  const { file, rows } = await written(session, {});
  expect(rows).toBe(3);
  const { sheet, rows: lines } = sheetOf(file);
  expect(lines[0]).toMatchObject({
    户记录号: first.household,
    成员记录号: first.members[0],
    户编号: "001",
    电话: "013999001234",
    房名: "=1+1",
    住址: "＋岭上",
    人口数: 2,
    姓名: "扎西顿珠",
    藏文姓名: "བཀྲ་ཤིས།",
    其他写法: "扎喜、Tashi",
    性别: "男",
    出生: "1956-03",
    与户主关系: "户主",
  });
  expect(lines[2]).toMatchObject({ 户编号: "2-10" });
  const cells = Object.entries(sheet).filter(([at]) => /^[A-Z]+2$/.test(at)) as [string, XLSX.CellObject][];
  expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([]);
  expect(cells.filter(([, cell]) => cell.t === "s").every(([, cell]) => cell.z === "@")).toBe(true);
  expect(sheet["!cols"]!.slice(0, 3).map(({ hidden }) => hidden === true)).toEqual([true, true, false]);
});

test("the head stays in sight and is repeated on each printed page, fitted to the paper's width", async () => {
  const { session } = village();
  const { file } = await written(session, {});
  // With bookFiles the book holds its parts, which the library's types leave out.
  const book: XLSX.WorkBook & { files?: Record<string, { content: Uint8Array }> } = XLSX.read(readFileSync(file), {
    bookFiles: true,
  });
  const part = (name: string) => Buffer.from(book.files![name]!.content).toString("utf8");
  const sheet = part("xl/worksheets/sheet1.xml");
  const attributes = (tag: string) =>
    Object.fromEntries(
      [...new RegExp(`<${tag}\\b([^>]*)>`).exec(sheet)![1]!.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        value,
      ]),
    );
  expect(attributes("pane")).toMatchObject({ ySplit: "1", topLeftCell: "A2", state: "frozen" });
  expect(attributes("pageSetUpPr")).toEqual({ fitToPage: "1" });
  expect(attributes("pageSetup")).toMatchObject({ orientation: "landscape", fitToWidth: "1", fitToHeight: "0" });
  expect(part("xl/workbook.xml")).toMatch(/<definedName name="_xlnm.Print_Titles"[^>]*>[^<]*\$1:\$1<\/definedName>/);
});

test("csv has the UTF-8 mark and runs no formula", async () => {
  const { session } = village();
  const { file } = await written(session, { format: "csv" });
  const text = readFileSync(file, "utf8");
  expect(text.startsWith("\ufeff户记录号,")).toBe(true);
  expect(text).toContain(",'=1+1,'＋岭上,013999001234,");
});

test.each([
  ["households", 2],
  ["units", 1],
  ["convenors", 0],
  ["villages", 1],
] as const)("the list of %s has %i rows", async (list, count) => {
  const { session, place } = village();
  addUnit(session, place, "3组");
  expect((await written(session, { list })).rows).toBe(count);
});

test("a grid's view has its rows and columns, in its order, with the ids", async () => {
  const { session, second } = village();
  const view: Ask["range"] = { kind: "chosen", uids: [...second.members] };
  const { file } = await written(session, { range: view, columns: ["nameZh", "householdNo", "nothing"] });
  expect(sheetOf(file).rows).toEqual([
    { 户记录号: second.household, 成员记录号: second.members[0], 姓名: "巴桑", 户编号: "2-10" },
  ]);
});

test("the roster of a day has who was listed then", async () => {
  const { session } = village();
  expect((await written(session, { asOf: "2019-12-31" })).rows).toBe(0);
  expect((await written(session, { asOf: "2020-01-01" })).rows).toBe(3);
});

test("a clerk who works in English gets English headings, codes and drop-downs; another language can be chosen", async () => {
  const { session, first } = village();
  await setClerk(contextOn(session).context, { values: { language: "en" } });
  const { file } = await written(session, {});
  const { sheet, rows: lines } = sheetOf(file);
  expect(lines[0]).toMatchObject({
    "Household record": first.household,
    Village: "青石村",
    "Household no.": "001",
    Phone: "013999001234",
    Sex: "Male",
    "Relation to head": "Head",
    Born: "1956-03",
  });
  expect(Object.keys(lines[0]!).filter((heading) => /\p{Script=Han}/u.test(heading))).toEqual([]);
  expect(sheet["!cols"]![0]!.hidden).toBe(true);
  const book = await readXlsx(readFileSync(file));
  const offered = book.sheets[0]!.dataValidations?.map(({ values }) => values) ?? [];
  expect(offered).toContainEqual(["Unknown", "Male", "Female", "Not stated"]);
  const chosen = sheetOf((await written(session, { language: "zh" })).file).rows[0];
  expect(chosen).toMatchObject({ 性别: "男" });
});
