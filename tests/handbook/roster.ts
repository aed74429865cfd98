import { utils, write } from "@e965/xlsx";

// An invented township's old roster, made the same each time: families that could be, and the mess that files have.

let seed = 20260603;
const next = (below: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * below);
};
const one = <T>(list: readonly T[]): T => list[next(list.length)]!;

const surnames = ["张", "王", "李", "陈", "周", "赵", "马", "杨"] as const;
const men = ["建国", "志强", "文军", "海生", "永福", "小林", "明", "春山"] as const;
const women = ["秀英", "桂兰", "玉梅", "春花", "小红", "丽", "金凤", "雪莲"] as const;
const other = ["扎西", "多吉", "次仁", "丹增", "格桑", "边巴", "洛桑", "平措"] as const;
const otherWomen = ["卓嘎", "央金", "曲珍", "德吉", "仓决", "白玛", "拉姆", "旺姆"] as const;

interface Person {
  readonly name: string;
  readonly sex: "男" | "女";
  readonly year: number;
  readonly relation: string;
}

function namer(): (sex: Person["sex"]) => string {
  const surname = next(5) < 3 ? one(surnames) : null;
  return (sex) => {
    if (surname) return surname + one(sex === "男" ? men : women);
    return sex === "男" ? one(other) + one(["", "", "顿珠", "罗布"]) : one(otherWomen) + one(["", "卓玛", "措姆"]);
  };
}

function family(): Person[] {
  const name = namer();
  const year = 1945 + next(50);
  const sex = next(4) === 0 ? "女" : "男";
  const people: Person[] = [{ name: name(sex), sex, year, relation: "户主" }];
  if (next(6) > 0) {
    const mate = sex === "男" ? "女" : "男";
    people.push({ name: namer()(mate), sex: mate, year: year - 2 + next(6), relation: sex === "男" ? "妻" : "夫" });
  }
  for (let child = next(4), born = year + 22; child > 0 && born < 2024; child--, born += 2 + next(4)) {
    const hers = next(2) === 0;
    people.push({
      name: name(hers ? "女" : "男"),
      sex: hers ? "女" : "男",
      year: born,
      relation: hers ? "女儿" : "儿子",
    });
  }
  if (year > 1972 && next(3) === 0)
    people.push({ name: name("男"), sex: "男", year: year - 24 - next(6), relation: "父亲" });
  const seen = new Set<string>();
  return people.filter((person) => !seen.has(person.name) && seen.add(person.name));
}

const heading = [
  "序号",
  "行政村",
  "户编号",
  "户主",
  "姓 名",
  "性别",
  "出生年月",
  "与户主关系",
  "民族",
  "身份证号",
  "联系电话",
  "住址",
  "联户单位",
  "备注",
];
/** Dates as old rosters hold them: whole, of a month, of a year, not known. */
const born = ({ year }: Person): string =>
  one([`${year}.${1 + next(12)}`, `${year}-0${1 + next(9)}-1${next(9)}`, `${year}年${1 + next(12)}月`, `${year}`]);

function rowsOf(village: string, households: number): string[][] {
  return Array.from({ length: households }, (_, place) => {
    const no = String(place + 1).padStart(3, "0");
    const phone = `1390000${String(1000 + next(9000))}`;
    const where = `${one(["东组", "西组"])} ${place + 1} 号`;
    const unit = place < Math.floor(households / 10) * 10 ? `第${Math.floor(place / 10) + 1}互助小组` : "";
    const people = family();
    return people.map((person) => [
      "",
      village,
      no,
      people[0]!.name,
      person.name,
      person.sex,
      born(person),
      person.relation,
      "—",
      `99${10_000_000 + next(89_999_999)}`,
      phone,
      where,
      unit,
      "",
    ]);
  }).flat();
}

/** The file that the handbook's clerk imports: two villages, 84 households, a row that cannot come in. */
export function rosterFile(): Buffer {
  seed = 20260603;
  const rows = [...rowsOf("东沟村", 60), ...rowsOf("南坪村", 24)];
  const damaged = ["", "南坪村", "6.3232E+17", "周小林", "周小林", "男", "1980.3", "户主", "—", "—", "", "", "", ""];
  const odd = rows.find((row) => row[7] === "儿子")!;
  odd[6] = "属马";
  const numbered = [...rows, damaged].map((row, i) => row.with(0, String(i + 1)));
  const sheet = utils.aoa_to_sheet([
    ["青石镇 2025 年农牧户花名册"],
    ["填报单位：青石镇人民政府", ...Array.from({ length: 11 }, () => ""), "填报日期：2025 年 12 月"],
    heading,
    ...numbered,
    ["合计", "", "84 户"],
    ["填表人：", "", "", "审核人："],
  ]);
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: heading.length - 1 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["封面"], ["本表由村委会填报"]]), "封面");
  utils.book_append_sheet(book, sheet, "花名册");
  return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}
