import { isDate } from "../../../shared/dates/calendarDate.ts";
import { parsePartialDate } from "../../../shared/dates/partialDate.ts";
import { codeFor, codesOf } from "../../../shared/records/codes.ts";
import { type Cell, inTibetan } from "../../../shared/records/fields.ts";
import { numberOf } from "../../../shared/records/numbers.ts";
import type { SheetColumn } from "../types.ts";

/** What typed or pasted text means in a column: a cell, or why it means none. */
export type Reading = { readonly ok: true; readonly cell: Cell } | { readonly ok: false; readonly why: Reason };

/** Keys of the catalogue: what is wrong with a text. */
export type Reason = "notANumber" | "notADate" | "notInList" | "notYesNo" | "notTibetan" | "required" | "notAllowed";

const cell = (value: Cell): Reading => ({ ok: true, cell: value });
const wrong = (why: Reason): Reading => ({ ok: false, why });

/** Full-width digits, letters and brackets become half-width; other signs stay as they were written. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ－．／（）＋]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** One line of text: NFC, no control signs, single spaces, and none between Chinese characters (张 三 -> 张三). */
export function oneLine(text: string): string {
  return halfWidth(text)
    .normalize("NFC")
    .replace(/[\p{Cc}\u200b\ufeff]+/gu, " ")
    .replace(/[\s\u3000]+/g, " ")
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .trim();
}

function number(text: string): number | null {
  const plain = halfWidth(text)
    .replace(/[\s\u3000]/g, "")
    .replace(/,(?=\d{3}(\D|$))/g, "");
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function readInt(text: string): Reading {
  const value = number(text.replace(/[人户个]$/, ""));
  return value !== null && Number.isInteger(value) ? cell(value) : wrong("notANumber");
}

/** Yuan to fen, or another number with decimal places, without floating point. */
function readDecimal(column: SheetColumn, text: string): Reading {
  const plain = halfWidth(text).replace(/[\s\u3000¥￥,，元%％]/g, "");
  const value = numberOf(plain, column);
  return value === null ? wrong("notANumber") : cell(value);
}

function readPartialDate(text: string): Reading {
  const value = parsePartialDate(text);
  return value === undefined ? wrong("notADate") : cell(value);
}

function readDate(text: string): Reading {
  const value = parsePartialDate(text);
  return value === null || (value !== undefined && isDate(value)) ? cell(value) : wrong("notADate");
}

function readCode(column: SheetColumn, text: string): Reading {
  const code = column.codes ? codeFor(column.codes, halfWidth(text)) : null;
  return code === null ? wrong("notInList") : cell(code);
}

function readSet(column: SheetColumn, text: string): Reading {
  const list = column.codes ?? {};
  const stored = text.split(" ");
  const parts = stored.every((part) => part in list) ? stored : text.split(/[、,，;；/|\n]/).map((part) => part.trim());
  const found = parts.filter(Boolean).map((part) => codeFor(list, part));
  if (found.some((code) => code === null)) return wrong("notInList");
  return cell(joinSet(found.filter((code) => code !== null)));
}

/** Codes as a set is stored: each once, sorted, joined by a space; null for none. */
export function joinSet(found: readonly string[]): string | null {
  return found.length === 0 ? null : [...new Set(found)].sort().join(" ");
}

function readFlag(text: string): Reading {
  const plain = text.toLowerCase();
  if (["1", "是", "有", "y", "yes", "true", "√", "✓"].includes(plain)) return cell(1);
  if (["0", "否", "无", "n", "no", "false", "×"].includes(plain)) return cell(0);
  return wrong("notYesNo");
}

const readList = (text: string): Reading =>
  cell(
    text
      .split(/[、,，;；/]/)
      .map((part) => part.trim())
      .filter(Boolean)
      .join("、") || null,
  );

function readKind(column: SheetColumn, text: string): Reading {
  switch (column.kind) {
    case "int":
      return readInt(text);
    case "fen":
    case "decimal":
      return readDecimal(column, text);
    case "date":
      return readDate(text);
    case "partialDate":
      return readPartialDate(text);
    case "oneOf":
      return readCode(column, text);
    case "setOf":
      return readSet(column, text);
    case "flag":
      return readFlag(text);
    case "list":
      return readList(text);
    case "text":
    case "reference":
      return cell(text);
  }
}

/** Checks a cell against the column's own rule. */
export function checkCell(column: SheetColumn, value: Cell): Reading {
  if (value === null && column.required) return wrong("required");
  if (column.allows(value)) return cell(value);
  const otherwise = column.script === "Tibetan" && typeof value === "string" && !inTibetan(value);
  return wrong(otherwise ? "notTibetan" : "notAllowed");
}

/** Reads what a clerk typed or pasted into a column. Empty text empties the cell. */
export function readCell(column: SheetColumn, typed: string): Reading {
  const text = oneLine(typed);
  if (text === "") return checkCell(column, null);
  const reading = readKind(column, text);
  return reading.ok ? checkCell(column, reading.cell) : reading;
}

/** Codes of a column in their order, as a drop-down shows them. */
export const choicesOf = (column: SheetColumn) => (column.codes ? codesOf(column.codes) : []);
