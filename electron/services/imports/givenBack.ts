import { writeXlsx } from "hucre";
import Papa from "papaparse";
import { safeText } from "../../../shared/exports/safeText.ts";
import type { Body } from "../../../shared/imports/body.ts";
import type { Remark } from "../../../shared/imports/incoming.ts";
import type { FileForm } from "../../../shared/imports/table.ts";
import { remarkText } from "../../../shared/text/remarks.ts";
import type { Language } from "../../../shared/text/translate.ts";
import { saveFile } from "../savedFile.ts";

/**
 * Writes rows with the reason beside each: as CSV where the file was one, else as a workbook.
 * Only kept columns are in it; the others were never held.
 * @param language of the reasons: the clerk's
 * @returns how many rows
 */
export async function writeGivenBack(
  path: string,
  body: Body,
  form: FileForm,
  remarks: readonly Remark[],
  language: Language,
): Promise<number> {
  const reasons = Map.groupBy(remarks, ({ at }) => at);
  const kept = body.columns.filter(({ target }) => target);
  const head = [...kept.map(({ heading }) => heading), remarkText(language, "reason")];
  const rows = body.rows
    .filter(({ at }) => reasons.has(at))
    .map(({ at, cells }) => [
      ...cells,
      reasons
        .get(at)!
        .map((remark) => remarkText(language, remark.code, remark.heading))
        .join(language === "zh" ? "；" : "; "),
    ]);
  if (form === "csv") {
    const csv = Papa.unparse(
      [head, ...rows].map((row) => row.map((cell) => safeText(cell))),
      { newline: "\r\n" },
    );
    await saveFile(path, Buffer.from(`\ufeff${csv}\r\n`));
  } else {
    const sheets = [{ name: remarkText(language, "sheet"), rows: [head, ...rows] }];
    await saveFile(path, await writeXlsx({ sheets }));
  }
  return rows.length;
}
