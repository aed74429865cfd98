import { meaningOf, type Target } from "./headings.ts";
import type { Column, Layout } from "./layout.ts";
import { readName, readPhone, readUnitNo } from "./values.ts";

/** Facts that a line over a block of rows states for all of them. */
const stated = ["unit.unitNo", "unit.convenor", "unit.convenorPhone"] as const;
type Stated = (typeof stated)[number];
type Facts = Partial<Record<Stated, string>>;

/** A line that only names a unit: 第3互助小组, 双联户第二组. A villagers' group is an address, not a unit. */
function unitNamed(texts: readonly string[]): string | null {
  const text = texts.length === 1 ? texts[0]!.replace(/[:：\s]+$/, "") : "";
  if (!/互助|联户/.test(text) || text.length > 16 || !/[\d一二三四五六七八九十]/.test(text)) return null;
  const no = readUnitNo(text);
  return typeof no === "string" && no.length <= 16 && !/名册|花名|一览|表/.test(no) ? no : null;
}

function fact(target: Target | null, text: string): Facts {
  if (target === "unit.convenor") return { "unit.convenor": readName(text).name };
  if (target === "unit.unitNo") return { "unit.unitNo": text };
  const phone = target === "unit.convenorPhone" || target === "household.phone" ? readPhone(text) : null;
  return typeof phone === "string" ? { "unit.convenorPhone": phone } : {};
}

/** Reads 户长: 扎西 in one cell, or 户长 and 扎西 in two beside each other. */
function labelled(texts: readonly string[]): Facts {
  const parts = texts.flatMap((text) => text.split(/[:：]/).filter((part) => part.trim() !== ""));
  let found: Facts = {};
  for (let i = 0; i + 1 < parts.length; i += 1) {
    const meaning = meaningOf([parts[i]!]);
    const target = "target" in meaning ? meaning.target : null;
    const next = meaningOf([parts[i + 1]!]);
    if (target === null || "target" in next) continue;
    found = { ...found, ...fact(target, parts[i + 1]!.trim()) };
  }
  return found["unit.convenor"] || found["unit.unitNo"] ? found : {};
}

const filled = (row: readonly string[]): string[] =>
  row.map((text) => (text ?? "").trim()).filter((text) => text !== "");

/** Every such line begins with one of these words; asked of each row, so it must cost nothing. */
const begins = /互助|联户|户长|组长|召集人/;

/** What a line states for the rows below it; null where it states nothing. */
export function sectionOf(row: readonly string[]): Facts | null {
  const start = row.find((text) => text !== undefined && text.trim() !== "");
  if (start === undefined || !begins.test(start)) return null;
  const texts = [...new Set(filled(row))];
  if (texts.length === 0 || texts.length > 8) return null;
  const no = unitNamed(texts);
  if (no) return { "unit.unitNo": no };
  const facts = labelled(texts);
  return Object.keys(facts).length > 0 ? facts : null;
}

/** Sections of a sheet: which facts hold for each row, where the table has no columns of its own for them. */
export class Sections {
  readonly #columns: readonly Column[];
  #facts: Facts = {};
  #met = 0;

  constructor(layout: Layout, rows: readonly (readonly string[])[]) {
    const taken = new Set(layout.columns.map(({ target }) => target));
    const wide = layout.columns.length;
    const open = taken.has("unit.unitNo") || taken.has("unit.households") ? [] : stated;
    this.#columns = open
      .filter((target) => !taken.has(target))
      .map((target, i) => ({ index: wide + i, heading: "", target, leftOut: null }));
    for (const row of rows.slice(0, layout.headFrom)) this.see(row);
  }

  /** @returns whether the row is a section's line and so no data */
  see(row: readonly string[]): boolean {
    if (this.#columns.length === 0) return false;
    const facts = sectionOf(row);
    if (!facts) return false;
    this.#met += 1;
    this.#facts = facts["unit.unitNo"] ? facts : { ...this.#facts, ...facts };
    return true;
  }

  /** Columns for what the sections state; empty where the sheet has none. */
  get columns(): readonly Column[] {
    return this.#met > 0 ? this.#columns : [];
  }

  /** Cells of those columns for the row under the lines seen so far. */
  cells(): string[] {
    return this.#columns.map(({ target }) => this.#facts[target as Stated] ?? "");
  }
}
