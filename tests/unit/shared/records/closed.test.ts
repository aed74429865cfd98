import { expect, it } from "vitest";
import { records } from "../../../../shared/records/all.ts";

/**
 * Fields of the roster's records as records.md 1.1, 1.2 and 1.6 name them; `paperRef` is on every record. Counts that
 * are derived (household_count) and columns that every row has (village, purpose, who and when) are no fields.
 */
const named = {
  division: "divisionCode level nameBo nameZh successorCode urbanRural validFrom validTo",
  village: "kind nameBo nameZh naturalGroups officePhone villageCode",
  unit: "activities areaKind endReason endedOn nominalSize setUpOn unitNo",
  unitMembership: "consentId householdId joinedOn leftOn unitId",
  convenorTerm: "dateFrom dateTo memberId method paidOn phonePublicConsent stipendFen unitId",
  household: "addressLine formLanguage headMemberId householdNo houseName personCount phone",
  member: "aliases birth guardianId idCheckedOn nameBo nameTag nameZh relation sex state",
  consent: "formVersion givenOn items language memberId purpose withdrawnOn",
} as const;

/** Days of the dated history (ADR 3), and the link that a handover leaves (exchange.md). */
const more: Partial<Record<keyof typeof named, string>> = {
  household: "headFrom listedFrom endedOn origin",
  member: "householdId householdFrom stateOn origin",
};

/** Ended periods are rows of their own (ADR 3). */
const ended = {
  headTerm: "dateFrom dateTo householdId memberId",
  householdStay: "dateFrom dateTo householdId memberId relation",
} as const;

it.each(Object.entries({ ...named, ...ended }))(
  "%s has the fields that are named, and not one more",
  (name, fields) => {
    const extra = more[name as keyof typeof named] ?? "";
    const allowed = `${fields} ${extra} paperRef`.split(" ").filter(Boolean);
    expect(Object.keys(records[name as keyof typeof records].fields).toSorted()).toEqual(allowed.toSorted());
  },
);
