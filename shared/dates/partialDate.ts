import { daysInMonth, isDate } from "./calendarDate.ts";

/** Whether a text is YYYY, YYYY-MM or YYYY-MM-DD with real months and days, 1800 to 2199. */
export function isPartialDate(value: string): boolean {
  if (/^\d{4}$/.test(value)) return isDate(`${value}-01-01`);
  if (/^\d{4}-\d{2}$/.test(value)) return isDate(`${value}-01`);
  return isDate(value);
}

const unknown = new Set(["不详", "不清", "不明", "未知", "无", "-", "—", "/", "?", "？"]);

/**
 * Reads a date as clerks write it: 19560312, 1956.3.12, 1956年3月, 1956/3, 1956, 不详 (as null),
 * full-width digits included. Undefined where the text is none of these.
 */
export function parsePartialDate(input: string): string | null | undefined {
  const text = input
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/(生|出生|约|左右)$/, "")
    .replace(/^约/, "");
  if (text === "" || unknown.has(text)) return null;
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  if (compact) return build(compact[1]!, compact[2]!, compact[3]);
  const parts = /^(\d{4})(?:[-./年](?:(\d{1,2})(?:[-./月](?:(\d{1,2})日?号?)?)?)?)?$/.exec(text);
  return parts ? build(parts[1]!, parts[2], parts[3]) : undefined;
}

function build(year: string, month?: string, day?: string): string | undefined {
  const parts = [year, month, day].filter((part) => part !== undefined);
  const value = parts.map((part) => part.padStart(2, "0")).join("-");
  return isPartialDate(value) ? value : undefined;
}

/** First and last day that a partial date can mean. */
export function span(value: string): { first: string; last: string } {
  const [year, month] = [Number(value.slice(0, 4)), Number(value.slice(5, 7))];
  if (value.length === 4) return { first: `${value}-01-01`, last: `${value}-12-31` };
  if (value.length === 7) return { first: `${value}-01`, last: `${value}-${daysInMonth(year, month)}` };
  return { first: value, last: value };
}

/** Whole years between two days. */
function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Youngest and oldest age in whole years that someone born on a partial date can have on a day. */
export function ageOn(birth: string, day: string): { least: number; most: number } {
  const { first, last } = span(birth);
  return { least: yearsBetween(last, day), most: yearsBetween(first, day) };
}
