import { file } from "../books.ts";
import { lines, type Grid, type House } from "../otherOffices.ts";
import { type Layout, type Cell, houses, made, asBook, plain, halves } from "./layout.ts";

const side = (blocks: Grid[], gap: number): Grid =>
  Array.from({ length: Math.max(...blocks.map((block) => block.length)) }, (_, r) =>
    blocks.flatMap((block, b): Cell[] => {
      const width = Math.max(...block.map((row) => row.length));
      const row = block[r] ?? [];
      return [...row, ...Array<Cell>(width - row.length + (b < blocks.length - 1 ? gap : 0)).fill(null)];
    }),
  );

/** Tables beside each other on one sheet. */
export function besideEachOther(): Layout[] {
  const head = ["户编号", "姓名", "性别", "出生年月", "与户主关系"];
  const householdHead = ["户编号", "户主姓名", "性别", "出生日期", "人口", "联系电话"];
  const heads = (list: readonly House[]): Grid =>
    list.map(({ no, people, phone }) => [no, people[0]!.name, people[0]!.sex, people[0]!.birth, 1, phone]);
  const one = (count: number) => houses(count, 1);
  const [a, b, c, d] = [one(14), houses(12), one(21), one(16)];
  return [
    made("two lists of households beside each other", a, () =>
      asBook([
        ["上坝村农户一览表"],
        ...side(
          halves(a, 2).map((part) => [householdHead, ...heads(part)]),
          1,
        ),
      ]),
    ),
    made("two rosters beside each other, under one title, xls", b, () =>
      asBook(
        [
          ["上坝村花名册"],
          [],
          ...side(
            halves(b, 2).map((part) => [head, ...plain(part)]),
            0,
          ),
          ["合计", "12户"],
          ["填表人：王建国", null, null, null, null, "审核人：李桂兰"],
        ],
        "biff8",
        { merges: ["A1:J1"] },
      ),
    ),
    made("three lists beside each other with empty columns between", c, () =>
      asBook(
        side(
          halves(c, 3).map((part) => [householdHead, ...heads(part)]),
          2,
        ),
      ),
    ),
    made("two lists beside each other, as text", d, () =>
      file(
        "并排.csv",
        lines(
          side(
            halves(d, 2).map((part) => [householdHead, ...heads(part)]),
            1,
          ),
          ",",
        ),
      ),
    ),
  ];
}
