import { book, file } from "../books.ts";
import { births, lines, type Grid } from "../otherOffices.ts";
import { type Layout, houses, made, plain } from "./layout.ts";

/** The same roster in other programs' writings and in spoiled text. */
export function writings(): Layout[] {
  const head = ["户编号", "姓名", "性别", "出生日期", "与户主关系"];
  const list = Array.from({ length: 8 }, () => houses(10));
  const text = (i: number): Grid => [head, ...plain(list[i]!)];
  const broken = (rows: Grid): Grid =>
    rows.map((row, r) => row.map((cell, c) => (r === 0 && c > 0 ? `${String(cell)}\n（必填）` : cell)));
  const utf16 = (value: string) => Buffer.from(`\ufeff${value}`, "utf16le");
  return [
    made("semicolons, quotes with line breaks in the headings", list[0]!, () =>
      file("a.csv", lines(broken(text(0)), ";")),
    ),
    made("tabs, quotes with line breaks", list[1]!, () => file("b.txt", lines(broken(text(1)), "\t"))),
    made("UTF-16 with commas and a mark", list[2]!, () => file("c.csv", utf16(lines(text(2), ",")))),
    made("UTF-16 big-endian with semicolons", list[3]!, () => file("d.csv", utf16(lines(text(3), ";")).swap16())),
    made("titles with commas before a comma file", list[4]!, () =>
      file("e.csv", `示范县,幸福乡,上坝村花名册\r\n填报日期：2026年3月5日\r\n\r\n${lines(text(4), ",")}合计,10户\r\n`),
    ),
    made("old line ends and spaces round the cells", list[5]!, () =>
      file(
        "f.csv",
        lines(
          text(5).map((row) => row.map((cell) => (cell === null ? null : ` ${String(cell)} `))),
          ",",
          "\r",
        ),
      ),
    ),
    made("web page under the name of a workbook", list[6]!, () =>
      file(
        "g.xls",
        `<html><body><table><tr><td colspan=5>上坝村花名册</td></tr>${text(6)
          .map((row) => `<tr>${row.map((cell) => `<td>${String(cell ?? "")}</td>`).join("")}</tr>`)
          .join("")}</table></body></html>`,
      ),
    ),
    made("day numbers in a book that counts from 1904", list[7]!, () =>
      book(
        [{ name: "花名册", rows: [head, ...plain(list[7]!, (birth) => Number(births.serial(birth)) - 1462)] }],
        "xlsx",
        { from1904: true },
      ),
    ),
  ];
}
