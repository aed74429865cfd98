import { execFileSync } from "node:child_process";
import { book, file } from "./books.ts";
import {
  births,
  type Grid,
  type Habit,
  type House,
  lines,
  never,
  office,
  peopleIn,
  plainHabit,
  roster,
} from "./otherOffices.ts";

/** A file as some office would send it, and what is in it. */
export interface OtherFile {
  readonly title: string;
  readonly make: () => string;
  readonly households: number;
  readonly people: number;
  readonly units: number;
  readonly convenors: number;
}

const counted = (title: string, houses: readonly House[], make: () => string, units = 0, convenors = 0): OtherFile => ({
  title,
  make,
  households: houses.length,
  people: peopleIn(houses),
  units,
  convenors,
});

const gb18030 = (text: string): Uint8Array =>
  execFileSync("iconv", ["-f", "utf-8", "-t", "gb18030"], { input: text, maxBuffer: 1 << 26 });

const cycle = <T>(list: readonly T[], at: number): T => list[at % list.length]!;

/** Workbooks with merged heads, totals and signatures, xlsx and xls. */
export function rosterBooks(): OtherFile[] {
  return Array.from({ length: 28 }, (_, i) => {
    const habit: Habit = {
      titles: i % 5,
      heads: cycle([2, 1, 3] as const, i),
      fill: cycle(["merge", "blank", "repeat"] as const, i + Math.floor(i / 3)),
      numbered: cycle(["no", "no", "serial", "no", "none"] as const, i),
      headColumn: i % 4 !== 3,
      birth: cycle(Object.keys(births) as (keyof typeof births)[], i),
      names: cycle(["plain", "spaced", "suffixed"] as const, i),
      sexes: i % 2 ? "codes" : "words",
      page: cycle([0, 7, 12], i),
      footer: i % 6 !== 5,
      gaps: i % 7 === 3,
    };
    const houses = office(100 + i, 12 + i * 3, i % 4 === 0 ? 20 : 6);
    const sheet = roster(houses, habit, i);
    const cover = { name: "封面", rows: [["农牧户花名册"], ["本表由村委会填报"], ["二〇二六年三月"]] };
    const hints = {
      name: "填表说明",
      rows: [
        ["1", "姓名", "按户口簿填写"],
        ["2", "性别", "填男或女"],
      ],
    };
    const type = i % 3 === 2 ? "biff8" : "xlsx";
    const before = i % 2 ? [cover] : [];
    return counted(`${type} ${i} ${JSON.stringify(habit)}`, houses, () =>
      book([...before, { name: "花名册", ...sheet }, ...(i % 4 === 1 ? [hints] : [])], type),
    );
  });
}

/** Text files in every writing that offices save. */
export function rosterTexts(): OtherFile[] {
  const writings: readonly (readonly [string, (rows: Grid) => string | Uint8Array])[] = [
    ["gbk", (rows) => gb18030(lines(rows, ","))],
    ["utf-8", (rows) => lines(rows, ",", "\n")],
    ["utf-8 bom", (rows) => `\ufeff${lines(rows, ",")}`],
    ["utf-16le tsv", (rows) => Buffer.from(`\ufeff${lines(rows, "\t")}`, "utf16le")],
    ["utf-16be", (rows) => Buffer.from(`\ufeff${lines(rows, "\t")}`, "utf16le").swap16()],
    ["tsv gbk", (rows) => gb18030(lines(rows, "\t"))],
    ["semicolons", (rows) => lines(rows, ";")],
    ["chinese commas", (rows) => lines(rows, "，")],
    ["sep line", (rows) => `sep=;\r\n${lines(rows, ";")}`],
    [
      "all quoted",
      (rows) =>
        lines(rows, "|")
          .split("\r\n")
          .map((line) =>
            line
              .split("|")
              .map((cell) => `"${cell}"`)
              .join(","),
          )
          .join("\r\n"),
    ],
    [
      "html gb2312",
      (rows) =>
        gb18030(
          `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><table border=1>${rows.map((row) => `<tr>${row.map((cell) => `<td>${String(cell ?? "")}</td>`).join("")}</tr>`).join("")}</table></body></html>`,
        ),
    ],
    [
      "html utf-8",
      (rows) =>
        `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${String(cell ?? "")}</td>`).join("")}</tr>`).join("\n")}</table>`,
    ],
  ];
  return Array.from({ length: 36 }, (_, i) => {
    const [writing, write] = cycle(writings, i);
    const round = Math.floor(i / writings.length);
    const habit: Habit = {
      ...plainHabit,
      titles: round === 0 ? 0 : cycle([1, 2, 3, 4], i),
      heads: 1,
      fill: cycle(["repeat", "blank"] as const, round),
      headColumn: i % 5 !== 4,
      birth: cycle(["iso", "slashes", "dots", "tight", "words", "serial", "wide", "time"] as const, i),
      names: cycle(["plain", "spaced", "suffixed"] as const, i),
      sexes: i % 2 ? "codes" : "words",
      page: round === 2 ? 9 : 0,
      footer: round > 0,
    };
    const houses = office(500 + i, 15 + i * 2);
    return counted(`${writing} ${i}`, houses, () => file("花名册.csv", write(roster(houses, habit, i).rows)));
  });
}

const unitsOf = (houses: readonly House[]): House[][] => [...Map.groupBy(houses, ({ unit }) => unit).values()];
const headOf = ({ people }: House): string => people[0]!.name;

interface Matrix {
  readonly rows: Grid;
  readonly merges?: string[];
}

const matrices: readonly ((units: House[][], i: number) => Matrix)[] = [
  // One unit a row, heads across.
  (units, i) => ({
    rows: [
      ["双联户户长名册"],
      [
        "序号",
        cycle(["联户编号", "联户单位编号", "小组编号"], i),
        cycle(["户长", "联户长", "组长"], i),
        "联系电话",
        "成员户(户主)",
      ],
      ...units.map((unit, u) => [
        u + 1,
        `第${u + 1}联户`,
        headOf(unit[0]!),
        Number(unit[0]!.phone),
        ...unit.slice(1).map(headOf),
      ]),
    ],
  }),
  // One column for each household.
  (units, i) => ({
    rows: [
      [
        "编号",
        cycle(["户长姓名", "联户长姓名", "组长姓名"], i),
        "电话",
        ...units[0]!.slice(1).map((_, h) => cycle([`成员户${h + 1}`, `户主${h + 1}`, `第${h + 1}户`], i)),
        "户数",
        "备注",
      ],
      ...units.map((unit, u) => [
        `00${u + 1}`.slice(-3),
        headOf(unit[0]!),
        unit[0]!.phone,
        ...units[0]!.slice(1).map((_, h) => (unit[h + 1] ? headOf(unit[h + 1]!) : null)),
        unit.length,
        never.note,
      ]),
      ["合计", null, null, ...units[0]!.slice(1).map(() => null), units.flat().length],
    ],
  }),
  // Units as columns: a row for each place.
  (units) => ({
    rows: [
      ["幸福乡上坝村互助小组一览表"],
      ["组别", ...units.map((_, u) => `第${u + 1}组`)],
      ["组长", ...units.map((unit) => headOf(unit[0]!))],
      ["联系电话", ...units.map((unit) => unit[0]!.phone)],
      ...Array.from({ length: 4 }, (_, h) => [
        h === 0 ? "成员户" : null,
        ...units.map((unit) => (unit[h + 1] ? headOf(unit[h + 1]!) : null)),
      ]),
      ["户数", ...units.map((unit) => unit.length)],
    ],
  }),
  // Several blocks in one sheet.
  (units) => {
    const rows: Grid = [["互助小组名册"]];
    units.forEach((unit, u) => {
      rows.push([`第${u + 1}互助小组`], ["户长", headOf(unit[0]!), "联系电话", unit[0]!.phone]);
      rows.push(["序号", "户主姓名", "家庭人口"]);
      unit.forEach((house, h) => rows.push([h + 1, headOf(house), house.people.length]));
      rows.push([]);
    });
    return { rows };
  },
  // A row for each household, its unit and convenor joined down.
  (units, i) => {
    const rows: Grid = [
      ["联户单位花名册"],
      [cycle(["联户单位", "互助小组", "所属联户"], i), cycle(["户长", "联户长", "组长"], i), "序号", "户主", "电话"],
    ];
    const merges: string[] = [];
    units.forEach((unit) => {
      const top = rows.length + 1;
      unit.forEach((house, h) =>
        rows.push([
          h === 0 ? `第${house.unit}组` : null,
          h === 0 ? headOf(unit[0]!) : null,
          h + 1,
          headOf(house),
          house.phone,
        ]),
      );
      if (unit.length > 1) merges.push(`A${top}:A${rows.length}`, `B${top}:B${rows.length}`);
    });
    return { rows, merges };
  },
  // All households of a unit in one cell.
  (units, i) => ({
    rows: [
      ["联户编号", "户长", "户长电话", "成员户名单"],
      ...units.map((unit, u) => [
        `${u + 1}`,
        headOf(unit[0]!),
        unit[0]!.phone,
        unit.map(headOf).join(cycle(["、", "，", "\n", " / "], i)),
      ]),
    ],
  }),
];

export const matrixKinds = [
  "heads across",
  "numbered columns",
  "units as columns",
  "blocks",
  "joined down",
  "one cell",
];

/** Units with their convenors and the heads of their households. */
export function unitMatrices(): OtherFile[] {
  return Array.from({ length: 30 }, (_, i) => {
    const kind = i % matrices.length;
    const houses = office(900 + i, 20 + i).map((house, h) => ({
      ...house,
      people: [{ ...house.people[0]!, name: `${house.people[0]!.name}${"甲乙丙丁戊己庚辛壬癸"[h % 10]!}` }],
    }));
    const units = unitsOf(houses);
    return counted(
      `${matrixKinds[kind]!} ${i}`,
      houses,
      () =>
        book(
          [{ name: "联户", ...matrices[kind]!(units, Math.floor(i / matrices.length)) }],
          i % 4 === 3 ? "biff8" : "xlsx",
        ),
      units.length,
      units.length,
    );
  });
}

const memberTexts: readonly ((house: House) => string)[] = [
  ({ people }) =>
    people
      .slice(1)
      .map(({ name, relation }) => `${name}（${relation}）`)
      .join("、"),
  ({ people }) =>
    people
      .slice(1)
      .map(({ name, relation, birth }) => `${name}(${relation},${births.words(birth)})`)
      .join("\n"),
  ({ people }) =>
    people
      .slice(1)
      .map(({ name, relation }) => `${relation}：${name}`)
      .join("；"),
  ({ people }) =>
    people
      .slice(1)
      .map(({ name, relation }) => `${name}-${relation}`)
      .join("、"),
  ({ people }) =>
    people
      .slice(1)
      .map(({ name, relation }) => `${name} ${relation}`)
      .join("，"),
  ({ people }) => people.map(({ name }) => name).join("、"),
  ({ people }) =>
    people
      .slice(1)
      .map(({ name, sex, relation }) => `${relation}${name}(${sex})`)
      .join(";"),
];

/** One household a row: members in one cell, or in columns of their own. */
export function householdRows(): OtherFile[] {
  return Array.from({ length: 28 }, (_, i) => {
    const houses = office(1300 + i, 14 + i);
    const head = ["序号", "户编号", cycle(["户主姓名", "户主"], i), "性别", "出生年月", "民族", "家庭人口数"];
    const facts = (house: House, h: number) => [
      h + 1,
      house.no,
      headOf(house),
      house.people[0]!.sex,
      house.people[0]!.birth,
      never.folk,
      house.people.length,
    ];
    const wide = i % 2 === 1;
    const titles = Array.from({ length: 5 }, (_, m) =>
      cycle([`成员${m + 1}`, `家庭成员${m + 1}`, `成员${m + 1}姓名`], i),
    );
    const rows: Grid = wide
      ? [
          [...head, ...titles],
          ...houses.map((house, h) => [
            ...facts(house, h),
            ...titles.map((_, m) =>
              house.people[m + 1]
                ? i % 3
                  ? house.people[m + 1]!.name
                  : `${house.people[m + 1]!.name}（${house.people[m + 1]!.relation}）`
                : null,
            ),
          ]),
        ]
      : [
          [...head, cycle(["家庭成员", "其他家庭成员", "家庭成员姓名及关系"], i), "备注"],
          ...houses.map((house, h) => [...facts(house, h), cycle(memberTexts, Math.floor(i / 2))(house), never.note]),
        ];
    return counted(`${wide ? "columns" : "one cell"} ${i}`, houses, () =>
      i % 3 === 0
        ? file("户.csv", gb18030(lines(rows, ",")))
        : book([{ name: "农户", rows }], i % 3 === 1 ? "xlsx" : "biff8"),
    );
  });
}
