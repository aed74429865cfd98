import type { FormRequest } from "../../../shared/forms/contract.ts";
import { householdForm } from "../../../shared/forms/householdForm.ts";
import { rosterLedger } from "../../../shared/forms/rosterLedger.ts";
import * as stored from "../../database/forms.ts";
import { blankHousehold } from "./blank.ts";
import { codeOf } from "./code.ts";
import { formsOf, ledgersOf, type Loader } from "./loader.ts";

/** Whether a form for somebody of this form language has a second language beside the Chinese. */
export const isBilingual = ({ language }: FormRequest, formLanguage: string | null): boolean =>
  language === "zh+bo" || (language === "own" && (formLanguage ?? "zh") !== "zh");

/** F3. */
export const householdForms: Loader = ({ client, request, day: asOf, unitLabel }) => {
  const { purpose, subjects } = request;
  const blank = subjects.kind === "blank";
  const rows = blank ? [blankHousehold] : stored.householdsFor(client, subjects, request.asOf);
  return formsOf(rows, (pile, page) => {
    const uids = pile.map(({ uid }) => uid);
    const members = stored.membersByHousehold(client, uids, request.asOf);
    return pile.map((household, i) => {
      const qr = blank ? null : codeOf("household", household.uid);
      const bilingual = isBilingual(request, household.formLanguage);
      const list = members.get(household.uid) ?? [];
      return householdForm({ household, members: list, asOf, purpose, qr, bilingual, unitLabel }, page(i));
    });
  });
};

/** The village roster. */
export const rosters: Loader = ({ client, request, day: asOf, unitLabel }) =>
  ledgersOf(stored.villagesFor(client, request.subjects), ({ uid: village, name }) => {
    const rows = stored.householdsFor(client, { kind: "village", village }, request.asOf);
    const uids = rows.map(({ uid }) => uid);
    const members = stored.membersByHousehold(client, uids, request.asOf);
    const households = rows.map((household) => ({ household, members: members.get(household.uid) ?? [] }));
    return rosterLedger({ name, asOf, purpose: request.purpose, unitLabel, households });
  });
