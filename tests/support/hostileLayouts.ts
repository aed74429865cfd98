import { book, file, type Sheet } from "./books.ts";
import { births, type Grid, type House, idOf, lines, never, office, type Person } from "./otherOffices.ts";

/** A roster in a layout that is hard to read and honest, and who stands in it. */
export interface Layout {
  readonly title: string;
  readonly make: () => string;
  readonly houses: readonly House[];
  /** Facts beside the name that the layout holds of everybody. */
  readonly birth: boolean;
  readonly relation: boolean;
  /** Village of each house, where the file names several. */
  readonly villages?: readonly string[];
}

type Cell = Grid[number][number];
const cycle = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const letter = (column: number): string => String.fromCharCode(65 + column);
const headOf = ({ people }: House): string => people[0]!.name;
const types = ["xlsx", "biff8", "xlml", "xlsb", "ods"] as const;

let seed = 5000;
const houses = (count: number, largest = 5): House[] => office((seed += 1), count, largest);

const made = (title: string, list: readonly House[], make: () => string, more: Partial<Layout> = {}): Layout => ({
  title,
  houses: list,
  make,
  birth: true,
  relation: true,
  ...more,
});

const asBook = (rows: Grid, type: (typeof types)[number] = "xlsx", more: Partial<Sheet> = {}): string =>
  book([{ name: "花名册", rows, ...more }], type);

/** A row for each person in five plain columns; the number stands on the first row only. */
const plain = (list: readonly House[], birth: (text: string) => Cell = births.iso): Grid =>
  list.flatMap(({ no, people }) =>
    people.map((person, i): Cell[] => [
      i === 0 ? no : null,
      person.name,
      person.sex,
      birth(person.birth),
      person.relation,
    ]),
  );

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
function headingRows(): Layout[] {
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

function tallHeadings(): Layout[] {
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

const villageNames = ["上坝村", "下坝村", "东山村"] as const;

function severalVillages(): Layout[] {
  const parts = villageNames.map((_, v) => houses(5 + v));
  const all = parts.flat();
  const villages = parts.flatMap((part, v) => part.map(() => villageNames[v]!));
  const head = ["户编号", "姓名", "性别", "出生日期", "与户主关系"];
  const more = { villages };
  return [
    made(
      "a column of villages on every row",
      all,
      () =>
        asBook([
          ["所属村", ...head],
          ...parts.flatMap((part, v) => plain(part).map((row) => [villageNames[v]!, ...row])),
        ]),
      more,
    ),
    made(
      "villages joined down",
      all,
      () => {
        const rows: Grid = [["村名", ...head]];
        const merges: string[] = [];
        parts.forEach((part, v) => {
          const own = plain(part).map((row, i): Cell[] => [i ? null : villageNames[v]!, ...row]);
          merges.push(`A${rows.length + 1}:A${rows.length + own.length}`);
          rows.push(...own);
        });
        return asBook(rows, "biff8", { merges });
      },
      more,
    ),
    made(
      "a village over each block, its headings again",
      all,
      () => {
        const rows: Grid = [["幸福乡花名册"]];
        parts.forEach((part, v) =>
          rows.push([villageNames[v]!], head, ...plain(part), [], [`${villageNames[v]!}合计`, `${part.length}户`], []),
        );
        return asBook(rows);
      },
      more,
    ),
    made(
      "a village as a label over each block",
      all,
      () => {
        const rows: Grid = [head];
        parts.forEach((part, v) => rows.push([`行政村：${villageNames[v]!}`], ...plain(part)));
        return asBook(rows, "xlml");
      },
      more,
    ),
    made(
      "a sheet for each village",
      all,
      () =>
        book(
          parts.map((part, v) => ({
            name: villageNames[v]!,
            rows: [[`${villageNames[v]!}花名册`], head, ...plain(part)],
          })),
        ),
      more,
    ),
    made(
      "a sheet for each village, xls, with a cover and a summary",
      all,
      () =>
        book(
          [
            { name: "封面", rows: [["幸福乡"], ["农牧户花名册"]] },
            ...parts.map((part, v) => ({
              name: villageNames[v]!,
              rows: [head, ...plain(part), ["合计", `${part.length}户`]],
            })),
            {
              name: "汇总",
              rows: [["村名", "户数", "人数"], ...parts.map((part, v) => [villageNames[v]!, part.length, 9])],
            },
          ],
          "biff8",
        ),
      more,
    ),
  ];
}

const side = (blocks: Grid[], gap: number): Grid =>
  Array.from({ length: Math.max(...blocks.map((block) => block.length)) }, (_, r) =>
    blocks.flatMap((block, b): Cell[] => {
      const width = Math.max(...block.map((row) => row.length));
      const row = block[r] ?? [];
      return [...row, ...Array<Cell>(width - row.length + (b < blocks.length - 1 ? gap : 0)).fill(null)];
    }),
  );

const halves = (list: readonly House[], parts: number): House[][] =>
  Array.from({ length: parts }, (_, i) => list.slice((i * list.length) / parts, ((i + 1) * list.length) / parts));

/** Tables beside each other on one sheet. */
function besideEachOther(): Layout[] {
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

/** One row a household, its people in columns of their own. */
function peopleInColumns(): Layout[] {
  const most = 4;
  const facts = (person: Person | undefined, order: readonly (keyof Person)[]): Cell[] =>
    order.map((fact) => person?.[fact] ?? null);
  const rows = (list: readonly House[], order: readonly (keyof Person)[], first: (house: House) => Cell[]): Grid =>
    list.map((house) => [
      ...first(house),
      ...Array.from({ length: most }, (_, m) => facts(house.people[m + 1], order)).flat(),
    ]);
  const own = ({ no, people }: House): Cell[] => [no, people[0]!.name, people[0]!.sex, people[0]!.birth];
  const lead = ["户编号", "户主姓名", "户主性别", "户主出生日期"];
  const order = ["name", "relation", "sex", "birth"] as const;
  const numbers = [1, 2, 3, 4];
  const l = Array.from({ length: 9 }, () => houses(10));
  const couples = houses(12, 3).map((house, i) => ({
    ...house,
    people: house.people.map((person, p) =>
      p === 0
        ? person
        : p === 1
          ? { ...person, relation: "配偶" }
          : { ...person, relation: i % 2 ? "子" : "女", sex: (i % 2 ? "男" : "女") as Person["sex"] },
    ),
  }));
  return [
    made("成员1姓名, 成员1关系, 成员1性别, 成员1出生日期", l[0]!, () =>
      asBook([
        [...lead, ...numbers.flatMap((n) => ["姓名", "关系", "性别", "出生日期"].map((fact) => `成员${n}${fact}`))],
        ...rows(l[0]!, order, own),
      ]),
    ),
    made("家庭成员一 over its columns", l[1]!, () =>
      asBook(
        [
          [...lead, ...["一", "二", "三", "四"].flatMap((n) => [`家庭成员${n}`, null, null, null])],
          [null, null, null, null, ...numbers.flatMap(() => ["姓名", "与户主关系", "性别", "出生年月"])],
          ...rows(l[1]!, order, own),
        ],
        "biff8",
        {
          merges: [
            "A1:A2",
            "B1:B2",
            "C1:C2",
            "D1:D2",
            ...numbers.map((n) => `${letter(n * 4)}1:${letter(n * 4 + 3)}1`),
          ],
        },
      ),
    ),
    made("姓名1, 关系1, 出生年月1 after the head", l[2]!, () =>
      asBook([
        [
          "户号",
          "户主",
          "性别",
          "出生年月",
          ...numbers.flatMap((n) => [`姓名${n}`, `关系${n}`, `性别${n}`, `出生年月${n}`]),
        ],
        ...rows(l[2]!, order, own),
      ]),
    ),
    made("姓名 and 关系 again and again without numbers", l[3]!, () =>
      asBook([
        [
          "户编号",
          "户主",
          "户主性别",
          "户主出生日期",
          ...numbers.flatMap(() => ["姓名", "与户主关系", "性别", "出生日期"]),
        ],
        ...rows(l[3]!, order, own),
      ]),
    ),
    made("all names, then all relations, then all births", l[4]!, () =>
      asBook([
        [
          ...lead,
          ...numbers.map((n) => `成员${n}姓名`),
          ...numbers.map((n) => `成员${n}与户主关系`),
          ...numbers.map((n) => `成员${n}出生日期`),
        ],
        ...l[4]!.map((house) => [
          ...own(house),
          ...(["name", "relation", "birth"] as const).flatMap((fact) =>
            numbers.map((n) => house.people[n]?.[fact] ?? null),
          ),
        ]),
      ]),
    ),
    made("relation before the name, identity numbers between", l[5]!, () =>
      asBook([
        [...lead, ...numbers.flatMap((n) => [`成员${n}关系`, `成员${n}姓名`, `成员${n}身份证号`, `成员${n}出生年月`])],
        ...l[5]!.map((house, h) => [
          ...own(house),
          ...numbers.flatMap((n) => {
            const person = house.people[n];
            return person
              ? [person.relation, person.name, idOf(h * 9 + n), births.dots(person.birth)]
              : [null, null, null, null];
          }),
        ]),
      ]),
    ),
    made("head under 姓名, members numbered, as text", l[6]!, () =>
      file(
        "成员.csv",
        lines(
          [
            [
              "户编号",
              "姓名",
              "性别",
              "出生日期",
              ...numbers.flatMap((n) => [`成员${n}`, `成员${n}关系`, `成员${n}出生日期`]),
            ],
            ...rows(l[6]!, ["name", "relation", "birth"], own),
          ],
          ",",
        ),
      ),
    ),
    made("配偶姓名, 子女1姓名, 子女2姓名", couples, () =>
      asBook([
        [...lead, "配偶姓名", "配偶出生日期", "子女1姓名", "子女1性别", "子女1出生日期"],
        ...couples.map((house) => {
          const [, mate, child] = house.people;
          return [
            ...own(house),
            mate?.name ?? null,
            mate?.birth ?? null,
            child?.name ?? null,
            child?.sex ?? null,
            child?.birth ?? null,
          ];
        }),
      ]),
    ),
    made("成员① with relation and birth in the same cell", l[8]!, () =>
      asBook([
        [...lead, "成员①", "成员②", "成员③", "成员④"],
        ...l[8]!.map((house) => [
          ...own(house),
          ...numbers.map((n) =>
            house.people[n] ? `${house.people[n].name}（${house.people[n].relation}，${house.people[n].birth}）` : null,
          ),
        ]),
      ]),
    ),
  ];
}

/** Households as blocks, relations in odd places, rows that are no data. */
function oddBlocks(): Layout[] {
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

/** The same roster in other programs' writings and in spoiled text. */
function writings(): Layout[] {
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

/** All of them, made the same each time. */
export function hostileLayouts(): Layout[] {
  seed = 5000;
  return [
    ...headingRows(),
    ...tallHeadings(),
    ...severalVillages(),
    ...besideEachOther(),
    ...peopleInColumns(),
    ...oddBlocks(),
    ...writings(),
  ];
}
