import type { HouseholdRow } from "../households/contract.ts";
import { relations, sexes } from "../members/codes.ts";
import type { MemberRow } from "../members/contract.ts";
import type { Purpose } from "../records/record.ts";
import { type Html, html, type Piece } from "./html.ts";
import type { Sheet } from "./page.ts";
import { type Line, paginate, widthOf } from "./pagination.ts";
import { dateWords, handDate, meaning, titleOf, words, yearWords } from "./parts.ts";

export interface RosterVillage {
  readonly name: string;
  readonly asOf: string;
  readonly purpose: Purpose;
  /** What units are called in this office. */
  readonly unitLabel: string;
  readonly households: readonly { readonly household: HouseholdRow; readonly members: readonly MemberRow[] }[];
}

interface Row {
  readonly household: HouseholdRow;
  /** Null for a household of which nobody is listed by name. */
  readonly member: MemberRow | null;
  readonly first: boolean;
}

const rowHeight = 6.8;
const rowsToPage = 20;
/** Of 273 mm: A4 landscape within 12 mm margins. */
const columns = [
  ["serial", 11],
  ["householdNo", 21],
  ["houseName", 26],
  ["name", 36],
  ["nameBo", 52],
  ["sex", 12],
  ["birth", 29],
  ["relation", 23],
  ["unit", 22],
  ["address", 41],
] as const;
const emOfMm = 1 / 3.2;

const nameWords = ({ nameZh, nameTag }: MemberRow): string =>
  `${nameZh ?? ""}${nameTag === null ? "" : `（${nameTag}）`}`;

function cellsOf({ household, member, first }: Row, shown: boolean): string[] {
  const mark = shown && !first ? words("continued") : "";
  const place = shown ? [household.householdNo + mark, household.houseName ?? ""] : ["", ""];
  return [
    ...place,
    member ? nameWords(member) : "",
    member?.nameBo ?? "",
    member ? meaning(sexes, member.sex) : "",
    member ? yearWords(member.birth) : "",
    member ? meaning(relations, member.relation) : "",
    shown ? (household.unitNo ?? "") : "",
    shown ? (household.addressLine ?? "") : "",
  ];
}

/** Two lines of a cell fit one row height; longer texts take more heights, so that pages never overflow. */
function heightOf(row: Row): number {
  const lines = cellsOf(row, true).map((text, i) =>
    Math.ceil((widthOf(text) * 1.08) / ((columns[i + 1]![1] - 2.4) * emOfMm)),
  );
  return Math.max(1, Math.ceil(Math.max(...lines) / 2));
}

const linesOf = ({ households }: RosterVillage): Line<Row>[] =>
  households.flatMap(({ household, members }) => {
    const rows: Row[] = members.length === 0 ? [{ household, member: null, first: true }] : [];
    rows.push(...members.map((member, i) => ({ household, member, first: i === 0 })));
    return rows.map((value) => ({ value, units: heightOf(value), group: household.uid }));
  });

function bodyRow({ value, units }: Line<Row>, no: number, shown: boolean): Html {
  const cells = cellsOf(value, shown).map((text, i) => html`<td class="${i === 8 ? "text" : ""}">${text}</td>`);
  return html`<tr style="height:${(units * rowHeight).toFixed(1)}mm"><td>${no}</td>${cells}</tr>`;
}

const totals = (rows: readonly Row[]): string =>
  words("totals", {
    households: new Set(rows.filter(({ first }) => first).map(({ household }) => household.uid)).size,
    people: rows.filter(({ member }) => member !== null).length,
  });

function head(unitLabel: string): Html {
  const names = columns.map(([key]) => html`<th>${key === "unit" ? unitLabel : words(key)}</th>`);
  return html`<colgroup>${columns.map(([, mm]) => html`<col style="width:${mm}mm">`)}</colgroup><thead><tr style="height:7mm">${names}</tr></thead>`;
}

interface Place {
  readonly at: number;
  readonly of: number;
  readonly before: readonly Line<Row>[];
}

function footRows(page: readonly Line<Row>[], { at, of, before }: Place): Piece {
  const here = page.map(({ value }) => value);
  const all = [...before.map(({ value }) => value), ...here];
  const running = words(at === of ? "grandTotal" : "runningTotal");
  return html`<tr class="foot"><td colspan="5">${words("pageTotal")}：${totals(here)}</td><td colspan="5">${running}：${totals(all)}</td></tr>`;
}

function pageOf(village: RosterVillage, page: readonly Line<Row>[], place: Place): Html {
  const { at, of, before } = place;
  const rows = page.map((line, i) => {
    const shown = i === 0 || line.group !== page[i - 1]!.group;
    return bodyRow(line, before.length + i + 1, shown);
  });
  const none = page.length === 0 ? html`<tr style="height:10mm"><td colspan="10">${words("noRows")}</td></tr>` : null;
  const end =
    at === of
      ? html`<div class="end"><span>${words("signMaker")}：＿＿＿＿＿＿</span><span>${words("signChecker")}：＿＿＿＿＿＿</span>${handDate()}</div>`
      : null;
  const purpose = `${words("purpose")}：${words(`purpose${village.purpose}`)}。${words("kept")}：${words("keepHousehold")}`;
  return html`<div class="ledger"><h1>${village.name}　${titleOf("roster", village.unitLabel)}</h1>
<div class="under"><span>${words("asOf", { date: dateWords(village.asOf) })}</span><span>${words("pageOf", { page: at, pages: of })}</span></div>
<table>${head(village.unitLabel)}<tbody>${rows}${none}${footRows(page, place)}</tbody></table>${end}
<div class="lines"><div>${purpose}</div><div>${words("rosterCopy")}</div></div></div>`;
}

/** The village roster ledger, A4 landscape, with its own page numbers, page subtotals and running totals. */
export function rosterLedger(village: RosterVillage): Sheet[] {
  const pages = paginate(linesOf(village), rowsToPage);
  return pages.map((page, i) => ({
    page: "ledger",
    html: pageOf(village, page, { at: i + 1, of: pages.length, before: pages.slice(0, i).flat() }),
    running: null,
    like: "",
    likely: 1,
  }));
}
