import type { Body, BodyRow, Refusal } from "./body.ts";
import { fold } from "./headings.ts";
import type { Column, Layout } from "./layout.ts";
import { plainText, readUnitNo } from "./values.ts";

/** Where a sheet's rows stand in a body that was joined from several. */
export interface Part {
  readonly sheet: string;
  /** Added to the sheet's own row numbers. */
  readonly from: number;
  readonly villageHint: string;
  /** Row of the file for each row of the sheet, where they are not the same. */
  readonly origin?: readonly number[] | undefined;
}

/** Whether two sheets have the same headings in the same columns. */
export const sameLayout = (a: Layout, b: Layout): boolean => {
  const words = ({ columns }: Layout) => columns.map(({ heading }) => fold(heading)).join("\n");
  return words(a) === words(b);
};

/** Share of people of two bodies that are the same by name and birth, of the smaller one. */
export function overlap(a: Body, b: Body): number {
  const people = (body: Body): Set<string> => {
    const kept = body.columns.filter(({ target }) => target);
    const places = ["member.nameZh", "household.head", "member.birth"].flatMap((target) => {
      const at = kept.findIndex((column) => column.target === target);
      return at < 0 ? [] : [at];
    });
    return new Set(body.rows.map(({ cells }) => places.map((at) => plainText(cells[at] ?? "")).join("\n")));
  };
  const [few, many] = [people(a), people(b)].toSorted((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  return [...few].filter((one) => many.has(one)).length / Math.max(few.size, 1);
}

const numbersOf = (body: Body, at: number): Set<string> =>
  new Set(body.rows.flatMap(({ cells }) => (cells[at] ? [plainText(cells[at])] : [])));

/** Number of the villagers' group that a text names: 第三村民小组 is 3; null where it names none. */
export function groupIn(text: string): string | null {
  const counted = readUnitNo(
    /第?[\d一二三四五六七八九十]+(?:村民)?(?:小组|组)/.exec(plainText(text))?.[0].replace("村民", "") ?? "",
  );
  return typeof counted === "string" && /^\d+$/.test(counted) ? String(Number(counted)) : null;
}

/** 第三组 leads its numbers with 3, another sheet with its place in the book. */
const leadOf = ({ sheet }: Part, place: number): string => groupIn(sheet) ?? String(place + 1);

/** Numbers that begin anew in each sheet are led by the sheet's own, so that they stay apart. */
function leads(bodies: readonly Body[], parts: readonly Part[], at: number): readonly string[] | null {
  if (at < 0) return null;
  const sets = bodies.map((body) => numbersOf(body, at));
  const all = sets.reduce((sum, { size }) => sum + size, 0);
  if (new Set(sets.flatMap((set) => [...set])).size === all) return null;
  const own = parts.map((part, i) => leadOf(part, i));
  return new Set(own).size === own.length ? own : parts.map((_, i) => String(i + 1));
}

/** Joins bodies of one layout; rows are numbered on from sheet to sheet. */
export function joined(bodies: readonly Body[], parts: readonly Part[]): Body {
  const [first] = bodies as [Body];
  if (bodies.length === 1) return first;
  const kept = first.columns.filter(({ target }) => target);
  const number = kept.findIndex(({ target }) => target === "household.householdNo");
  const villages = new Set(parts.map(({ villageHint }) => villageHint));
  // Each village counts its households for itself.
  const lead = villages.size === parts.length && !villages.has("") ? null : leads(bodies, parts, number);
  const named = villages.size > 1 && !kept.some(({ target }) => target?.startsWith("village."));
  const rows: BodyRow[] = [];
  const refused: Record<string, Refusal> = {};
  const skipped = { blank: 0, heads: 0, totals: 0, notes: 0 };
  const hiddenRows = bodies.flatMap((body) => body.hiddenRows);
  bodies.forEach((body, i) => {
    const part = parts[i]!;
    for (const { at, cells } of body.rows) {
      const own = [...cells, ...(named ? [part.villageHint] : [])];
      if (lead && own[number]) own[number] = `${lead[i]!}-${own[number]}`;
      rows.push({ at: at + part.from, cells: own });
    }
    for (const [key, why] of Object.entries(body.refused)) {
      const [at, column] = key.split(":") as [string, string];
      refused[`${Number(at) + part.from}:${column}`] = why;
    }
    for (const kind of ["blank", "heads", "totals", "notes"] as const) skipped[kind] += body.skipped[kind];
  });
  const village: Column = { index: 1000, heading: "", target: "village.nameZh", leftOut: null };
  return { columns: named ? [...first.columns, village] : first.columns, rows, refused, hiddenRows, skipped };
}

/** The sheet and its own row, from 1, of a row in a joined body; no sheet where there is but one. */
export function placeOf(parts: readonly Part[], at: number): { sheet: string; row: number } {
  const part = parts.findLast(({ from }) => from <= at);
  const own = at - (part?.from ?? 0);
  return { sheet: parts.length > 1 ? (part?.sheet ?? "") : "", row: (part?.origin?.[own] ?? own) + 1 };
}
