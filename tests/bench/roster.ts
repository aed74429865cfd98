import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import Papa from "papaparse";

const surnames = [..."张王李赵刘陈杨黄周吴徐孙马朱胡林郭何高罗"];
const given = [..."建国秀英志强桂兰海燕丽华文明永红春梅玉珍德福金凤小平晓东雪莲卫民新生立军"];
const parts = ["央金", "卓嘎", "次仁", "多吉", "平措", "顿珠", "达瓦", "尼玛", "格桑", "罗布", "旺堆", "白玛", "强巴"];

/** The same invented name for the same number; about one in three comes twice in a township. */
export function inventedName(n: number): string {
  const at = <T>(list: readonly T[], k: number): T => list[k % list.length]!;
  if (n % 3 === 0) return at(parts, n) + at(parts, Math.floor(n / 13) + n);
  return at(surnames, n) + at(given, Math.floor(n / 20)) + at(given, n * 7 + Math.floor(n / 600));
}

const perHousehold = 4;
const householdsPerVillage = 160;

export const villagesOf = (people: number): { villageCode: string; nameZh: string }[] =>
  Array.from({ length: Math.ceil(people / perHousehold / householdsPerVillage) }, (_, v) => ({
    villageCode: `990${String(100 + Math.floor(v / 90)).slice(-3)}${200 + (v % 90)}201`,
    nameZh: `青石${v + 1}村`,
  }));

/** As wide as the rosters that townships hand in: half of it is not kept. */
const headings = [
  "序号",
  "县区",
  "乡镇",
  "村名",
  "村民小组",
  "户号",
  "户主姓名",
  "姓名",
  "性别",
  "出生日期",
  "年龄",
  "与户主关系",
  "家庭人口",
  "房屋名称",
  "曾用名",
  "登记日期",
  "登记人",
  "表号",
  "页码",
  "备注",
];
const relations = ["户主", "配偶", "子", "女"];

function rowOf(n: number): string[] {
  const household = Math.floor(n / perHousehold);
  const village = Math.floor(household / householdsPerVillage);
  const no = String((household % householdsPerVillage) + 1).padStart(3, "0");
  const place = n % perHousehold;
  const born = (place < 2 ? 1950 : 1985) + ((household * 7 + place) % 30);
  const birth = `${born}-${String((n % 12) + 1).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")}`;
  const [sex, relation] = [place % 2 === 0 ? "男" : "女", relations[place]!];
  const before = [String(n + 1), "青石县", "青石镇", `青石${village + 1}村`, `东组${household % 40}`, no];
  const person = [inventedName(household * perHousehold), inventedName(n), sex, birth, String(2026 - born), relation];
  const formerly = n % 9 === 0 ? inventedName(n + 5) : "";
  const after = [String(perHousehold), "", formerly, "2025-11-20", "经办甲", "3-1", String(Math.floor(n / 20) + 1), ""];
  return [...before, ...person, ...after];
}

export interface RosterFiles {
  readonly people: number;
  readonly xlsx: string;
  readonly csv: string;
}

/** Writes a township's roster of invented people as a workbook and as csv. */
export async function writeRoster(folder: string, people: number): Promise<RosterFiles> {
  const rows = [headings, ...Array.from({ length: people }, (_, n) => rowOf(n))];
  const files = { people, xlsx: join(folder, `roster-${people}.xlsx`), csv: join(folder, `roster-${people}.csv`) };
  writeFileSync(files.xlsx, await writeXlsx({ sheets: [{ name: "花名册", rows }] }));
  writeFileSync(files.csv, `\ufeff${Papa.unparse(rows, { newline: "\r\n" })}\r\n`);
  return files;
}
