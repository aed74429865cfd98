import { isSignedFor } from "../../../shared/assistance/rules.ts";
import { isDate } from "../../../shared/dates/calendarDate.ts";
import { parsePartialDate } from "../../../shared/dates/partialDate.ts";
import { events, Paired } from "../../../shared/events/contract.ts";
import { pairings } from "../../../shared/pairings/contract.ts";
import { visit } from "../../../shared/pairings/record.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import { valuesSchema } from "../../../shared/records/record.ts";
import { clientOf } from "../../app/client.ts";
import type { Reason } from "../../grid/values/readCell.ts";
import type { EntryPlan, Typed } from "../../ui/books/entry/plan.ts";
import { giftsOf } from "./gifts.ts";
import { ReceiptNumber } from "./ReceiptNumber.tsx";
import { OfficialName, PairingConsent } from "./PairingParts.tsx";
import { Officials, ServicesAndGifts } from "./VisitParts.tsx";

const orNull = (text: string | undefined): string | null => (text ?? "").trim().normalize("NFC") || null;

/** The day on the signed paper: the pairing's own, unless another was typed; null where that is no day. */
function consentDay(typed: Typed, dateFrom: Cell | undefined): string | null {
  const text = (typed["consentOn"] ?? "").trim();
  const day = text === "" ? dateFrom : parsePartialDate(text);
  return typeof day === "string" && isDate(day) ? day : null;
}

function consentProblems(typed: Typed): Readonly<Record<string, Reason>> {
  const typedDay = (typed["consentOn"] ?? "").trim() !== "";
  return {
    ...((typed["consentBy"] ?? "") === "" ? { consentBy: "required" as const } : {}),
    ...(typedDay && consentDay(typed, null) === null ? { consentOn: "notADate" as const } : {}),
  };
}

/** A pairing is written together with the consent under it; there is no way to write the one without the other. */
export const pairingPlan: EntryPlan = {
  fields: ["householdId", "dateFrom", "officialName", "officialOrg", "level"],
  start: () => ({ level: "county" }),
  kept: ["dateFrom", "officialName", "officialOrg", "level"],
  inputs: { officialName: OfficialName },
  more: PairingConsent,
  check: consentProblems,
  save: async ({ values, typed }) => {
    const { householdId: household, dateFrom, officialName, officialOrg, level } = values;
    const event = Paired.parse({
      kind: "pair-household",
      on: dateFrom,
      household,
      official: { officialName, officialOrg, level },
      consent: {
        memberId: typed["consentBy"],
        givenOn: consentDay(typed, dateFrom),
        formVersion: "F6-1",
        language: "zh",
        paperRef: orNull(typed["consentPaper"]),
      },
    });
    const { created } = await clientOf(events).apply({ event });
    return { uids: created.flatMap(({ record, uid }) => (record === "pairing" ? [uid] : [])) };
  },
};

/** A line of help by itself; what is signed for has the number of its receipt. */
export const assistancePlan: EntryPlan = {
  inputs: { receiptRef: ReceiptNumber },
  check: ({ kind = "", receiptRef = "" }): Readonly<Record<string, Reason>> =>
    isSignedFor(kind) && receiptRef.trim() === "" ? { receiptRef: "required" } : {},
};

/** A visit and what was given at it are typed as one and written as one step. */
export const visitPlan: EntryPlan = {
  fields: ["pairingId", "visitedOn", "services", "officials", "ownCostFen", "paperRef"],
  kept: ["visitedOn"],
  inputs: { services: ServicesAndGifts, officials: Officials },
  check: (typed) => Object.assign({}, ...giftsOf(typed).map(({ problems }) => problems)),
  save: async ({ values, typed }) => {
    const { pairingId, ...slip } = valuesSchema(visit).parse({ ownCostFen: null, paperRef: null, ...values });
    const gifts = giftsOf(typed).flatMap(({ gift }) => gift ?? []);
    const { uids } = await clientOf(pairings).recordVisit({ pairing: pairingId, ...slip, gifts });
    return { uids };
  },
};
