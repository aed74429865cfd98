import { readFileSync } from "node:fs";
import type { Current } from "../../../shared/imports/current.ts";
import type { Choice, Reading } from "../../../shared/imports/reading.ts";
import { readSheets } from "../../../shared/imports/reading.ts";
import type { FileForm, RawSheet } from "../../../shared/imports/table.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { decodeText } from "./decode.ts";
import { readDelimited } from "./delimited.ts";
import { notShown } from "./hiddenParts.ts";
import { probe } from "./probe.ts";
import { readBook } from "./workbook.ts";
import { verifyZip } from "./zipCheck.ts";

/** Bytes as text; government web systems name GB2312 in the head of HTML that they call .xls. */
function markupText(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  return /charset\s*=\s*["']?gb/i.test(head) ? new TextDecoder("gb18030").decode(bytes) : decodeText(bytes);
}

async function sheetsOf(path: string, bytes: Uint8Array): Promise<{ form: FileForm; sheets: RawSheet[] }> {
  switch (probe(bytes)) {
    case "zip": {
      const { entries, marked } = await verifyZip(path);
      const book = entries.includes("[Content_Types].xml") || entries.includes("content.xml");
      if (!book) throw new AppError("unreadable-file", { why: "not-a-table" });
      return {
        form: entries.includes("content.xml") ? "ods" : "xlsx",
        sheets: readBook(bytes, await notShown(path, marked)),
      };
    }
    case "ole":
      return { form: "xls", sheets: readBook(bytes) };
    case "markup":
      return { form: "html", sheets: readBook(markupText(bytes)) };
    case "text": {
      const sheet = readDelimited(decodeText(bytes));
      return { form: sheet.delimiter === "\t" ? "tsv" : "csv", sheets: [sheet] };
    }
  }
}

/**
 * Reads a file of any kind and keeps what its layout names. Runs in the child process.
 * @param villages the register's, by which sheets may be named
 * @throws AppError unreadable-file, unsafe-file, too-big
 */
export async function readFile(
  path: string,
  choice: Choice | null,
  villages: Current["villages"] = [],
): Promise<Reading> {
  const { form, sheets } = await sheetsOf(path, readFileSync(path));
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== "")));
  if (filled.length === 0) throw new AppError("unreadable-file", { why: "no-rows" });
  const reading = readSheets(form, filled, choice, villages);
  if (reading.layout && reading.body?.rows.length === 0) throw new AppError("unreadable-file", { why: "no-rows" });
  return reading;
}
