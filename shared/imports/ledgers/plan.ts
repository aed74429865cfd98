import { type RecordName, records } from "../../records/all.ts";
import type { Cell } from "../../records/fields.ts";
import type { RecordDescription } from "../../records/record.ts";
import type { Body } from "../body.ts";
import type { Target } from "../targets.ts";
import { plainText } from "../values.ts";
import type { LedgerName } from "./targets.ts";
import { readLedgerCell } from "./values.ts";

/** Why a row is not imported; a key of `ledgers` in the catalogue. */
export const ledgerRemarks = [
  "cell-unread",
  "cell-missing",
  "cell-refused",
  "village-unknown",
  "village-missing",
  "household-unknown",
  "household-several",
  "household-missing",
  "group-unknown",
  "loan-unknown",
  "place-unknown",
  "row-twice",
  "rule",
] as const;
export type LedgerRemark = (typeof ledgerRemarks)[number];

export interface Remarked {
  readonly why: LedgerRemark;
  /** The column's heading, or the labels of the field that is missing. */
  readonly heading: string | { readonly zh: string; readonly en: string };
}

/** What rows of a ledger may point to, as the register has it. */
export interface Known {
  /** Uid of a village by a name that a file gives it. */
  readonly village: (name: string) => string | null;
  /** Households of a village by number, and those of a head's name. */
  readonly byNumber: (village: string, no: string) => string | null;
  readonly byHead: (village: string, name: string) => readonly string[];
  readonly group: (village: string, no: string) => string | null;
  readonly loan: (village: string, contractNo: string) => string | null;
  /** Division code of a village or township by its name. */
  readonly place: (name: string) => string | null;
}

/** A row of the file, ready to be written or with what stands against it. */
export interface LedgerRow {
  readonly at: number;
  readonly village: string | null;
  /** The village as the file names it; empty where it names none. */
  readonly villageName: string;
  /** Values of the ledger's own record. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Values of the officer that a posting brings along; null for every other ledger. */
  readonly officer: Readonly<Record<string, Cell>> | null;
  readonly rowUid: string | null;
  /** What the row is about in the clerk's words: a household's number and head, an item, an officer. */
  readonly about: string;
  readonly remarks: readonly Remarked[];
}

type Texts = ReadonlyMap<Target, { readonly text: string; readonly heading: string }>;

const described: Readonly<Record<string, RecordDescription>> = records;

/** What a former year's paper leaves unsaid, because its ledger was kept for one purpose only. */
const unsaid: Readonly<Record<LedgerName, Readonly<Record<string, Cell>>>> = {
  posting: {},
  assistance: {},
  loan: { state: "active", dayCount: "actual/360" },
  instalment: {},
  donation: { donorKind: "anonymous" },
  helpRequest: { madeBy: "self", channel: "paper", state: "open" },
};

/** What other cells of the row tell: money is kind 1, a deed kind 3, goods kind 2; a closed request is done. */
function inferred(ledger: LedgerName, cells: Record<string, Cell>): Record<string, Cell> {
  const has = (field: string) => (cells[field] ?? null) !== null;
  if (ledger === "assistance" && !has("kind")) return { kind: has("deedType") ? "3" : has("item") ? "2" : "1" };
  if (ledger === "helpRequest" && !has("state")) return has("closedOn") ? { state: "done" } : {};
  if (ledger === "helpRequest" && cells["state"] === "open" && has("closedOn")) return { state: "done" };
  if (ledger === "donation" && !has("donorKind") && has("donorName")) return { donorKind: "organisation" };
  return {};
}

class RowReader {
  readonly remarks: Remarked[] = [];
  readonly #texts: Texts;
  readonly #known: Known;

  constructor(texts: Texts, known: Known) {
    this.#texts = texts;
    this.#known = known;
  }

  text(target: Target): string {
    return plainText(this.#texts.get(target)?.text ?? "");
  }

  against(why: LedgerRemark, target: Target): null {
    this.remarks.push({ why, heading: this.#texts.get(target)?.heading ?? "" });
    return null;
  }

  /** Values of one record's fields that the row holds. */
  cells(record: RecordName): Record<string, Cell> {
    const found: Record<string, Cell> = {};
    for (const [target, { text, heading }] of this.#texts) {
      const [name, field] = target.split(".") as [string, string];
      const own = described[record]!.fields[field];
      if (name !== record || !own || own.kind === "reference") continue;
      const cell = readLedgerCell(own, text);
      if (cell === undefined) this.remarks.push({ why: "cell-unread", heading });
      else found[field] = cell;
    }
    return found;
  }

  village(chosen: string | null): string | null {
    const name = this.text("village.nameZh");
    if (name !== "") return this.#known.village(name) ?? this.against("village-unknown", "village.nameZh");
    return chosen ?? this.against("village-missing", "village.nameZh");
  }

  household(village: string): string | null {
    const [no, head] = [this.text("household.householdNo"), this.text("household.head").replace(/\s/g, "")];
    if (no !== "")
      return this.#known.byNumber(village, no) ?? this.against("household-unknown", "household.householdNo");
    if (head === "") return this.against("household-missing", "household.householdNo");
    const found = this.#known.byHead(village, head);
    if (found.length > 1) return this.against("household-several", "household.head");
    return found[0] ?? this.against("household-unknown", "household.head");
  }

  group(village: string): string | null {
    return this.#known.group(village, this.text("jlg.groupNo")) ?? this.against("group-unknown", "jlg.groupNo");
  }

  loan(village: string): string | null {
    return this.#known.loan(village, this.text("loan.contractNo")) ?? this.against("loan-unknown", "loan.contractNo");
  }

  place(): string | null {
    const code = this.text("posting.divisionCode");
    if (/^(\d{9}|\d{12})$/.test(code)) return code;
    return this.#known.place(this.text("posting.place")) ?? this.against("place-unknown", "posting.place");
  }
}

/** What a ledger's rows point to, by field. */
function pointers(ledger: LedgerName, row: RowReader, village: string | null): Record<string, Cell> {
  if (ledger === "posting") return { divisionCode: row.place() };
  if (village === null) return {};
  if (ledger === "assistance" || ledger === "helpRequest") return { householdId: row.household(village) };
  if (ledger === "loan") return { borrowerHouseholdId: row.household(village), jlgId: row.group(village) };
  return ledger === "instalment" ? { loanId: row.loan(village) } : {};
}

function aboutOf(ledger: LedgerName, row: RowReader): string {
  const words: Readonly<Record<LedgerName, readonly Target[]>> = {
    posting: ["postedOfficer.name", "posting.place"],
    assistance: ["household.householdNo", "household.head"],
    loan: ["loan.contractNo", "household.head"],
    instalment: ["loan.contractNo", "instalment.no"],
    donation: ["donation.item", "donation.donorName"],
    helpRequest: ["household.householdNo", "household.head"],
  };
  return words[ledger]
    .map((target) => row.text(target))
    .filter((text) => text !== "")
    .join(" ");
}

/** Fields that must be there and that no reference stands for. */
const missingIn = (record: RecordName, cells: Readonly<Record<string, Cell>>): Remarked[] =>
  Object.entries(described[record]!.fields)
    .filter(([name, { required, kind }]) => required && kind !== "reference" && (cells[name] ?? null) === null)
    .map(([, { zh, en }]) => ({ why: "cell-missing", heading: { zh, en } }));

function rowOf(ledger: LedgerName, at: number, texts: Texts, known: Known, chosen: string | null): LedgerRow {
  const row = new RowReader(texts, known);
  const own = row.cells(ledger);
  const filled = Object.fromEntries(Object.entries(own).filter(([, cell]) => cell !== null));
  const village = ledger === "posting" ? null : row.village(chosen);
  const said = { ...own, ...unsaid[ledger], ...filled };
  const cells = { ...said, ...inferred(ledger, { ...own }), ...pointers(ledger, row, village) };
  const officer = ledger === "posting" ? { type: "9", ...row.cells("postedOfficer") } : null;
  const unread = new Set(row.remarks.map(({ why }) => why));
  const missing = [...missingIn(ledger, cells), ...(officer ? missingIn("postedOfficer", officer) : [])];
  return {
    at,
    village,
    villageName: row.text("village.nameZh"),
    cells,
    officer,
    rowUid: row.text("ledger.uid") || null,
    about: aboutOf(ledger, row),
    remarks: unread.has("cell-unread") ? row.remarks : [...row.remarks, ...missing],
  };
}

/**
 * Reads the rows of a ledger: cells by their fields, and what each row points to.
 * @param chosen the village of rows that name none
 */
export function planLedger(ledger: LedgerName, body: Body, known: Known, chosen: string | null): LedgerRow[] {
  const kept = body.columns.filter(({ target }) => target);
  const refused = new Set(Object.keys(body.refused).map((place) => Number(place.split(":")[0])));
  return body.rows.map(({ at, cells }) => {
    const texts: Texts = new Map(
      kept.map(({ target, heading }, i) => [target!, { text: cells[i] ?? "", heading: heading.split(" / ").at(-1)! }]),
    );
    const row = rowOf(ledger, at, texts, known, chosen);
    return refused.has(at) ? { ...row, remarks: [{ why: "cell-refused", heading: "" }, ...row.remarks] } : row;
  });
}
