import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { book, file } from "./books.ts";

const samples = join(import.meta.dirname, "../samples");

/** Headings of the samples' columns that are never held. */
export const leftOutHeadings = ["民族", "身份证号", "备注"] as const;
type Heading = (typeof leftOutHeadings)[number];

/** The distinct cells of each of these columns. */
export type LeftOut = Readonly<Record<Heading, ReadonlySet<string>>>;

/** Bytes of two in GBK by their letter. */
const gbkPairs = (() => {
  const pairs = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder("gbk");
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return pairs;
})();

/** Text in GBK, as old office programs write it. @throws where a letter has no place in it */
export const toGbk = (text: string): Buffer =>
  Buffer.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      const pair = code < 0x80 ? [code] : gbkPairs.get(letter);
      if (!pair) throw new Error(`no GBK for ${letter}`);
      return pair;
    }),
  );

const digits = (n: number): string => String((n * 7_919_333) % 1e15).padStart(15, "0");
const planted = (n: number): string[] => [`某民族之${"甲乙丙"[n % 3]}`, `99${digits(n)}X`, `此列不应导入之${n % 7}`];

/** Puts the three columns into a table that has none, before one of its own. */
function withColumns(rows: readonly (readonly string[])[], headRow: number, at: number): string[][] {
  return rows.map((row, i) => {
    const more = i < headRow ? [] : i === headRow ? [...leftOutHeadings] : planted(i);
    return [...row.slice(0, at), ...more, ...row.slice(at)];
  });
}

const linesOf = (text: string): string[][] =>
  text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(","));

/** A csv sample with the columns added, in its own encoding. */
function csvWith(name: string, encoding: "gbk" | "utf-8"): string {
  const text = new TextDecoder(encoding).decode(readFileSync(join(samples, name)));
  const lines = withColumns(linesOf(text), 0, 4).map((row) => row.join(","));
  const all = `${lines.join("\r\n")}\r\n`;
  return file(name, encoding === "gbk" ? toGbk(all) : `\ufeff${all}`);
}

function rowsOf(path: string): { name: string; rows: string[][] }[] {
  const { SheetNames, Sheets } = read(readFileSync(path), { dense: true });
  return SheetNames.map((name) => ({
    name,
    rows: utils.sheet_to_json<string[]>(Sheets[name]!, { header: 1, raw: false, defval: "" }),
  }));
}

const makers: Readonly<Record<string, (name: string) => string>> = {
  "township-roster-gbk.csv": (name) => csvWith(name, "gbk"),
  "township-roster-utf8-bom.csv": (name) => csvWith(name, "utf-8"),
  "units-matrix.xlsx": (name) => {
    const [sheet] = rowsOf(join(samples, name));
    return book([{ name: sheet!.name, rows: withColumns(sheet!.rows, 1, 3) }]);
  },
};

/** The cells below each of the headings, wherever it stands in the first rows. */
function cellsBelow(rows: readonly (readonly string[])[], heading: Heading): Set<string> {
  const found = new Set<string>();
  let column = -1;
  for (const row of rows) {
    if (column < 0) column = row.indexOf(heading);
    else if (row[column]) found.add(row[column]!);
  }
  found.delete(heading);
  return found;
}

/** A bundled sample with the columns that are never held: as it is where it has them, else a copy that does. */
export function sampleWithLeftOut(name: string): { readonly path: string; readonly leftOut: LeftOut } {
  const path = makers[name]?.(name) ?? join(samples, name);
  const text = name.endsWith(".csv")
    ? [{ rows: linesOf(new TextDecoder(name.includes("gbk") ? "gbk" : "utf-8").decode(readFileSync(path))) }]
    : rowsOf(path);
  const cells = (heading: Heading) => new Set(text.flatMap(({ rows }) => [...cellsBelow(rows, heading)]));
  return { path, leftOut: { 民族: cells("民族"), 身份证号: cells("身份证号"), 备注: cells("备注") } };
}
