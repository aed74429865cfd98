import { fold } from "./headings.ts";
import type { Column } from "./column.ts";
import type { Target } from "./targets.ts";

/** What a row below the heading is. */
export type RowKind = "data" | "blank" | "heads" | "totals" | "notes";

const totals =
  /^(合计|总计|小计|共计|累计|总数|本页小?合?计|全村合计|总人[口数]|总户数|[全本][村乡镇组页][总共]?[计有]?(农牧?户)?\d+[户人]|[全本][村乡镇组]总?(户数|人口|人数)|共有?(农牧?户)?\d+[户人]|total|subtotal)|^.{1,10}(合计|小计|总计|共计)$/i;
const signatures =
  /^(审核人?|审批人?|填表人?|制表人?|填报人?|填报单位|填表单位|经办人?|负责人|单位负责人|村主任|村支书|盖章|公章|签字|签名|填报日期|填表日期|制表日期|日期|审定人?|复核人?|统计人?)[(（:：]?/;
/** Every signature's label begins with one of these; asked of each cell of a short row. */
const signs = /^[审填制经负单村盖公签日复统]/;
const notes = /^(注|备注|说明|填表说明|附注|note)[:：\d.、]/i;

/** 第 1 页 共 3 页, — 2 —, 续表, 接上页 */
const pageLine =
  /^(第?\d+页|第[一二三四五六七八九十]+页|共\d+页|page\d|\(?续[表页上]|\(?接[上下]页|\(?转下页|[-—–―─]+\d+[-—–―─]+$|以下空白|此页无正文|.{2,40}(名册|一览表|登记表|统计表|花名表|汇总表)(\(.*\))?$|\d{4}年\d{1,2}月)/;

/** Where kept columns stand, by what a cell in them can be. */
export interface Places {
  /** Columns of names and numbers. */
  readonly names: ReadonlySet<number>;
  readonly kept: ReadonlySet<number>;
  /** Columns in which a signature's label may stand before a name: names, and the number of the row. */
  readonly labels: ReadonlySet<number>;
}

/** The places of a table's columns. */
export function placesOf(columns: readonly Column[], isName: (target: Target) => boolean): Places {
  const kept = columns.filter(({ target }) => target);
  const names = kept.filter(({ target }) => isName(target!)).map(({ index }) => index);
  const numbers = columns.filter(({ leftOut }) => leftOut?.why === "serial").map(({ index }) => index);
  return {
    names: new Set(names),
    kept: new Set(kept.map(({ index }) => index)),
    labels: new Set([...names, ...numbers]),
  };
}

/** Whether three of five cells are headings; stops at the first cells that rule it out. */
function repeatsHeadings(filled: readonly string[], headings: ReadonlySet<string>): boolean {
  let others = 0;
  for (const text of filled) {
    if (!headings.has(fold(text))) others += 1;
    if (others * 5 > filled.length * 2) return false;
  }
  return true;
}

const isTotal = (text: string | undefined): boolean => text !== undefined && totals.test(fold(text));

/** A line of a note rather than a name or number. */
const isSentence = (text: string): boolean =>
  text.length > 20 || /[。；]$|^[\d一二三四五][.、．]\D|^[(（]\d/.test(text);

/** 填表人: or 审核 are labels; a person's name is not. */
function labelIn(text: string): "marked" | "bare" | null {
  if (!signs.test(text)) return null;
  const line = text.replace(/\s+/g, "");
  const found = signatures.exec(line)?.[0];
  if (found === undefined) return null;
  return /[:：(（]/.test(line) ? "marked" : found === line ? "bare" : null;
}

/** A row that begins so is one of labels. */
const begun = /[:：]|[盖签]章|公章|签[名字]/;

/**
 * Whether a short row is for signatures. An office beside somebody's name is theirs, as a note about them may be:
 * in a row that names somebody, only a label in the place of a name or number counts, or a marked one in a kept cell.
 */
function isSignatures(row: readonly string[], first: string, places: Places): boolean {
  let open: boolean | null = null;
  for (let at = 0; at < row.length; at += 1) {
    const label = labelIn((row[at] ?? "").trim());
    if (!label) continue;
    if (places.labels.has(at) || (label === "marked" && places.kept.has(at))) return true;
    open ??= begun.test(first) || [...places.names].every((place) => (row[place] ?? "").trim() === "");
    if (open) return true;
  }
  return false;
}

/**
 * What a row below the heading is.
 * @param headings the table's own headings, folded
 */
export function kindOf(row: readonly string[], headings: ReadonlySet<string>, places: Places): RowKind {
  const filled: string[] = [];
  let place = 0;
  for (let i = 0; i < row.length; i += 1) {
    const text = (row[i] ?? "").trim();
    if (text === "") continue;
    filled.push(text);
    place = i;
  }
  const [first, second, third] = filled;
  if (first === undefined) return "blank";
  if (filled.length > 1 && repeatsHeadings(filled, headings)) return "heads";
  if (isTotal(first) || isTotal(second) || isTotal(third)) return "totals";
  if (filled.length <= 8 && isSignatures(row, first, places)) return "notes";
  if (filled.length <= 2 && (notes.test(first) || pageLine.test(fold(first)))) return "notes";
  if (filled.length === 1 && (!places.names.has(place) || isSentence(first))) return "notes";
  return "data";
}

const counted = ["甲乙丙丁戊己庚辛壬癸", "一二三四五六七八九", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The place that a column's number tells, and in which row of numbers: 甲, 乙, 1, (2), ③; null where it is none. */
function columnNumber(text: string): { readonly row: number; readonly place: number } | null {
  if (text.length > 4) return null;
  const bare = text.normalize("NFKC").replace(/^\((.*)\)$/, "$1");
  if (/^\d{1,2}$/.test(bare)) return { row: -1, place: Number(bare) };
  const row = bare.length === 1 ? counted.findIndex((letters) => letters.includes(bare.toUpperCase())) : -1;
  return row < 0 ? null : { row, place: counted[row]!.indexOf(bare.toUpperCase()) + 1 };
}

/** Whether a row only counts the columns of the heading over it: 甲 乙 1 2 3. */
export function countsColumns(row: readonly string[]): boolean {
  const last = new Map<number, number>();
  let cells = 0;
  for (const cell of row) {
    const text = (cell ?? "").trim();
    if (text === "") continue;
    const number = columnNumber(text);
    if (!number || number.place !== (last.get(number.row) ?? 0) + 1) return false;
    last.set(number.row, number.place);
    cells += 1;
  }
  return cells >= 3;
}
