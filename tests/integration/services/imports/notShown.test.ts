import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read as readBook, utils } from "@e965/xlsx";
import { expect, it } from "vitest";
import { imports } from "../../../../shared/imports/contract.ts";
import { villages } from "../../../../shared/villages/contract.ts";
import { book, file } from "../../../support/books.ts";
import { countOf, decisions, foundedDesk } from "../../../support/importing.ts";
import { addVillage } from "../../../support/people.ts";
import { tempFolder } from "../../../support/register.ts";

const head = ["户编号", "姓名", "性别", "出生日期", "与户主关系"];
const rows = ["扎西", "卓嘎", "丹增", "央金"].map((name, i) => [`00${i + 1}`, name, "男", `198${i}-05-01`, "户主"]);
const plain = { sheet: 0, head: null, lastRow: null, targets: {}, remember: false } as const;

it("tells of hidden rows, columns and sheets, and leaves rows out when told", async () => {
  const desk = await foundedDesk();
  addVillage(desk.desk.session!);
  const path = book([
    { name: "花名册", rows: [["花名册"], head, ...rows], hiddenRows: [3, 5], hiddenColumns: [3] },
    { name: "旧表", rows: [head, ...rows.slice(0, 1)], hidden: true },
    { name: "底表", rows: [["甲"], ["乙"]], hidden: "very" },
  ]);
  const client = desk.of(imports);
  const seen = await client.open({ token: path, name: "a" });
  expect(seen.hidden).toEqual({ rows: 2, firstRows: [4, 6], columns: ["出生日期"], leftOut: false });
  expect(seen.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["花名册", false],
    ["旧表", true],
    ["底表", true],
  ]);
  expect(seen.rows).toBe(4);
  const without = await client.choose({ id: seen.id, ...plain, withoutHidden: true });
  expect([without.rows, without.hidden.leftOut, without.hidden.rows]).toEqual([2, true, 2]);
});

it("reads tables side by side as one when the clerk says so, and names rows as the file does", async () => {
  const desk = await foundedDesk();
  addVillage(desk.desk.session!);
  const wide = [
    [...head, null, ...head],
    [...rows[0]!, null, ...rows[2]!],
    [...rows[1]!, null, "", "央金", "男", "1983", "户主"],
  ];
  const client = desk.of(imports);
  const seen = await client.open({ token: book([{ name: "表", rows: wide }]), name: "a" });
  expect([seen.apart, seen.rows]).toEqual([true, 4]);
  await client.preview({ id: seen.id, decisions: decisions(seen.village) });
  const { lines } = await client.lines({ id: seen.id, tab: "bad", offset: 0, limit: 9 });
  expect(lines.map(({ row, remark }) => [row, remark])).toEqual([[3, "bad-number-missing"]]);
  const one = await client.choose({ id: seen.id, ...plain, asOne: true });
  expect([one.apart, one.rows]).toEqual([false, 2]);
});

it("names villages that the register does not know, and files their rows once they are added or told", async () => {
  const desk = await foundedDesk();
  const upper = addVillage(desk.desk.session!, "上坝村");
  const path = file(
    "表.csv",
    "行政村,户编号,姓名\n上坝村,001,扎西\n东山村,001,卓嘎\n东山村,002,多吉\n上坝子,009,央金\n",
  );
  const client = desk.of(imports);
  const { id } = await client.open({ token: path, name: "表.csv" });
  const first = await client.preview({ id, decisions: decisions(null) });
  expect(first.unknownVillages).toEqual([
    { name: "东山村", rows: 2 },
    { name: "上坝子", rows: 1 },
  ]);
  const values = {
    villageCode: "990102200299",
    nameZh: "东山村",
    nameBo: null,
    kind: "village",
    officePhone: null,
  } as const;
  await desk.of(villages).add({ values: { ...values, naturalGroups: null, paperRef: null } });
  const made = decisions(null, { villages: { 上坝子: upper } });
  expect(await client.preview({ id, decisions: made })).toMatchObject({
    bad: 0,
    unknownVillages: [],
    households: { new: 4 },
  });
  await client.apply({ id, decisions: made });
  expect(countOf(desk, "households")).toBe(4);
});

it("gives rows back with the sheet and the row they stood in, to come in again", async () => {
  const desk = await foundedDesk();
  addVillage(desk.desk.session!);
  const damaged = ["", "格桑", "女", "1990-01-01", "户主"];
  const sheets = [
    { name: "一组", rows: [head, ...rows.slice(0, 2)] },
    { name: "二组", rows: [["二组花名册"], head, ...rows.slice(2), damaged] },
  ];
  const client = desk.of(imports);
  const { id, village } = await client.open({ token: book(sheets), name: "a.xlsx" });
  await client.apply({ id, decisions: decisions(village) });
  const back = join(tempFolder(), "back.xlsx");
  await client.giveBack({ id, token: back });
  const { Sheets, SheetNames } = readBook(readFileSync(back));
  const [titles, ...given] = utils.sheet_to_json<string[]>(Sheets[SheetNames[0]!]!, { header: 1 });
  expect(titles!.slice(-3)).toEqual(["原工作表", "原行号", "原因"]);
  expect(given.map((row) => row.slice(-3, -1))).toEqual([["二组", 5]]);
  const again = await client.open({ token: back, name: "back.xlsx" });
  expect(again.layout?.columns.flatMap(({ target }) => target ?? [])).toHaveLength(5);
});

it("reads to the named last row and says which it is, until another sheet or row is named", async () => {
  const desk = await foundedDesk();
  addVillage(desk.desk.session!);
  const client = desk.of(imports);
  const path = book([{ name: "花名册", rows: [["花名册"], head, ...rows, ["备查", "不是人"]] }]);
  const seen = await client.open({ token: path, name: "a" });
  expect([seen.lastRow, seen.rows]).toEqual([null, 5]);
  const cut = await client.choose({ id: seen.id, ...plain, head: { from: 1, to: 1 }, lastRow: 3 });
  expect([cut.lastRow, cut.rows]).toEqual([3, 2]);
  const matched = { ...plain, head: { from: 1, to: 1 }, lastRow: cut.lastRow, targets: { "2": null } };
  expect((await client.choose({ id: seen.id, ...matched })).rows).toBe(2);
  const { households } = await client.preview({ id: seen.id, decisions: decisions(seen.village) });
  expect(households.new).toBe(2);
  const whole = await client.choose({ id: seen.id, ...plain });
  expect([whole.lastRow, whole.rows]).toEqual([null, 5]);
});
