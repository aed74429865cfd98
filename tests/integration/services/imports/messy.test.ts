import { describe, expect, it } from "vitest";
import { readInChild } from "../../../../electron/services/sheets/reader.ts";
import { assemble } from "../../../../shared/imports/assemble.ts";
import type { Incoming } from "../../../../shared/imports/incoming.ts";
import { nameOf } from "../../../../shared/imports/people.ts";
import { imports } from "../../../../shared/imports/contract.ts";
import { book, type Cells, file } from "../../../support/books.ts";
import { countOf, decisions, foundedDesk } from "../../../support/importing.ts";
import { addVillage } from "../../../support/people.ts";

async function read(path: string): Promise<Incoming> {
  const { body } = await readInChild(path, null, () => false);
  return assemble(body!, "2026-11-02");
}

const people = (incoming: Incoming) =>
  incoming.households.map(({ householdNo, members }) => [householdNo, ...members.map((member) => nameOf(member))]);
const codes = (incoming: Incoming) => incoming.remarks.map(({ code }) => code);

const head = ["户编号", "姓 名", "性别", "出生年月", "与户主关系"];
const rows: Cells = [
  ["001", "扎 西", "男", "1980.5", "户主"],
  ["", "卓嘎", "女", "1982年3月", "妻"],
  ["002", "李建国", "男", 29221, "户主"],
];
const expected = [
  ["001", "扎西", "卓嘎"],
  ["002", "李建国"],
];

describe("rosters as offices keep them", () => {
  it("finds a heading in row 5 under a title, with notes, totals, signatures and repeated headings between", async () => {
    const sheet = {
      name: "花名册",
      rows: [
        ["示范县幸福乡上坝村花名册"],
        ["填报单位(盖章):", "", "", "填报日期:2026年3月5日"],
        [],
        ["单位：户、人"],
        head,
        ...rows.slice(0, 2),
        [],
        head,
        rows[2]!,
        ["合 计", "2户", "3人"],
        ["审核人:", "", "填表人:张三"],
        ["注：本表一式两份"],
      ],
      merges: ["A1:E1"],
    };
    expect(people(await read(book([sheet])))).toEqual(expected);
    expect(people(await read(book([sheet], "biff8")))).toEqual(expected);
    expect(people(await read(book([sheet], "ods")))).toEqual(expected);
  });

  it("prefers the sheet with a roster over a cover, a hidden copy and an empty one", async () => {
    const path = book([
      { name: "封面", rows: [["说明"], ["本表由村委会填报"]] },
      { name: "旧表", rows: [head, ["009", "旧人", "男", "1970", "户主"], ...rows], hidden: true },
      { name: "空", rows: [] },
      { name: "花名册", rows: [head, ...rows] },
    ]);
    expect(people(await read(path))).toEqual(expected);
  });

  it("reads one row a household, its members in one cell", async () => {
    const incoming = await read(
      book([
        {
          name: "农户",
          rows: [
            ["户号", "户主姓名", "性别", "出生日期", "家庭人口", "家庭成员名单", "联系电话"],
            ["1", "扎西", "男", "1980-05-01", 3, "卓嘎（妻，1982年）、丹增（长子）", "13900000001"],
            ["2", "李建国", "男", "不详", 1, "", "0891-1234567"],
          ],
        },
      ]),
    );
    expect(people(incoming)).toEqual([
      ["1", "扎西", "卓嘎", "丹增"],
      ["2", "李建国"],
    ]);
    expect(incoming.households[0]!.members.map(({ cells }) => [cells["relation"], cells["birth"]])).toEqual([
      ["0", "1980-05-01"],
      ["1", "1982"],
      ["2", null],
    ]);
  });

  it("tells head and members apart under two groups, and drops groups of identity papers", async () => {
    const path = book([
      {
        name: "表",
        rows: [
          ["户编号", "户主信息", "", "家庭成员", "", "证件", ""],
          ["", "姓名", "电话", "姓名", "与户主关系", "类型", "号码"],
          ["001", "扎西", "13900000001", "扎西", "户主", "身份证", "990101198005011234"],
          ["001", "扎西", "13900000001", "卓嘎", "妻", "身份证", "990101198203011234"],
        ],
        merges: ["A1:A2", "B1:C1", "D1:E1", "F1:G1"],
      },
    ]);
    const reading = await readInChild(path, null, () => false);
    expect(people(assemble(reading.body!, "2026-11-02"))).toEqual([["001", "扎西", "卓嘎"]]);
    expect(JSON.stringify(reading)).not.toMatch(/9901011980/);
  });

  it("uses the number over each household where the sheet has no other", async () => {
    const path = book([
      {
        name: "表",
        rows: [
          ["序号", "户主", "姓名", "关系"],
          [1, "扎西", "扎西", "户主"],
          ["", "", "卓嘎", "妻"],
          [2, "李建国", "李建国", "户主"],
        ],
        merges: ["A2:A3", "B2:B3"],
      },
    ]);
    expect(people(await read(path))).toEqual([
      ["1", "扎西", "卓嘎"],
      ["2", "李建国"],
    ]);
  });

  it("refuses numbers that were stored as figures or in exponent form, and identity numbers under other names", async () => {
    const exponent = file("表.csv", "户号,姓名,与户主关系\n6.32321E+17,扎西,户主\n002,卓嘎,户主\n");
    expect(codes(await read(exponent))).toEqual(expect.arrayContaining(["bad-number-damaged"]));
    expect(people(await read(exponent))).toEqual([["002", "卓嘎"]]);
    const long = book([
      {
        name: "表",
        rows: [
          ["户号", "姓名"],
          [Number("990101198809255447"), "扎西"],
          [2, "卓嘎"],
        ],
      },
    ]);
    expect(people(await read(long))).toEqual([["2", "卓嘎"]]);
    const identity = file("表.csv", "户号,姓名,纸质编号\n001,扎西,990101198005011234\n");
    const incoming = await read(identity);
    expect(codes(incoming)).toContain("cell-identity-number");
    expect(JSON.stringify(incoming)).not.toContain("990101198005011234");
  });

  it("says what is bad: no number, no name, a number twice, a person twice", async () => {
    const path = book([
      {
        name: "表",
        rows: [
          ["户编号", "户主", "姓名", "性别", "出生日期", "与户主关系"],
          ["001", "扎西", "扎西", "男", "1980-05-01", "户主"],
          ["001", "扎西", "扎西", "男", "1980-05-01", "户主"],
          ["001", "扎西", "", "女", "1982", "妻"],
          ["001", "多吉", "多吉", "男", "1970", "户主"],
          ["", "白玛", "白玛", "女", "1971", "户主"],
          ["003", "格桑", "格桑", "女", "19711345", "户主"],
        ],
      },
    ]);
    const incoming = await read(path);
    expect(people(incoming)).toEqual([
      ["001", "扎西"],
      ["003", "格桑"],
    ]);
    expect(codes(incoming)).toEqual(
      expect.arrayContaining([
        "bad-row-twice",
        "bad-name-missing",
        "bad-number-twice",
        "bad-number-missing",
        "cell-unread",
      ]),
    );
  });

  it.each([
    [
      "GB18030",
      new Uint8Array([
        0xbb, 0xa7, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x31, 0x2c, 0xd4, 0xfa, 0xce, 0xf7,
        0x0a,
      ]),
    ],
    ["UTF-16", new Uint8Array(Buffer.from("\ufeff户编号\t姓名\n1\t扎西\n", "utf16le"))],
    ["UTF-8 with a mark", "\ufeff户编号,姓名\n1,扎西\n"],
    ["a told separator", "sep=;\r\n户编号;姓名\r\n1;扎西\r\n"],
    ["Chinese commas", "户编号，姓名\n1，扎西\n"],
    ["kept zeros and quotes", '户编号,姓名\n="1","扎西"\n'],
    [
      "HTML under another name",
      "<html><table><tr><td>户编号</td><td>姓名</td></tr><tr><td>1</td><td>扎西</td></tr></table></html>",
    ],
  ])("reads %s", async (_, bytes) => {
    expect(people(await read(file("表.xls", bytes)))).toEqual([["1", "扎西"]]);
  });

  it("reads Tibetan names beside Chinese ones, and units with convenors and households in one cell", async () => {
    const path = file("表.csv", "户编号,姓名,藏文姓名\n1,扎西,བཀྲ་ཤིས\n2,སྒྲོལ་མ,\n3,卓嘎,Zholga\n4,多吉,无\n");
    const incoming = await read(path);
    expect(incoming.remarks.filter(({ heading }) => heading === "藏文姓名")).toEqual([
      { at: 3, code: "cell-unread", heading: "藏文姓名" },
    ]);
    expect(
      incoming.households.map(({ members }) => [members[0]!.cells["nameZh"], members[0]!.cells["nameBo"]]),
    ).toEqual([
      ["扎西", "བཀྲ་ཤིས"],
      [null, "སྒྲོལ་མ"],
      ["卓嘎", null],
      ["多吉", null],
    ]);
    const units = await read(
      file("联户.csv", "联户编号,联户长,联系电话,成员户\n1,扎西,13900000001,扎西、卓嘎、李建国\n第二组,多吉,,白玛\n"),
    );
    expect(units.units.map(({ unitNo, convenor }) => [unitNo, convenor?.name])).toEqual([
      ["1", "扎西"],
      ["002", "多吉"],
    ]);
    expect(units.households.length).toBe(5);
  });

  it("warns of what is odd but possible, and takes it in all the same", async () => {
    const desk = await foundedDesk();
    const made = decisions(addVillage(desk.desk.session!));
    const path = file(
      "表.csv",
      [
        "户编号,姓名,性别,出生日期,与户主关系",
        "001,扎西,男,2006-05-01,户主",
        "001,卓嘎,女,1990,妻",
        "001,丹增,男,1996,长子",
        "001,央金,男,2026-01,长女",
        "001,多吉,男,2000,父亲",
      ].join("\n"),
    );
    const client = desk.of(imports);
    const { id } = await client.open({ token: path, name: "表.csv" });
    const preview = await client.preview({ id, decisions: made });
    expect(preview).toMatchObject({ warnings: 3, bad: 0, households: { new: 1 }, members: { new: 5 } });
    const { lines } = await client.lines({ id, tab: "warnings", offset: 0, limit: 9 });
    expect(lines.map(({ row, remark }) => [row, remark])).toEqual([
      [4, "child-too-old"],
      [5, "sex-against-relation"],
      [6, "parent-too-young"],
    ]);
    expect(await client.apply({ id, decisions: made })).toMatchObject({ givenBack: 0, step: expect.any(Number) });
    expect([countOf(desk, "households"), countOf(desk, "members")]).toEqual([1, 5]);
    const stored = desk.desk.session!.client.prepare("SELECT name_zh, sex, birth, relation FROM members").raw().all();
    expect(stored).toEqual(
      expect.arrayContaining([
        ["扎西", "1", "2006-05-01", "0"],
        ["丹增", "1", "1996", "2"],
        ["央金", "1", "2026-01", "3"],
      ]),
    );
  });
});
