import { meaningOf, type Target } from "./headings.ts";
import type { Column, Layout } from "./layout.ts";
import { withoutIdentity } from "./identity.ts";
import { readName, readPhone, readUnitNo } from "./values.ts";
import { canNameVillage, villageOfTitle } from "./villageTitle.ts";

/** Facts that a line over a block of rows states for all of them. */
const stated = [
  "village.nameZh",
  "unit.unitNo",
  "unit.convenor",
  "unit.convenorPhone",
  "household.householdNo",
  "household.head",
  "household.phone",
  "household.addressLine",
] as const;
type Stated = (typeof stated)[number];
type Facts = Partial<Record<Stated, string>>;

/** What a new one of these makes old: another village has other units, another unit other households. */
const inside: Partial<Record<Stated, RegExp>> = {
  "household.householdNo": /^(village|unit)/,
  "household.head": /^(village|unit)/,
  "unit.unitNo": /^village/,
  "village.nameZh": /^$/,
};

/** A line that only names a unit: 第3互助小组, 双联户第二组. A villagers' group is an address, not a unit. */
function unitNamed(texts: readonly string[]): string | null {
  const text = texts.length === 1 ? texts[0]!.replace(/[:：\s]+$/, "") : "";
  if (!/互助|联户/.test(text) || text.length > 16 || !/[\d一二三四五六七八九十]/.test(text)) return null;
  const no = readUnitNo(text);
  return typeof no === "string" && no.length <= 16 && !/名册|花名|一览|表|[(（:：]/.test(no) ? no : null;
}

/** Before and behind the name of a village: 一、上坝村（10户）, (二) 下坝村 10户31人 */
const ordinal = /^[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．,，]\s*[)）]?/;
const counted = /[(（].*$|(?<!\s)[:：,，]?\s*(?:共[计有]?)?\s*\d+\s*[户人].*$/;

/** A line that only names a village: 上坝村, 幸福乡上坝村（32户）, 一、上坝村. */
function villageNamed(texts: readonly string[]): string | null {
  if (texts.length !== 1 || texts[0]!.length > 60) return null;
  const line = texts[0]!.replace(ordinal, "").replace(counted, "");
  if (/[:：]\s*\S/.test(line)) return null;
  const text = line.replace(/[:：\s]+/g, "").replace(/^.*(?:[县乡镇]|(?<!社)区)(?=.{2})/, "");
  return /^[\p{Script=Han}]{1,12}(村|社区|村委会|居委会)$/u.test(text) && canNameVillage(text) ? text : null;
}

function fact(target: Target | null, said: string): Facts {
  // Without its name the line would part no households, and two families would become one.
  const text = withoutIdentity(said);
  if (target === "unit.convenor" || target === "household.head") {
    const { name } = readName(text);
    return name === "" || name.length > 40 ? {} : { [target]: name };
  }
  const phone = target === "unit.convenorPhone" || target === "household.phone" ? readPhone(text) : null;
  if (typeof phone === "string") return { [target as Stated]: phone };
  if (phone === undefined) return {};
  const known = stated.find((one) => one === target);
  return known && text.length <= 60 ? { [known]: text } : {};
}

/** A line in pieces: cells, and in a cell what stands apart by brackets, colons and spaces before a label. */
const pieces = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(/[:：(（)）;；]|[，,、\s]+(?=[^:：]{2,8}[:：])/))
    .map((part) => part.trim())
    .filter((part) => part !== "");

const leading = ["unit.convenor", "unit.unitNo", "household.head", "household.householdNo", "village.nameZh"] as const;

/** Reads 户长: 扎西 in one cell, or 户长 and 扎西 in two beside each other. */
function labelled(texts: readonly string[]): Facts {
  const parts = pieces(texts);
  const first = unitNamed(parts.slice(0, 1));
  let found: Facts = first ? { "unit.unitNo": first } : {};
  for (let i = 0; i + 1 < parts.length; i += 1) {
    const meaning = meaningOf([parts[i]!]);
    const target = "target" in meaning ? meaning.target : null;
    const next = meaningOf([parts[i + 1]!]);
    if (target === null || "target" in next) continue;
    found = { ...found, ...fact(target, parts[i + 1]!) };
  }
  // A telephone beside a convenor is the convenor's.
  if (found["unit.convenor"] && found["household.phone"] && !found["household.head"]) {
    const { "household.phone": phone, ...rest } = found;
    found = { ...rest, "unit.convenorPhone": rest["unit.convenorPhone"] ?? phone };
  }
  return leading.some((target) => found[target]) ? found : {};
}

const filled = (row: readonly string[]): string[] =>
  row.map((text) => (text ?? "").trim()).filter((text) => text !== "");

/** Every such line begins with one of these words; asked of each row, so it must cost nothing. */
const begins = /^[乡镇][:：]|乡镇|^单位(?!编?号)|互助|联户|户长|组长|召集人|户主|户编|户号|编号|村|社区|居委会/;

const labels = new Map<string, boolean>();

/** Whether a cell holds nothing but a heading's words. */
function isLabel(text: string): boolean {
  if (text.length > 8) return false;
  let known = labels.get(text);
  if (known === undefined) {
    known = "target" in meaningOf([text]);
    if (labels.size < 5000) labels.set(text, known);
  }
  return known;
}

/** What a line states for the rows below it; null where it states nothing. */
export function sectionOf(row: readonly string[]): Facts | null {
  const start = row.find((text) => text !== undefined && text.trim() !== "");
  if (start === undefined || !begins.test(start)) return null;
  const texts = [...new Set(filled(row))];
  if (texts.length === 0 || texts.length > 10) return null;
  const no = unitNamed(texts);
  if (no) return { "unit.unitNo": no };
  const village = villageNamed(texts) ?? villageOfTitle(texts);
  if (village) return { "village.nameZh": village };
  if (!texts.some((text) => /[:：]/.test(text)) && !isLabel(start)) return null;
  const facts = labelled(texts);
  return Object.keys(facts).length > 0 ? facts : null;
}

const nothing: readonly string[] = [];

/** Sections of a sheet: which facts hold for each row, where the table has no columns of its own for them. */
export class Sections {
  readonly #open: readonly Stated[];
  readonly #wide: number;
  readonly #met = new Set<Stated>();
  #facts: Facts = {};
  readonly #title: string | undefined;

  constructor(layout: Layout, rows: readonly (readonly string[])[]) {
    const taken = new Set(layout.columns.map(({ target }) => target));
    this.#wide = layout.columns.length;
    const units = !taken.has("unit.unitNo") && !taken.has("unit.households");
    const households =
      taken.has("member.nameZh") && !taken.has("household.head") && !taken.has("household.householdNo");
    const villages = !taken.has("village.nameZh") && !taken.has("village.villageCode");
    this.#open = stated.filter(
      (target) =>
        !taken.has(target) &&
        ((units && target.startsWith("unit.")) ||
          (households && target.startsWith("household.")) ||
          (villages && target.startsWith("village."))),
    );
    for (const row of rows.slice(0, layout.headFrom)) this.see(row);
    this.#title = this.#facts["village.nameZh"];
  }

  /** @returns whether the row is a section's line and so no data */
  see(row: readonly string[]): boolean {
    if (this.#open.length === 0) return false;
    const said = sectionOf(row);
    const facts = said && Object.entries(said).filter(([target]) => this.#open.some((open) => open === target));
    if (!facts || facts.length === 0 || !leading.some((target) => facts.some(([one]) => one === target))) return false;
    // A page's title says again where the rows stand.
    if (facts.length === 1 && facts[0]![1] === this.#facts["village.nameZh"] && facts[0]![0] === "village.nameZh")
      return true;
    const keeps = leading.flatMap((target) => (facts.some(([one]) => one === target) ? (inside[target] ?? []) : []));
    const kept = Object.entries(this.#facts).filter(([target]) => keeps.every((keep) => keep.test(target)));
    this.#facts = { ...Object.fromEntries(kept), ...Object.fromEntries(facts) };
    return true;
  }

  /** Columns for what the sections state, and where their cells stand; empty where the sheet has none. */
  get columns(): readonly { readonly column: Column; readonly place: number }[] {
    return this.#open.flatMap((target, place) =>
      this.#met.has(target)
        ? [{ column: { index: this.#wide + place, heading: "", target, leftOut: null }, place }]
        : [],
    );
  }

  /** What is stated for the row under the lines seen so far. */
  cells(): readonly string[] {
    if (this.#open.length === 0) return nothing;
    // One village over the whole table is where the clerk is asked to file it.
    for (const target of Object.keys(this.#facts) as Stated[])
      if (target !== "village.nameZh" || this.#facts[target] !== this.#title) this.#met.add(target);
    return this.#open.map((target) => this.#facts[target] ?? "");
  }
}
