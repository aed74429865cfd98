import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { imports } from "../../../../shared/imports/contract.ts";
import { book, file } from "../../../support/books.ts";
import { decisions, foundedDesk, importFile } from "../../../support/importing.ts";
import { addVillage } from "../../../support/people.ts";
import { tempFolder } from "../../../support/register.ts";

const rows: string[][] = [
  ["户编号", "姓名", "与户主关系", "住址", "备注"],
  ["001", "扎西", "户主", "一组", "不登记"],
  ["", "卓嘎", "户主", "=0012,三组\t旁", "不登记"],
];
const lines = (separator: string) =>
  rows.map((row) => row.map((cell) => (/[,\t]/.test(cell) ? `"${cell}"` : cell)).join(separator)).join("\n");
const made = [{ name: "表", rows }];
const table = `<html><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table></html>`;

const ole = [0xd0, 0xcf, 0x11, 0xe0];
const zip = [0x50, 0x4b, 3, 4];
const marked = [0xef, 0xbb, 0xbf];

it.each([
  ["xlsx", () => book(made), zip, "xlsx"],
  ["xls", () => book(made, "biff8"), ole, "xls"],
  ["ods", () => book(made, "ods"), zip, "ods"],
  ["csv", () => file("表.csv", lines(",")), marked, "csv"],
  ["tsv", () => file("表.tsv", lines("\t")), marked, "tsv"],
  ["tsv in UTF-16", () => file("表.txt", Buffer.from(`\ufeff${lines("\t")}`, "utf16le")), marked, "tsv"],
  ["html", () => file("表.xls", table), zip, "xlsx"],
])("gives rows of a %s file back as that kind, as they were read", async (_, write, signature, form) => {
  const desk = await foundedDesk();
  const { id, givenBack } = await importFile(desk, write(), decisions(addVillage(desk.desk.session!)));
  expect(givenBack).toBe(1);
  const back = join(tempFolder(), "back");
  expect(await desk.of(imports).giveBack({ id, token: back })).toEqual({ rows: 1 });
  const bytes = readFileSync(back);
  expect([...bytes.subarray(0, signature.length)]).toEqual(signature);
  if (form === "tsv") expect(bytes.toString("utf8")).toContain("户编号\t姓名\t与户主关系\t住址\t");
  expect(bytes.includes(Buffer.from("不登记"))).toBe(false);
  const again = await desk.of(imports).open({ token: back, name: "back" });
  expect(again.form).toBe(form);
  const [heads, row, ...more] = again.sheets[0]!.top;
  expect(heads!.slice(0, 4)).toEqual(["户编号", "姓名", "与户主关系", "住址"]);
  // Hypertext knows no tab.
  const address = form === "xlsx" ? row![3]!.replace(" ", "\t") : row![3];
  expect([...row!.slice(0, 3), address]).toEqual(["", "卓嘎", "户主", "=0012,三组\t旁"]);
  expect(more).toEqual([]);
});
