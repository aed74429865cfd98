import { type Grid, type House } from "../otherOffices.ts";
import { type Layout, type Cell, headOf, houses, made, asBook, halves } from "./layout.ts";

/** Households as blocks, relations in odd places, rows that are no data. */
export function oddBlocks(): Layout[] {
  const head = ["姓名", "性别", "出生日期", "与户主关系"];
  const people = ({ people: all }: House): Grid =>
    all.map(({ name, sex, birth, relation }) => [name, sex, birth, relation]);
  const [a, b, c, d, e, f] = [houses(7), houses(9), houses(10), houses(8), houses(10), houses(9)];
  return [
    made("a card for each household, one below the other", a, () =>
      asBook(
        a.flatMap(
          (house): Grid => [[`户编号：${house.no}`, null, `户主：${headOf(house)}`], head, ...people(house), []],
        ),
      ),
    ),
    made("labels beside cells over each household", b, () =>
      asBook(
        [
          ["上坝村家庭成员登记表"],
          ...b.flatMap((house): Grid => [["户编号", house.no, "户主", headOf(house)], head, ...people(house)]),
        ],
        "biff8",
      ),
    ),
    made("relation in brackets beside the name, no column for it", c, () =>
      asBook([
        ["户编号", "姓名", "性别", "出生日期"],
        ...c.flatMap((house) =>
          house.people.map(({ name, sex, birth, relation }): Cell[] => [
            house.no,
            `${name}（${relation}）`,
            sex,
            birth,
          ]),
        ),
      ]),
    ),
    made("是否户主 beside the relation", d, () =>
      asBook([
        ["户编号", "姓名", "是否户主", "性别", "出生日期", "与户主关系"],
        ...d.flatMap((house) =>
          house.people.map(({ name, sex, birth, relation }, i): Cell[] => [
            house.no,
            name,
            i ? "否" : "是",
            sex,
            birth,
            relation,
          ]),
        ),
      ]),
    ),
    made("pages with their own totals, page numbers and signatures", e, () => {
      const rows: Grid = [];
      halves(e, 3).forEach((part, p) =>
        rows.push(
          [`上坝村花名册${p ? "（续表）" : ""}`],
          ["户编号", ...head],
          ...part.flatMap((house) => people(house).map((row, i): Cell[] => [i ? null : house.no, ...row])),
          ["本页小计", `${part.length}户`],
          [null, null, `第 ${p + 1} 页 共 3 页`],
          ["审 核 人：", null, "填 表 人："],
        ),
      );
      return asBook([...rows, ["总 计", "10户"], ["上坝村村委会"], ["2026年3月5日"]]);
    }),
    made("empty rows between households and totals of groups", f, () =>
      asBook(
        [
          ["户编号", ...head],
          [],
          ...f.flatMap(
            (house, h): Grid => [
              ...people(house).map((row, i): Cell[] => [i ? null : house.no, ...row]),
              [],
              ...(h % 3 === 2 ? [["一组小计：", "3户"] as Cell[]] : []),
            ],
          ),
        ],
        "ods",
      ),
    ),
  ];
}
