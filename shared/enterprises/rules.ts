import type { Cell } from "../records/fields.ts";
import { isYes, namesOf } from "../records/rules.ts";
import type { RowOf } from "../records/record.ts";
import type { enterprise, enterpriseYear } from "./record.ts";
import { hasUsccCheck, isUsccShaped } from "./uscc.ts";

/** Fewest members of a cooperative (records.md 1.4). */
export const fewestMembers = 5;

/** Smallest part of its members who farm, in percent. */
export const leastFarmers = 80;

export function enterpriseRules(row: RowOf<typeof enterprise>, today: string): string[] {
  return namesOf([
    ["enterprise-in-future", row.foundedOn !== null && row.foundedOn > today],
    ["enterprise-ends-before-start", row.foundedOn !== null && row.endedOn !== null && row.endedOn < row.foundedOn],
  ]);
}

/**
 * What an enterprise states for one year: one line a year.
 * @param row `foundedOn`, `endedOn`: the enterprise's; `yearTwice`: it has another line of the year
 */
export function enterpriseYearRules(
  row: RowOf<typeof enterpriseYear> & Readonly<Record<"foundedOn" | "endedOn" | "yearTwice", Cell>>,
  today: string,
): string[] {
  const { year, foundedOn, endedOn, memberCount, farmerCount } = row;
  return namesOf([
    ["enterprise-year-twice", row.yearTwice === 1],
    ["enterprise-year-in-future", year > Number(today.slice(0, 4))],
    ["enterprise-year-before-start", typeof foundedOn === "string" && year < Number(foundedOn.slice(0, 4))],
    ["enterprise-year-after-end", typeof endedOn === "string" && year > Number(endedOn.slice(0, 4))],
    ["more-farmers-than-members", memberCount !== null && farmerCount !== null && farmerCount > memberCount],
  ]);
}

/** First signs of the codes of farmers' cooperatives and of village collectives (records.md 1.7). */
const cooperativePrefix = /^93/;
const collectivePrefix = /^N[123]/;

type Coded = Pick<RowOf<typeof enterprise>, "uscc" | "form"> & Readonly<Record<"codeTwice", Cell>>;

/**
 * What is unusual about an enterprise and refuses nothing: codes of the early pilots are valid against the check.
 * @param row `codeTwice`: another enterprise of the village bears its code
 */
export function enterpriseWarnings({ uscc, form, codeTwice }: Coded): string[] {
  if (uscc === null) return [];
  const isCooperative = form === "cooperative";
  const isCollective = form === "collective";
  const isOther = (!isCooperative && cooperativePrefix.test(uscc)) || (!isCollective && collectivePrefix.test(uscc));
  return namesOf([
    ["uscc-misshapen", !isUsccShaped(uscc)],
    ["uscc-check-fails", isUsccShaped(uscc) && !hasUsccCheck(uscc)],
    ["uscc-not-cooperative", isCooperative && !cooperativePrefix.test(uscc)],
    ["uscc-not-collective", isCollective && !collectivePrefix.test(uscc)],
    ["uscc-of-another-form", isOther],
    ["uscc-twice", isYes(codeTwice)],
  ]);
}

type Counted = Pick<RowOf<typeof enterpriseYear>, "memberCount" | "farmerCount"> & Readonly<Record<"form", Cell>>;

/**
 * What is unusual about a cooperative's numbers of one year; the registry decides what follows.
 * @param row `form`: of the enterprise
 */
export function enterpriseYearWarnings({ memberCount, farmerCount, form }: Counted): string[] {
  if (form !== "cooperative" || memberCount === null) return [];
  return namesOf([
    ["cooperative-too-small", memberCount < fewestMembers],
    ["cooperative-few-farmers", farmerCount !== null && farmerCount * 100 < memberCount * leastFarmers],
  ]);
}
