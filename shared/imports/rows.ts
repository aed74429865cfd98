import { choosingMethods } from "../convenors/record.ts";
import { formLanguages, household } from "../households/record.ts";
import { member } from "../members/record.ts";
import { records } from "../records/all.ts";
import type { Cell } from "../records/fields.ts";
import type { RecordDescription } from "../records/record.ts";
import { activities, areaKinds } from "../units/record.ts";
import { isShortMonth, shortMonthsIn, writtenOut, yearOf } from "./births.ts";
import type { Body, BodyRow } from "./body.ts";
import type { Target } from "./headings.ts";
import { type Cells, isBad, type Remark, type RemarkCode } from "./incoming.ts";
import { named } from "./people.ts";
import { type SlotPlace, slotPlaces } from "./slotPlaces.ts";
import * as values from "./values.ts";

type Read = (text: string) => Cell | undefined;

const word: Read = (text) => {
  const line = values.plainText(text);
  return values.isEmpty(line) ? null : line;
};

/** How the text of each field's cell is read. Names are read by `readName` in the row's own order. */
const readers: Partial<Record<Target, Read>> = {
  "household.personCount": values.readCount,
  "household.phone": values.readPhone,
  "household.formLanguage": (text) => values.readCode(formLanguages, text),
  "household.headSex": values.readSex,
  "household.headBirth": values.readDate,
  "household.memberRelation": values.readRelation,
  "household.memberSex": values.readSex,
  "household.memberBirth": values.readDate,
  "member.sex": values.readSex,
  "member.birth": values.readDate,
  "member.relation": values.readRelation,
  "member.idCheckedOn": values.readDay,
  "unit.areaKind": (text) => values.readCode(areaKinds, text),
  "unit.activities": (text) => values.readSet(activities, text),
  "unit.setUpOn": values.readDay,
  "unit.convenorPhone": values.readPhone,
  "convenorTerm.dateFrom": values.readDay,
  "convenorTerm.dateTo": values.readDay,
  "convenorTerm.method": (text) => values.readCode(choosingMethods, text),
};

const births = new Set<Target>(["member.birth", "household.headBirth", "household.memberBirth"]);

const lengths = new Map<Target, number>();
const described: readonly RecordDescription[] = [household, member, records.unit];
for (const { name, fields } of described)
  for (const [field, { max }] of Object.entries(fields)) if (max) lengths.set(`${name}.${field}` as Target, max);

/** Reads the rows of a body by target, collecting what could not be read. */
export class Rows {
  readonly body: Body;
  readonly remarks: Remark[] = [];
  readonly #positions = new Map<Target, number[]>();
  readonly #indexes: number[];
  readonly #headings: string[];
  readonly #refuses: boolean;
  /** Texts repeat a great deal in a roster: each is read once. */
  readonly #known = new Map<Target, Map<string, Cell | undefined>>();

  readonly #shortMonths = new Map<number, ReturnType<typeof shortMonthsIn>>();
  #slots: readonly SlotPlace[] | null = null;
  #byPlace: ReadonlyMap<number, BodyRow> | null = null;
  readonly #names = new Map<string, Readonly<Record<string, string | null>>>();

  constructor(body: Body) {
    this.body = body;
    this.#refuses = Object.keys(body.refused).length > 0;
    const kept = body.columns.filter(({ target }) => target);
    this.#indexes = kept.map(({ index }) => index);
    this.#headings = kept.map(({ heading }) => heading);
    kept.forEach(({ target }, position) => {
      const positions = this.#positions.get(target!) ?? [];
      positions.push(position);
      this.#positions.set(target!, positions);
    });
  }

  get states(): ReadonlySet<Target> {
    return new Set(this.#positions.keys());
  }

  has(target: Target): boolean {
    return this.#positions.has(target);
  }

  note(at: number, code: RemarkCode, target?: Target, position = target && this.#positions.get(target)?.[0]): void {
    const heading = position === undefined ? "" : this.#headings[position]!;
    this.remarks.push({ at, code, heading, ...(isBad(code) && { name: this.#nameIn(at) }) });
  }

  /** The name as it is written in a row. */
  #nameIn(at: number): string {
    this.#byPlace ??= new Map(this.body.rows.map((row) => [row.at, row]));
    const row = this.#byPlace.get(at);
    const name =
      row && (this.text(row, "member.nameZh") || this.text(row, "member.nameBo") || this.text(row, "household.head"));
    return (name ?? "").replace(/\s+/g, " ").trim().slice(0, lengths.get("member.nameZh"));
  }

  /** The text of a target's first column in a row. */
  text(row: BodyRow, target: Target): string {
    const position = this.#positions.get(target)?.[0];
    return position === undefined ? "" : (row.cells[position] ?? "");
  }

  /** The texts of all columns of a target, left to right. */
  texts(row: BodyRow, target: Target): string[] {
    return (this.#positions.get(target) ?? []).map((position) => row.cells[position] ?? "");
  }

  /** Why the cell's text is not used. */
  refusal(row: BodyRow, target: Target, position = this.#positions.get(target)?.[0]): RemarkCode | null {
    if (position === undefined || !this.#refuses) return null;
    const issue = this.body.refused[`${row.at}:${this.#indexes[position]!}`];
    if (!issue) return null;
    return issue === "error-cell"
      ? "cell-error"
      : issue === "long-number"
        ? "cell-long-number"
        : "cell-identity-number";
  }

  /** Whether a later row says nothing else of a target than the first one: the same, or nothing. */
  sameText(row: BodyRow, first: BodyRow, target: Target): boolean {
    const text = this.text(row, target);
    if (text !== "") return text === this.text(first, target);
    const refusal = this.refusal(row, target);
    return refusal === null || refusal === this.refusal(first, target);
  }

  /** Fields of the person that a cell names. */
  named(row: BodyRow, target: Target): Readonly<Record<string, string | null>> {
    const text = this.text(row, target);
    let fields = this.#names.get(text);
    if (!fields) this.#names.set(text, (fields = named(text)));
    return fields;
  }

  /** The text of a cell; a birth in columns of year, month and day as one. */
  #whole(row: BodyRow, target: Target, position: number | undefined): string {
    if (position === undefined) return "";
    const places = target === "member.birth" ? this.#positions.get(target)! : [];
    if (places.length < 2) return row.cells[position] ?? "";
    const parts = places.map((place) => (row.cells[place] ?? "").replace(/[年月日号\s]/g, ""));
    const end = parts.indexOf("");
    return parts.slice(0, end < 0 ? parts.length : end).join("-");
  }

  /** A birth's text; months like 19563 as the other cells of their column tell, and unreadable where they do not. */
  #dateText(text: string, target: Target, position: number | undefined): string {
    if (text.length !== 5 || position === undefined || !births.has(target) || !isShortMonth(text)) return text;
    let meaning = this.#shortMonths.get(position);
    if (meaning === undefined) this.#shortMonths.set(position, (meaning = shortMonthsIn(this.body.rows, position)));
    return meaning === "month" ? writtenOut(text) : meaning === "day" ? text : `${text}?`;
  }

  /** People in columns of their own: where the name of each stands, and the facts beside it. */
  get slots(): readonly SlotPlace[] {
    this.#slots ??= slotPlaces(this.body.columns.filter(({ target }) => target));
    return this.#slots;
  }

  #read(target: Target, text: string): Cell | undefined {
    let known = this.#known.get(target);
    if (!known) this.#known.set(target, (known = new Map()));
    if (known.has(text)) return known.get(text);
    const value = (readers[target] ?? word)(text);
    if (known.size < 50_000) known.set(text, value);
    return value;
  }

  /** The value of a cell without a remark, for a look ahead. */
  peek(row: BodyRow, target: Target): Cell | undefined {
    const text = this.text(row, target);
    return text === "" ? null : this.#read(target, text);
  }

  /** The value of a cell; null with a remark where it cannot be read. */
  value(row: BodyRow, target: Target, position = this.#positions.get(target)?.[0]): Cell {
    const text = this.#whole(row, target, position);
    if (text === "") {
      const refused = this.refusal(row, target, position);
      if (refused) this.note(row.at, refused, target, position);
      return null;
    }
    const value = values.isExponent(text) ? undefined : this.#read(target, this.#dateText(text, target, position));
    if (value === undefined) {
      const year = births.has(target) ? yearOf(text) : null;
      if (year !== null) {
        this.note(row.at, "cell-month-unclear", target, position);
        return year;
      }
      this.note(row.at, values.isExponent(text) ? "cell-long-number" : "cell-unread", target, position);
      return null;
    }
    const most = lengths.get(target);
    if (typeof value === "string" && most !== undefined && value.length > most) {
      this.note(row.at, "cell-too-long", target, position);
      return null;
    }
    return value;
  }

  /** Values of several targets of one record, by field name. */
  cells(row: BodyRow, wanted: readonly Target[]): Cells {
    const cells: Cells = {};
    for (const target of wanted)
      if (this.#positions.has(target)) cells[target.slice(target.indexOf(".") + 1)] = this.value(row, target);
    return cells;
  }
}
