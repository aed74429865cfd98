import type { MonthRow } from "../../../shared/care/contract.ts";
import { needs } from "../../../shared/records/services.ts";

export type Service = keyof typeof needs;

/** What was typed, by cell. */
export type Typed = Readonly<Record<string, string>>;

export const cellKey = (caseId: string, service: string): string => `${caseId} ${service}`;

/** Services that somebody needs or was given, in the order of their list. */
export function servicesOf(rows: readonly MonthRow[]): Service[] {
  const wanted = new Set(rows.flatMap((row) => [...row.needs.split(" "), ...row.counts.map(({ service }) => service)]));
  return (Object.keys(needs) as Service[]).filter((service) => wanted.has(service));
}

/** A whole number from 0 to 93, null for an empty cell, undefined for anything else. */
export function countTyped(text: string): number | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  const count = /^\d{1,2}$/.test(plain) ? Number(plain) : Number.NaN;
  return count <= 93 ? count : undefined;
}

/** What stands in a cell before anything is typed. */
export const storedCount = (row: MonthRow, service: string): number | null =>
  row.counts.find((count) => count.service === service)?.times ?? null;

interface Changes {
  readonly counts: { readonly caseId: string; readonly service: Service; readonly times: number | null }[];
  /** Cells that hold no count. */
  readonly wrong: ReadonlySet<string>;
}

/** Counts that differ from the stored ones. */
export function changesOf(rows: readonly MonthRow[], typed: Typed): Changes {
  const wrong = new Set<string>();
  const counts = rows.flatMap((row) =>
    servicesOf(rows).flatMap((service) => {
      const key = cellKey(row.caseId, service);
      const text = typed[key];
      if (text === undefined) return [];
      const times = countTyped(text);
      if (times === undefined) wrong.add(key);
      return times === undefined || times === storedCount(row, service) ? [] : [{ caseId: row.caseId, service, times }];
    }),
  );
  return { counts, wrong };
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell that a key leads to; null where it leads nowhere. */
export function cellAfterKey(
  [row, column]: readonly [number, number],
  key: string,
  [rows, columns]: readonly [number, number],
): readonly [number, number] | null {
  const step = steps[key];
  if (!step) return null;
  const [down, right] = [row + step[0], column + step[1]];
  return down < 0 || right < 0 || down >= rows || right >= columns ? null : [down, right];
}
