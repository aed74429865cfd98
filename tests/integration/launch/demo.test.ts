import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { parse } from "papaparse";
import { tempFolder } from "../../support/register.ts";

const root = join(import.meta.dirname, "../../..");

/** Six invented households of three, in the form of a village's old list. */
const lines = Array.from({ length: 6 }, (_, home) => {
  const number = String(home + 1).padStart(3, "0");
  return [
    `${number},扎西${"甲乙丙丁戊己"[home]},男,1960,户主`,
    `${number},卓嘎,女,1962,配偶`,
    `${number},达瓦,男,1990,子`,
  ];
}).flat();

interface Shown {
  readonly output: string;
  readonly summary: string;
}

/** Runs the demo to its end, in a folder of its own. */
function demo(...named: string[]): Shown {
  const output = join(tempFolder(), "out");
  const args = ["electron/launch/withNode.cjs", "electron/launch/demo.ts", ...named, "--output", output];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return { output, summary: readFileSync(join(output, "summary.txt"), "utf8") };
}

/** Lines of the exported roster below its heading: one for each person. */
function exportedPeople(output: string): string[][] {
  const { data } = parse<string[]>(readFileSync(join(output, "roster.csv"), "utf8"), { skipEmptyLines: true });
  const heading = data.findIndex((cells) => cells.includes("姓名"));
  return data.slice(heading + 1);
}

test("the demo does the main job on the named file and leaves forms, exports, pictures of every page and a summary", async () => {
  const file = join(tempFolder(), "小村花名册.csv");
  writeFileSync(file, `户编号,姓名,性别,出生日期,与户主关系\n${lines.join("\n")}\n`);
  const { output, summary } = demo(file);
  for (const done of ["Imported 小村花名册.csv:", "新增 6 户、18 人", "split; the new one is", "roster.csv: 18 people"])
    expect(summary).toContain(done);
  for (const form of ["household", "unit", "roster"]) {
    const pdf = await PDFDocument.load(readFileSync(join(output, `${form}.pdf`)));
    expect(summary).toContain(`on ${pdf.getPageCount()} pages`);
  }
  expect(exportedPeople(output)).toHaveLength(18);
  expect(existsSync(join(output, "roster.xlsx"))).toBe(true);
  const pages = readdirSync(output).filter((name) => /^page-.*\.png$/.test(name));
  expect(pages).toEqual(
    expect.arrayContaining(["home", "exchange", "lending", "charts"].map((page) => `page-${page}.png`)),
  );
  expect(summary).toContain(`Pictures of ${pages.length} pages taken.`);
  expect(pages.length).toBeGreaterThan(20);
}, 120_000);

test("without a named file the demo works on the bundled roster, whole", () => {
  const { output, summary } = demo();
  for (const done of ["Imported village-roster-merged.xlsx:", "新增 160 户、529 人", "roster.csv: 529 people"])
    expect(summary).toContain(done);
  expect(exportedPeople(output)).toHaveLength(529);
}, 180_000);
