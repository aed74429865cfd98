import { births, never, type Grid, type House } from "../otherOffices.ts";
import { type Layout, type Cell, cycle, types, houses, made, asBook, plain } from "./layout.ts";

const before: Grid = [
  ["示范县幸福乡农牧户花名册"],
  ["填报单位（盖章）："],
  [],
  ["填报日期：2026年3月5日", null, null, "单位：户、人"],
  ["表号：甲01"],
  ["说明：本表按户填写，一人一行。"],
  [],
  ["制表机关：示范县统计站"],
  [],
  ["本表于每年3月底前报送，逾期请电话说明情况并补报。"],
  [],
];

const wordings: readonly (readonly string[])[] = [
  ["户编号", "姓名", "性别", "出生日期", "与户主关系"],
  ["户　编　号", "姓　　名", "性　别", "出生年月", "关　　系"],
  ["户号（必填）", "姓名（必填）", "性别(男/女)", "出生日期（如1980-05-01）", "与户主关系*"],
  ["户\n编号", "家庭成员\n姓名", "性\n别", "出生\n年月日", "与户主\n关系"],
  ["家庭编号", "家庭成员姓名", "性别代码", "生日", "家庭关系"],
  ["【户编号】", "成员姓名*", "性别：", "出生年月日：", "与户主的关系："],
  ["户　号", "ＮＡＭＥ", "ＳＥＸ", "ＤＯＢ", "ＲＥＬＡＴＩＯＮＳＨＩＰ"],
].map((head) => head.map((text) => text.replace("【户编号】", "户编号 *")));

/** Headings in rows 1 to 12, of every wording, with empty columns before them. */
export function headingRows(): Layout[] {
  return Array.from({ length: 12 }, (_, i) => {
    const list = houses(9 + i);
    const blank = Array<Cell>(i % 4).fill(null);
    const rows = [
      ...before.slice(0, i),
      cycle(wordings, i),
      ...plain(list, cycle([births.iso, births.dots, births.words, births.tight], i)),
    ];
    return made(`heading in row ${i + 1}, ${i % 4} empty columns before, wording ${i % wordings.length}`, list, () =>
      asBook(
        rows.map((row) => [...blank, ...row]),
        cycle(types, i),
      ),
    );
  });
}

export function tallHeadings(): Layout[] {
  const three = (list: readonly House[]): Grid => [
    ["幸福乡上坝村花名册"],
    ["基本信息", null, "家庭成员情况", null, null, null, "其他"],
    ["户编号", "户主", "成员", null, null, null, "备注"],
    [null, null, "姓名", "性别", "出生年月", "与户主关系", null],
    ...list.flatMap(({ no, people }) =>
      people.map(({ name, sex, birth, relation }, i): Cell[] => [
        i ? null : no,
        i ? null : people[0]!.name,
        name,
        sex,
        births.words(birth),
        relation,
        never.note,
      ]),
    ),
  ];
  const merges = ["A1:G1", "A2:B2", "C2:F2", "C3:F3", "A3:A4", "B3:B4", "G3:G4"];
  const [a, b, c] = [houses(11), houses(8), houses(13)];
  return [
    made("three rows of heading, joined", a, () => asBook(three(a), "xlsx", { merges })),
    made("three rows of heading, joined, xls", b, () => asBook(three(b), "biff8", { merges })),
    made("birth in columns of year, month and day", c, () =>
      asBook(
        [
          ["户编号", "姓名", "性别", "出生日期", null, null, "与户主关系"],
          [null, null, null, "年", "月", "日", null],
          ...c.flatMap(({ no, people }) =>
            people.map(({ name, sex, birth, relation }, i): Cell[] => [
              i ? null : no,
              name,
              sex,
              ...birth.split("-").map(Number),
              relation,
            ]),
          ),
        ],
        "xlsx",
        { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2"] },
      ),
    ),
  ];
}
