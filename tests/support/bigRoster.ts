import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre";

/** Names are joined from common syllables; nobody is meant. */
const first = ["次仁", "索朗", "丹增", "平措", "扎西", "卓嘎", "德吉", "张", "李", "王", "赵", "陈"];
const second = ["顿珠", "央金", "罗布", "曲珍", "旺堆", "达瓦", "建国", "桂兰", "海燕", "志强", "玉珍", "文军"];
const others = ["妻", "夫", "长子", "次女", "母亲", "父", "儿媳", "孙子", "女儿之子"];

export const rosterHead = [
  "序号",
  "户号",
  "户主",
  "姓名",
  "性别",
  "出生日期",
  "与户主关系",
  "联户单位",
  "手机号",
] as const;

/** The same numbers each time, so that two runs import the same people. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

function birth(next: (below: number) => number): string {
  const [y, m, d] = [1935 + next(85), 1 + next(12), 1 + next(28)];
  const two = (n: number) => String(n).padStart(2, "0");
  const forms = [
    `${y}-${two(m)}-${two(d)}`,
    `${y}.${m}`,
    `${y}年${m}月`,
    `${y}${two(m)}${two(d)}`,
    String(y),
    `${y}/${m}/${d}`,
    "不详",
  ];
  return forms[next(forms.length)]!;
}

/** Rows of a county's roster under its head: households of one to six people, ten to a unit. */
export function* rosterRows(households: number, seed = 7): Generator<string[]> {
  const next = sequence(seed);
  const name = () => first[next(first.length)]! + second[next(second.length)]!;
  let serial = 0;
  for (let no = 1; no <= households; no += 1) {
    const head = name();
    const phone = `139${String(10_000_000 + next(89_999_999))}`;
    const people = 1 + next(6);
    for (let i = 0; i < people; i += 1) {
      serial += 1;
      const [who, relation] = i === 0 ? [head, "户主"] : [name(), others[next(others.length)]!];
      const sex = next(2) === 0 ? "男" : "女";
      const unit = `第${Math.ceil(no / 10)}互助小组`;
      yield [String(serial), `H${String(no).padStart(5, "0")}`, head, who, sex, birth(next), relation, unit, phone];
    }
  }
}

/** Writes a roster as xlsx or as UTF-8 csv, by the name's ending. @returns how many people are in it */
export async function writeBigRoster(path: string, households: number): Promise<number> {
  const rows = [...rosterRows(households)];
  const all = [[...rosterHead], ...rows];
  if (path.endsWith(".xlsx")) writeFileSync(path, await writeXlsx({ sheets: [{ name: "花名册", rows: all }] }));
  else writeFileSync(path, `\ufeff${all.map((row) => row.join(",")).join("\r\n")}\r\n`);
  return rows.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path = "roster.csv", households = "12000"] = process.argv.slice(2);
  console.log(`${path}: ${await writeBigRoster(path, Number(households))}`);
}
