import { addDays } from "../../../shared/dates/calendarDate.ts";
import type { ConvenorRow } from "../../../shared/convenors/contract.ts";
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

/** When each unit's last term ends; a unit without any term is not there. */
function lastEnds(terms: readonly ConvenorRow[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const { unitId, dateTo } of terms) if (dateTo > (last.get(unitId) ?? "")) last.set(unitId, dateTo);
  return last;
}

/** What the office has to arrange about its units: terms that end or have ended, and missing convenors. */
export function todoOf(units: readonly UnitRow[], terms: readonly ConvenorRow[], today: string): Todo[] {
  const soon = addDays(today, ahead);
  const last = lastEnds(terms);
  const found = units.flatMap(({ uid, unitNo, villageName }): Todo[] => {
    const unit = `${villageName} ${unitNo}`;
    const date = last.get(uid);
    if (date === undefined) return [{ uid, words: "home.noConvenor", values: { unit }, on: "" }];
    if (date > soon) return [];
    const words = date < today ? "home.termEnded" : "home.termEnding";
    return [{ uid, words, values: { unit, date }, on: date }];
  });
  return found.sort((a, b) => (a.on || "9999").localeCompare(b.on || "9999"));
}
