import type { Cell } from "../records/fields.ts";
import { namesOf } from "../records/rules.ts";
import type { RowOf } from "../records/record.ts";
import { itemsOf } from "./checklists.ts";
import type { place, placeCheck, placeCheckItem } from "./record.ts";

/** What an occupied home is called once the request that it was checked for is closed (records.md 1.6). */
export const closedHomeName = "住房";

/**
 * A place. A home is one only at its own household's request, and keeps no link to it afterwards.
 * @param row `requestState`: of the request that it rests on
 */
export function placeRules(row: RowOf<typeof place> & Readonly<Record<"requestState", Cell>>): string[] {
  const isHome = row.type === "house";
  return namesOf([
    ["home-without-request", isHome && row.requestId === null && row.name !== closedHomeName],
    ["home-linked-after-closing", row.requestId !== null && row.requestState !== null && row.requestState !== "open"],
    ["request-of-no-home", !isHome && row.requestId !== null],
  ]);
}

/**
 * One checklist gone through at a place: every fixed item once.
 * @param row `placeType`: of its place; `items`: the codes of its items joined by a space
 */
export function placeCheckRules(
  row: RowOf<typeof placeCheck> & Readonly<Record<"placeType" | "items", Cell>>,
  today: string,
): string[] {
  const wanted: readonly string[] = itemsOf(String(row.placeType ?? ""), row.checklist);
  const found = typeof row.items === "string" ? row.items.split(" ") : [];
  return namesOf([
    ["check-in-future", row.checkedOn > today],
    ["checklist-of-another-place", row.placeType !== null && wanted.length === 0],
    ["check-item-missing", wanted.some((item) => !found.includes(item))],
    ["check-item-twice", new Set(found).size < found.length],
  ]);
}

/**
 * One item of a check: what is to be fixed needs how and by when.
 * @param row `checkedOn`, `checklist`, `placeType`: of its check
 */
export function checkItemRules(
  row: RowOf<typeof placeCheckItem> & Readonly<Record<"checkedOn" | "checklist" | "placeType", Cell>>,
  today: string,
): string[] {
  const { result, fix, fixBy, fixedOn, checkedOn } = row;
  const isHazard = result === "fix";
  const isKnown = typeof row.placeType === "string" && typeof row.checklist === "string";
  const isListed = isKnown && itemsOf(String(row.placeType), String(row.checklist)).includes(row.item);
  const isBefore = (day: string | null) => day !== null && typeof checkedOn === "string" && day < checkedOn;
  return namesOf([
    ["check-item-of-another-list", isKnown && !isListed],
    ["hazard-without-fix", isHazard && (fix === null || fixBy === null)],
    ["fix-without-hazard", !isHazard && (fix !== null || fixBy !== null || fixedOn !== null)],
    ["fix-before-check", isBefore(fixBy) || isBefore(fixedOn)],
    ["fixed-in-future", fixedOn !== null && fixedOn > today],
  ]);
}
