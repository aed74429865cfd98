import { addDays, addMonths, daysBetween } from "../../../../shared/dates/calendarDate.ts";
import type { DueRow } from "../../../../shared/dues/contract.ts";

/** How far ahead the list looks, in days. */
export const ahead = 90;

export type DueGroup = "overdue" | "thisWeek" | "later" | "noDay";

const groupOf = ({ day }: DueRow, today: string): DueGroup => {
  if (day === null) return "noDay";
  if (day < today) return "overdue";
  return daysBetween(today, day) < 7 ? "thisWeek" : "later";
};

/** What needs doing by how soon; groups that hold nothing are left out. */
export function grouped(rows: readonly DueRow[], today: string): [DueGroup, DueRow[]][] {
  const order: readonly DueGroup[] = ["overdue", "thisWeek", "later", "noDay"];
  const held = Map.groupBy(rows, (row) => groupOf(row, today));
  return order.flatMap((group): [DueGroup, DueRow[]][] => {
    const found = held.get(group);
    return found ? [[group, found]] : [];
  });
}

/** Monday of the week of a day. */
function monday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** Weeks of the month of a day, from Monday to Sunday; they begin and end in the months beside it. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const weeks: string[][] = [];
  for (let start = monday(first); start <= last; start = addDays(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(start, i)));
  return weeks;
}

/** The day that a key leads to in a month's calendar; null for other keys. */
export function dayAfterKey(day: string, key: string): string | null {
  if (key === "Home") return monday(day);
  if (key === "End") return addDays(monday(day), 6);
  if (key === "PageUp") return addMonths(day, -1);
  if (key === "PageDown") return addMonths(day, 1);
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
  return step === undefined ? null : addDays(day, step);
}
