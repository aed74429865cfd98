import { convenorLedger } from "../../../shared/forms/convenorLedger.ts";
import { unitForm } from "../../../shared/forms/unitForm.ts";
import * as stored from "../../database/forms.ts";
import { blankUnit } from "./blank.ts";
import { codeOf } from "./code.ts";
import { formsOf, ledgersOf, type Loader } from "./loader.ts";
import { isBilingual } from "./subjects.ts";

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
      const bilingual = isBilingual(request, null);
      const term = terms.get(unit.uid) ?? null;
      return unitForm({ unit, term, households, asOf: day, purpose, qr, bilingual, unitLabel }, page(i));
    });
  });
};

/** F2, of a village; terms that were chosen stand with those of their village. */
export const convenorLedgers: Loader = ({ client, request, day: asOf, unitLabel }) => {
  const { subjects, purpose } = request;
  const copies = request.withCopies === true;
  const common = { asOf, purpose, unitLabel, copies, bilingual: isBilingual(request, null) };
  if (subjects.kind === "blank")
    return ledgersOf([null], () => convenorLedger({ ...common, village: "", terms: [], empty: true }));
  const terms = stored.termsFor(client, subjects, asOf);
  return ledgersOf([...Map.groupBy(terms, ({ village }) => village).values()], (rows) =>
    convenorLedger({ ...common, village: rows[0]!.villageName, terms: rows, empty: false }),
  );
};
