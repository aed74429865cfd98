import { isDate } from "../../../../shared/dates/calendarDate.ts";
import { parsePartialDate } from "../../../../shared/dates/partialDate.ts";

/** A whole day as it was typed; null where nothing was, undefined where it is none. */
export function dayTyped(text: string | undefined): string | null | undefined {
  const day = parsePartialDate(text ?? "");
  return typeof day === "string" && !isDate(day) ? undefined : day;
}
