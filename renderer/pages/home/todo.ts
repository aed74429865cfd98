import { addDays } from "../../../shared/dates/calendarDate.ts";
import type { UnitRow } from "../../../shared/units/contract.ts";
import type { TextKey } from "../../app/text.ts";

/** Days before the end of a convenor's term at which the clerk is reminded. */
const ahead = 60;

export interface Todo {
  readonly uid: string;
  readonly words: TextKey;
  readonly values: Readonly<Record<string, string>>;
  /** The day it is about, for the order; empty where there is none. */
  readonly on: string;
}

/** What the office has to arrange about its units: terms that end or have ended, and missing convenors. */
export function todoOf(units: readonly UnitRow[], today: string): Todo[] {
  const soon = addDays(today, ahead);
  const found = units.flatMap(({ uid, unitNo, villageName, convenorTo, convenorName }): Todo[] => {
    const unit = `${villageName} ${unitNo}`;
    if (convenorName === null) return [{ uid, words: "home.noConvenor", values: { unit }, on: "" }];
    if (convenorTo === null || convenorTo > soon) return [];
    const words = convenorTo < today ? "home.termEnded" : "home.termEnding";
    return [{ uid, words, values: { unit, date: convenorTo }, on: convenorTo }];
  });
  return found.sort((a, b) => (a.on || "9999").localeCompare(b.on || "9999"));
}
