/** One invented person: everything that a roster may say of somebody. */
export interface Person {
  readonly name: string;
  readonly sex: "男" | "女";
  /** YYYY-MM-DD */
  readonly birth: string;
  readonly relation: string;
}

export interface House {
  readonly no: string;
  readonly people: readonly Person[];
  readonly phone: string;
  readonly group: string;
  readonly unit: number;
}

/** Cells of a made sheet; null leaves a cell out. */
export type Grid = (string | number | Date | null)[][];

export interface MadeSheet {
  readonly rows: Grid;
  readonly merges: string[];
}

const first = ["次仁", "索朗", "丹增", "平措", "扎西", "卓嘎", "德吉", "张", "李", "王", "欧阳", "陈", "嘎玛", "白玛"];
const second = ["顿珠", "央金", "罗布", "曲珍", "旺堆", "达瓦", "建国", "桂兰", "海燕", "志强", "玉珍", "文军", "益西"];
const kin = ["妻", "长子", "次女", "母亲", "父", "儿媳", "孙子", "三女", "弟"];

/** The same numbers for the same seed. */
export function dice(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const two = (n: number): string => String(n).padStart(2, "0");

/** Households with different people, numbered from 1; nobody is meant. */
export function office(seed: number, households: number, largest = 6): House[] {
  const next = dice(seed);
  const used = new Set<string>();
  const person = (relation: string): Person => {
    for (;;) {
      const name = first[next(first.length)]! + second[next(second.length)]!;
      const birth = `${1935 + next(85)}-${two(1 + next(12))}-${two(1 + next(28))}`;
      if (used.has(name + birth)) continue;
      used.add(name + birth);
      return { name, birth, relation, sex: next(2) === 0 ? "男" : "女" };
    }
  };
  return Array.from({ length: households }, (_, i) => ({
    no: String(i + 1).padStart(3, "0"),
    people: Array.from({ length: 1 + next(largest) }, (_, p) => person(p === 0 ? "户主" : kin[next(kin.length)]!)),
    phone: `139${10_000_000 + next(89_999_999)}`,
    group: `${["上", "中", "下"][i % 3]!}组`,
    unit: 1 + Math.floor(i / 5),
  }));
}

export const peopleIn = (houses: readonly House[]): number =>
  houses.reduce((sum, { people }) => sum + people.length, 0);

/** Left-out columns hold these: nothing of them may be found anywhere afterwards. */
export const never = { folk: "不可入民族", note: "不可入备注" } as const;
export const idOf = (at: number): string =>
  `99${String(10_000_000_000_000 + at * 7_919)}X`.padEnd(18, "0").slice(0, 17) + "X";

const day = (birth: string): Date => new Date(`${birth}T00:00:00Z`);
const serial = (birth: string): number => Math.round(day(birth).getTime() / 86_400_000) + 25_569;
const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

export const births = {
  iso: (birth: string) => birth,
  slashes: (birth: string) => birth.replaceAll("-", "/"),
  dots: (birth: string) => birth.split("-").map(Number).join("."),
  tight: (birth: string) => birth.replaceAll("-", ""),
  words: (birth: string) => `${Number(birth.slice(0, 4))}年${Number(birth.slice(5, 7))}月${Number(birth.slice(8))}日`,
  serial: (birth: string) => serial(birth),
  date: (birth: string) => day(birth),
  wide: (birth: string) => wide(birth),
  time: (birth: string) => `${birth} 00:00:00`,
  apostrophe: (birth: string) => `${birth.slice(0, 4)} 年 ${birth.slice(5, 7)} 月`,
} as const;

/** How an office lays its roster out. */
export interface Habit {
  readonly titles: number;
  /** Rows of the heading: one, or two and three with groups above. */
  readonly heads: 1 | 2 | 3;
  readonly fill: "merge" | "blank" | "repeat";
  readonly numbered: "no" | "serial" | "none";
  readonly headColumn: boolean;
  readonly birth: keyof typeof births;
  readonly names: "plain" | "spaced" | "suffixed";
  readonly sexes: "words" | "codes";
  /** After how many households a total row, and the heading again. */
  readonly page: number;
  readonly footer: boolean;
  /** Empty columns before and between. */
  readonly gaps: boolean;
}

export const plainHabit: Habit = {
  titles: 1,
  heads: 2,
  fill: "merge",
  numbered: "no",
  headColumn: true,
  birth: "iso",
  names: "plain",
  sexes: "words",
  page: 0,
  footer: true,
  gaps: false,
};

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;

interface Field {
  readonly group: string;
  readonly title: string;
  readonly perHouse: boolean;
  readonly cell: (house: House, person: Person, at: number, place: number) => string | number | Date | null;
}

function shownName(name: string, { names }: Habit, sex: string): string {
  if (names === "suffixed") return `${name}(${sex})`;
  return names === "spaced" && name.length === 2 ? `${name[0]!}  ${name[1]!}` : name;
}

/** Columns of a roster in an office's own words; `words` picks among synonyms. */
function fields(habit: Habit, words: number): Field[] {
  const pick = (...texts: string[]): string => texts[words % texts.length]!;
  const family = pick("家庭成员情况", "家庭成员信息", "成员基本情况");
  const found: Field[] = [];
  const add = (group: string, title: string, perHouse: boolean, cell: Field["cell"]) =>
    found.push({ group, title, perHouse, cell });
  if (habit.gaps) add("", "", true, () => null);
  if (habit.numbered === "serial") add("", "序号", true, (_h, _p, _at, place) => place + 1);
  else add("", "序号", false, (_h, _p, at) => at + 1);
  if (habit.numbered === "no") add("", pick("户编号", "户号", "家庭编号", "户编码", "住户编号"), true, ({ no }) => no);
  if (habit.headColumn)
    add("", pick("户主姓名", "户主", "户主名字"), true, ({ people }) =>
      shownName(people[0]!.name, habit, people[0]!.sex),
    );
  add(family, pick("姓 名", "姓名", "成员姓名", "家庭成员姓名"), false, (_h, { name, sex }) =>
    shownName(name, habit, sex),
  );
  add(family, pick("性别", "性 别", "性别代码"), false, (_h, { sex }) =>
    habit.sexes === "words" ? sex : sex === "男" ? 1 : 2,
  );
  if (habit.gaps) add("", "", true, () => null);
  add(family, pick("出生年月", "出生日期", "出生年月日", "生日"), false, (_h, { birth }) => births[habit.birth](birth));
  add(family, pick("与户主关系", "关系", "家庭关系", "与户主的关系"), false, (_h, { relation }) => relation);
  add(family, pick("身份证号", "公民身份号码", "身份证号码", "证件号码"), false, (_h, _p, at) => idOf(at));
  add("", pick("民族", "民 族", "族别"), false, () => never.folk);
  add("", "年龄", false, (_h, { birth }) => 2026 - Number(birth.slice(0, 4)));
  add("", pick("联系电话", "手机号码", "电话", "户主联系电话"), true, ({ phone }) =>
    words % 2 ? phone : Number(phone),
  );
  add("", pick("所在组", "村民小组", "家庭住址", "住址"), true, ({ group }) => group);
  add("", pick("是否低保", "户籍地址", "健康状况", "文化程度"), false, () => never.note);
  add("", pick("备注", "备 注", "说明备注"), false, () => never.note);
  return found;
}

function headRows(columns: readonly Field[], heads: number, at: number): MadeSheet {
  const merges: string[] = [];
  if (heads === 1) return { rows: [columns.map(({ title }) => title)], merges };
  const top = columns.map(({ group, title }) => (group === "" ? title : group));
  const under = columns.map(({ group, title }) => (group === "" ? null : title));
  const rows: Grid = heads === 3 ? [["", ...top.slice(1)], top, under] : [top, under];
  const deep = at + rows.length;
  if (heads === 3) rows[0] = columns.map(({ group, title }) => (group === "" ? title : "常住人口"));
  for (let c = 0; c < columns.length; c += 1) {
    if (columns[c]!.group === "") {
      merges.push(`${letters(c)}${at + 1}:${letters(c)}${deep}`);
      for (let r = 1; r < rows.length; r += 1) rows[r]![c] = null;
      continue;
    }
    let end = c;
    while (columns[end + 1]?.group === columns[c]!.group) end += 1;
    for (let r = 0; r < rows.length - 1; r += 1) {
      merges.push(`${letters(c)}${at + r + 1}:${letters(end)}${at + r + 1}`);
      for (let i = c + 1; i <= end; i += 1) rows[r]![i] = null;
    }
    c = end;
  }
  return { rows, merges };
}

const titles = (village: string): Grid => [
  [`示范县幸福乡${village}农牧户花名册`],
  [`填报单位(盖章)：${village}村委会`, null, null, null, "填报日期：2026年3月5日"],
  ["单位：户、人", null, null, null, "表号：甲01"],
  [],
];

/** A roster as one sheet, with everything that offices put around the rows. */
export function roster(houses: readonly House[], habit: Habit, words = 0, village = "上坝村"): MadeSheet {
  const columns = fields(habit, words);
  const rows: Grid = titles(village).slice(0, habit.titles);
  const merges = habit.titles > 0 ? [`A1:${letters(columns.length - 1)}1`] : [];
  const head = () => {
    const made = headRows(columns, habit.heads, rows.length);
    rows.push(...made.rows);
    merges.push(...made.merges);
  };
  head();
  let at = 0;
  houses.forEach((house, place) => {
    if (habit.page > 0 && place > 0 && place % habit.page === 0) {
      rows.push(["小计", `${habit.page}户`, null, `${at}人`], []);
      head();
    }
    const top = rows.length + 1;
    house.people.forEach((person, i) => {
      const shown = (field: Field) => !field.perHouse || i === 0 || habit.fill === "repeat";
      rows.push(columns.map((field) => (shown(field) ? field.cell(house, person, at, place) : null)));
      at += 1;
    });
    if (habit.fill === "merge" && house.people.length > 1)
      columns.forEach(({ perHouse }, c) => {
        if (perHouse) merges.push(`${letters(c)}${top}:${letters(c)}${top + house.people.length - 1}`);
      });
  });
  if (habit.footer)
    rows.push(
      ["合 计", `${houses.length}户`, null, `${at}人`],
      [],
      ["单位负责人：王建国", null, null, "填表人：李桂兰", null, "联系电话：0890-1234567", null, "填表日期：2026.3.5"],
      ["制表人", "张海燕", null, "审核", "陈志强"],
      ["注：1.本表一式两份，一份留村，一份报乡。"],
      ["  2.出生年月按身份证填写。"],
    );
  return { rows, merges };
}

/** The same as lines of text with a separator. */
export function lines(rows: Grid, separator: string, newline = "\r\n"): string {
  const cell = (value: Grid[number][number]): string => {
    const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? "");
    return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(separator)).join(newline) + newline;
}
