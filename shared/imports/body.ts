import { fold, type Target } from "./headings.ts";
import type { Column, Layout } from "./layout.ts";
import { Sections } from "./sections.ts";
import type { CellIssue, Merge, RawSheet } from "./table.ts";

/** A row of data with the cells of the kept columns only. */
export interface BodyRow {
  /** Row in the sheet, from 0. */
  readonly at: number;
  readonly cells: readonly string[];
}

/** What a cell is refused for: as the file stores it, or because it holds somebody's identity number. */
export type Refusal = CellIssue | "identity-number";

export interface Body {
  readonly columns: readonly Column[];
  readonly rows: readonly BodyRow[];
  /** `row:column index in the sheet` -> why its text is not used */
  readonly refused: Readonly<Record<string, Refusal>>;
  /** Rows of data that the spreadsheet does not show, as the file numbers them from 0; read or left out. */
  readonly hiddenRows: readonly number[];
  /** Rows that are no data, by what they are. */
  readonly skipped: { readonly blank: number; readonly heads: number; readonly totals: number; readonly notes: number };
}

type RowKind = "data" | "blank" | "heads" | "totals" | "notes";

const totals =
  /^(合计|总计|小计|共计|累计|总数|本页小?合?计|全村合计|总人[口数]|总户数|total|subtotal)|^.{1,10}(合计|小计|总计|共计)$/i;
const signatures =
  /^(审核人?|审批人?|填表人?|制表人?|填报人?|填报单位|填表单位|经办人?|负责人|单位负责人|村主任|村支书|盖章|公章|签字|签名|填报日期|填表日期|制表日期|日期|审定人?|复核人?|统计人?)[(（:：]?/;
const notes = /^(注|备注|说明|填表说明|附注|note)[:：\d.、]/i;

/** Whether three of five cells are headings; stops at the first cells that rule it out. */
function repeatsHeadings(filled: readonly string[], headings: ReadonlySet<string>): boolean {
  let others = 0;
  for (const text of filled) {
    if (!headings.has(fold(text))) others += 1;
    if (others * 5 > filled.length * 2) return false;
  }
  return true;
}

function kindOf(row: readonly string[], headings: ReadonlySet<string>, names: ReadonlySet<number>): RowKind {
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
  if (filled.length <= 8 && filled.some((text) => signatures.test(text.replace(/\s+/g, "")) && isLabel(text)))
    return "notes";
  if (filled.length <= 2 && (notes.test(first) || pageLine.test(fold(first)))) return "notes";
  if (filled.length === 1 && (!names.has(place) || isSentence(first))) return "notes";
  return "data";
}

const isTotal = (text: string | undefined): boolean => text !== undefined && totals.test(fold(text));

/** 第 1 页 共 3 页, 续表, 接上页 */
const pageLine =
  /^(第?\d+页|第[一二三四五六七八九十]+页|共\d+页|\(?续[表页上]|\(?接[上下]页|\(?转下页|-\d+-$|以下空白|此页无正文|.{2,40}(名册|一览表|登记表|统计表|花名表|汇总表)(\(.*\))?$|\d{4}年\d{1,2}月)/;

/** A line of a note rather than a name or number. */
const isSentence = (text: string): boolean =>
  text.length > 20 || /[。；]$|^[\d一二三四五][.、．]\D|^[(（]\d/.test(text);

/** 填表人: or 审核 are labels; a person's name is not. */
const isLabel = (text: string): boolean =>
  /[:：(（]/.test(text) || signatures.exec(text.replace(/\s+/g, ""))?.[0] === text.replace(/\s+/g, "");

const personal = new Set<Target>([
  "member.nameZh",
  "member.nameBo",
  "household.head",
  "household.householdNo",
  "household.members",
  "unit.unitNo",
  "unit.households",
  "unit.convenor",
]);

/** Joined cells down a column mean the same value for each row; names are not repeated so. */
function fillDown(rows: string[][], merges: readonly Merge[], columns: readonly Column[], from: number): void {
  const down = new Set(
    columns
      .filter(({ target }) => target && /^(household|unit|village)\./.test(target) && target !== "unit.households")
      .map(({ index }) => index),
  );
  for (const [top, left, bottom, right] of merges) {
    if (top < from || bottom === top || left !== right || !down.has(left)) continue;
    const text = rows[top]?.[left] ?? "";
    for (let r = top + 1; r <= bottom; r += 1) {
      const row = rows[r];
      if (!row) continue;
      while (row.length < left) row.push("");
      row[left] = text;
    }
  }
}

/** National and bank numbers must not slip in under another heading. */
const identity = /(?<!\d)(\d{15,19}[\dXx]?|\d{17}[Xx])(?![\dA-Za-z])/;

const holdsIdentity = (text: string): boolean => text.length >= 15 && identity.test(text);

/** A number over each household, rather than over each row, serves where there is no other. */
function serialAsNumber(rows: readonly string[][], layout: Layout): Column[] {
  const columns = [...layout.columns];
  const at = columns.findIndex(({ leftOut }) => leftOut?.why === "serial");
  const has = (target: Target) => columns.some((column) => column.target === target);
  const persons = has("member.nameZh") || has("member.nameBo");
  if (at < 0 || has("household.householdNo")) return columns;
  const texts = rows.slice(layout.headTo + 1).map((row) => (row[columns[at]!.index] ?? "").trim());
  const given = texts.filter((text) => /^\d+$/.test(text));
  const sparse =
    given.length * 10 < texts.filter((text, i) => text !== "" || rows[layout.headTo + 1 + i]!.length > 0).length * 9;
  const repeated = new Set(given).size < given.length;
  const runs = given.filter((text, i) => text !== given[i - 1]).length;
  const aboutUnits = has("unit.households") || (has("unit.convenor") && !persons && !has("household.head"));
  if (aboutUnits) {
    if (!has("unit.unitNo") && !repeated) columns[at] = { ...columns[at]!, target: "unit.unitNo", leftOut: null };
    return columns;
  }
  // A number that starts anew in each block or page stands for a place, not for a household.
  if (new Set(given).size < runs || (!persons && repeated)) return columns;
  if (given.length > 0 && (!persons || sparse || repeated))
    columns[at] = { ...columns[at]!, target: "household.householdNo", leftOut: null };
  return columns;
}

const days = new Set<Target>(["member.birth", "household.headBirth", "household.memberBirth", "unit.setUpOn"]);

/** A day number of a book that counts from 1904, as the other books count: 1,462 days more. */
const dayText = (text: string, target: Target | null, { from1904 }: RawSheet): string =>
  from1904 && target && days.has(target) && /^\d{5}$/.test(text) ? String(Number(text) + 1462) : text;

/**
 * The data of a found table: only the kept columns leave this function, so nothing of the others is ever held.
 * @param lastRow last row of the data, where the clerk set one
 */
export function bodyOf(
  sheet: RawSheet,
  layout: Layout,
  lastRow: number | null = null,
  withoutHidden: boolean = false,
): Body {
  const { rows, origin } = sheet;
  const last = lastRow ?? Infinity;
  const hidden = new Set(sheet.hiddenRows);
  const hiddenRows: number[] = [];
  const isLedger = layout.ledger !== null;
  const columns = isLedger ? [...layout.columns] : serialAsNumber(rows, layout);
  fillDown(rows, sheet.merges, columns, layout.headTo + 1);
  const kept = columns.filter(({ target }) => target);
  const headings = new Set(
    columns.map(({ heading }) => fold(heading.split(" / ").at(-1)!)).filter((text) => text !== ""),
  );
  const names = new Set(kept.filter(({ target }) => isLedger || personal.has(target!)).map(({ index }) => index));
  const sections = new Sections(layout, rows);
  const skipped = { blank: 0, heads: 0, totals: 0, notes: 0 };
  const refused: Record<string, Refusal> = {};
  const flawless = sheet.issues.size === 0;
  const found: { readonly at: number; readonly cells: string[] }[] = [];
  const statedCells: (readonly string[])[] = [];
  for (let at = layout.headTo + 1; at < rows.length; at += 1) {
    const row = rows[at]!;
    const place = origin?.[at] ?? at;
    if (place > last) continue;
    const kind = !isLedger && sections.see(row) ? "notes" : kindOf(row, headings, names);
    if (kind !== "data") {
      skipped[kind] += 1;
      continue;
    }
    if (hidden.has(place)) {
      hiddenRows.push(place);
      if (withoutHidden) continue;
    }
    const cells = kept.map(({ index, target }) => {
      const text = dayText(row[index] ?? "", target, sheet);
      const stored = flawless ? undefined : sheet.issues.get(`${at}:${index}`);
      const issue = stored ?? (holdsIdentity(text) ? "identity-number" : undefined);
      if (issue) refused[`${at}:${index}`] = issue;
      return issue ? "" : text;
    });
    found.push({ at, cells });
    statedCells.push(sections.cells());
  }
  const stated = isLedger ? [] : sections.columns;
  columns.push(...stated.map(({ column }) => column));
  if (stated.length > 0)
    for (const [i, { cells }] of found.entries()) for (const { place } of stated) cells.push(statedCells[i]![place]!);
  return { columns, rows: found, refused, hiddenRows, skipped };
}
