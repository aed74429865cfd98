import { householdForm } from "../../../shared/forms/householdForm.ts";
import { joiningForm } from "../../../shared/forms/joiningForm.ts";
import { rosterLedger } from "../../../shared/forms/rosterLedger.ts";
import * as stored from "../../database/forms.ts";
import { blankHousehold } from "./blank.ts";
import { codeOf } from "./code.ts";
import { formsOf, ledgersOf, type Loader } from "./loader.ts";
import { homeHead, isBilingual } from "./subjects.ts";

/** F3. */
export const householdForms: Loader = (ask) => {
  const { client, request, day: asOf, unitLabel } = ask;
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

/** F4. */
export const joiningForms: Loader = (ask) => {
  const { client, request, today } = ask;
  const blank = request.subjects.kind === "blank";
  const rows = blank ? [blankHousehold] : stored.householdsFor(client, request.subjects, null);
  return formsOf(rows, (pile, page) => {
    const uids = pile.flatMap(({ unitId }) => unitId ?? []);
    const units = uids.length === 0 ? [] : stored.unitsFor(client, { kind: "chosen", uids }, null, today);
    const activities = new Map(units.map((unit) => [unit.uid, unit.activities]));
    return pile.map((home, i) => {
      const own = activities.get(home.unitId ?? "") ?? null;
      return joiningForm({ ...homeHead(ask, blank ? null : home), home, activities: own }, page(i));
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
