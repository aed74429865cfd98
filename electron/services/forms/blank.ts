import type { HouseholdRow } from "../../../shared/households/contract.ts";
import type { UnitRow } from "../../../shared/units/contract.ts";

const uid = "AAAAAAAAAAAAAAAAAAAAAA";

/** An empty form's household: no number, so the form leaves room for handwriting. */
export const blankHousehold: HouseholdRow = {
  uid,
  village: uid,
  villageName: "",
  householdNo: "",
  headMemberId: null,
  headFrom: null,
  headName: null,
  houseName: null,
  addressLine: null,
  phone: null,
  personCount: 1,
  formLanguage: null,
  listedFrom: null,
  endedOn: null,
  origin: null,
  paperRef: null,
  unitId: null,
  unitNo: null,
  listedCount: 0,
};

/** Empty forms of half a page fill a sheet. */
export const twoBlanks: readonly HouseholdRow[] = [blankHousehold, blankHousehold];

/** An empty form's unit. */
export const blankUnit: UnitRow = {
  uid,
  village: uid,
  villageName: "",
  unitNo: "",
  areaKind: "rural",
  nominalSize: "other",
  activities: "",
  setUpOn: "",
  endedOn: null,
  endReason: null,
  paperRef: null,
  householdCount: 0,
  convenorId: null,
  convenorName: null,
  convenorTo: null,
};
