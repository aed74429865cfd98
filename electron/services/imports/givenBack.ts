import { writeXlsx } from "hucre";
import Papa from "papaparse";
import { safeText } from "../../../shared/exports/safeText.ts";
import type { Body } from "../../../shared/imports/body.ts";
import type { Remark } from "../../../shared/imports/incoming.ts";
import type { Target } from "../../../shared/imports/targets.ts";
import { type Part, placeOf } from "../../../shared/imports/together.ts";
import { type FileForm, givenBackAs } from "../../../shared/imports/table.ts";
import { remarkText } from "../../../shared/text/remarks.ts";
import type { Language } from "../../../shared/text/translate.ts";
import { saveFile } from "../savedFile.ts";

/** A heading for what the file states in a line over its rows, so that the rows can come in again. */
const headingOf = (target: Target): string => stated[target] ?? "";
const stated: Partial<Record<Target, string>> = {
  "village.nameZh": "村名",
  "household.householdNo": "户编号",
  "household.head": "户主姓名",
  "household.phone": "联系电话",
  "household.addressLine": "住址",
  "unit.unitNo": "联户编码",
  "unit.convenor": "户长姓名",
  "unit.convenorPhone": "户长电话",
};

/** What was read, and where its rows stand in the file. */
export interface GivenBack {
  readonly body: Body;
  readonly form: FileForm;
  readonly parts: readonly Part[];
}

/** Reasons by row, in words. */
export function reasonsOf(remarks: readonly Remark[], language: Language): Map<number, string> {
  const words = (of: readonly Remark[]) =>
    of.map(({ code, heading }) => remarkText(language, code, heading)).join(language === "zh" ? "；" : "; ");
  return new Map([...Map.groupBy(remarks, ({ at }) => at)].map(([at, of]) => [at, words(of)]));
}

/** Rows as a file of the kind that they came in. */
async function bytesOf(rows: (string | number)[][], form: FileForm, name: string): Promise<Uint8Array> {
  const kind = givenBackAs(form);
  if (kind === "xlsx") return writeXlsx({ sheets: [{ name, rows }] });
  if (kind === "csv" || kind === "tsv") {
    const safe = rows.map((row) => row.map((cell) => safeText(String(cell))));
    const text = Papa.unparse(safe, { newline: "\r\n", delimiter: kind === "tsv" ? "\t" : "," });
    return Buffer.from(`\ufeff${text}\r\n`);
  }
  // Only these kinds need it here: the reader has a process of its own.
  const { utils, write } = await import("@e965/xlsx");
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return write(book, { type: "buffer", bookType: kind === "xls" ? "biff8" : kind }) as Buffer;
}

/**
 * Writes rows with the reason beside each, as a file of the kind that they came in.
 * Each names the row, and the sheet where several were read. Only kept columns are in it; the others were never held.
 * @param reasons in the clerk's language, by the row's place in the body
 * @returns how many rows
 */
export async function writeGivenBack(
  path: string,
  { body, form, parts }: GivenBack,
  reasons: ReadonlyMap<number, string>,
  language: Language,
): Promise<number> {
  const kept = body.columns.filter(({ target }) => target);
  const several = parts.length > 1;
  const whence = (at: number): (string | number)[] => {
    const { sheet, row } = placeOf(parts, at);
    return several ? [sheet, row] : [row];
  };
  const head = [
    ...kept.map(({ heading, target }) => heading || headingOf(target!)),
    ...(several ? [remarkText(language, "fromSheet")] : []),
    remarkText(language, "fromRow"),
    remarkText(language, "reason"),
  ];
  const rows = body.rows
    .filter(({ at }) => reasons.has(at))
    .map(({ at, cells }) => [...cells, ...whence(at), reasons.get(at)!]);
  await saveFile(path, await bytesOf([head, ...rows], form, remarkText(language, "sheet")));
  return rows.length;
}
