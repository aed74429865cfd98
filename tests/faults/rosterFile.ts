import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Households of one imported file, each with two people. */
export const importSize = 40;

/** In columns that are never kept; must be nowhere on the disk but in the clerk's own file. */
export const forbidden = { nation: "珞瑜密语族", number: "990102199001019999", note: "只在备注里的话" } as const;

export const importFileOf = (folder: string, name: string): string => join(folder, `${name}.csv`);

/** Invented, and another one for each place of each file, so that nobody of two files may be the same person. */
function nameOf(file: string, place: number): string {
  const hash = createHash("sha256").update(`${file} ${place}`).digest();
  return [0, 2, 4].map((at) => String.fromCodePoint(0x4e00 + (hash.readUInt16BE(at) % 20_000))).join("");
}

/** A clerk's file whose household numbers begin with the file's name. */
export function writeImportFile(path: string, file: string): void {
  const head = "户号,姓名,性别,出生日期,与户主关系,民族,身份证号,备注";
  const tail = Object.values(forbidden).join(",");
  const rows = Array.from({ length: importSize }, (_, i) => [
    `${file}-${i},${nameOf(file, i * 2)},女,1960,户主,${tail}`,
    `${file}-${i},${nameOf(file, i * 2 + 1)},男,1985,长子,${tail}`,
  ]);
  writeFileSync(path, [head, ...rows.flat()].join("\n"));
}
