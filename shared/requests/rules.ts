import type { Cell } from "../records/fields.ts";
import type { RowOf } from "../records/record.ts";
import { isYes, namesOf } from "../records/rules.ts";
import type { helpRequest } from "./record.ts";

interface Facts {
  /** Of the consent to act for the household; null where there is none. */
  readonly givenOn: Cell;
  readonly withdrawnOn: Cell;
  /** Whoever gave it belongs to the household. */
  readonly givenWithin: Cell;
  readonly householdEndedOn: Cell;
}

type Request = RowOf<typeof helpRequest> & Facts;

/** Whether the household's consent to being spoken for stood when the request was made and until it closed. */
function stands({ madeOn, closedOn, givenOn, withdrawnOn, givenWithin }: Request): boolean {
  if (typeof givenOn !== "string" || givenOn > madeOn || !isYes(givenWithin)) return false;
  return typeof withdrawnOn !== "string" || (closedOn !== null && closedOn <= withdrawnOn);
}

/** Rules of a help request (records.md 1.5): about the own household only, spoken for on a consent, closed on a day. */
export function requestRules(row: Request, today: string): string[] {
  const { madeBy, madeOn, dueOn, state, closedOn, consentId, householdEndedOn } = row;
  const ended = typeof householdEndedOn === "string" ? householdEndedOn : "9999";
  return namesOf([
    ["request-without-consent", madeBy === "entrusted" && !stands(row)],
    ["request-consent-unneeded", madeBy !== "entrusted" && consentId !== null],
    ["request-in-future", madeOn > today],
    ["request-due-before-made", dueOn < madeOn],
    ["request-closed-without-day", state !== "open" && closedOn === null],
    ["request-open-with-day", state === "open" && closedOn !== null],
    ["request-closed-before-made", closedOn !== null && closedOn < madeOn],
    ["request-closed-in-future", closedOn !== null && closedOn > today],
    ["request-of-ended-household", madeOn > ended || (state === "open" && ended !== "9999")],
  ]);
}
