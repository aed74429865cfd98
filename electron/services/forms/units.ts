import { unitForm } from "../../../shared/forms/unitForm.ts";
import * as stored from "../../database/forms.ts";
import { blankUnit } from "./blank.ts";
import { codeOf } from "./code.ts";
import { formsOf, type Loader } from "./loader.ts";

/** F1. */
export const unitForms: Loader = ({ client, request, today, day, unitLabel }) => {
  const { subjects, asOf, purpose } = request;
  const rows = subjects.kind === "blank" ? [blankUnit] : stored.unitsFor(client, subjects, asOf, today);
  return formsOf(rows, (pile, page) => {
    const uids = pile.map(({ uid }) => uid);
    const terms = stored.termsByUnit(client, uids, day);
    const joined = stored.joinedByUnit(client, uids, asOf);
    return pile.map((unit, i) => {
      const qr = unit.unitNo === "" ? null : codeOf("unit", unit.uid);
      const households = request.withHouseholds ? (joined.get(unit.uid) ?? []) : null;
      const bilingual = request.language === "zh+bo";
      const term = terms.get(unit.uid) ?? null;
      return unitForm({ unit, term, households, asOf: day, purpose, qr, bilingual, unitLabel }, page(i));
    });
  });
};
