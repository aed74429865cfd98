import { assistance } from "../assistance/record.ts";
import { careCase, careVisit } from "../care/record.ts";
import { consent } from "../consents/record.ts";
import { convenorTerm } from "../convenors/record.ts";
import { division } from "../divisions/record.ts";
import { distribution, donation } from "../donations/record.ts";
import { enterprise, enterpriseYear } from "../enterprises/record.ts";
import { headTerm, household } from "../households/record.ts";
import { labourEvent, volunteerCert } from "../labour/record.ts";
import { guarantorConsent, instalment, jlg, jlgHousehold, loan, repayment } from "../lending/record.ts";
import { householdStay, member } from "../members/record.ts";
import { meeting, notice } from "../notices/record.ts";
import { postedOfficer, posting } from "../officers/record.ts";
import { pairing, visit } from "../pairings/record.ts";
import { place, placeCheck, placeCheckItem } from "../places/record.ts";
import { helpRequest } from "../requests/record.ts";
import { surveyTally } from "../surveys/record.ts";
import { unit, unitMembership } from "../units/record.ts";
import { village } from "../villages/record.ts";

/** Every record that the product may hold, in the order in which they are created and checked. */
export const records = {
  division,
  village,
  household,
  headTerm,
  member,
  householdStay,
  consent,
  unit,
  unitMembership,
  convenorTerm,
  postedOfficer,
  posting,
  pairing,
  visit,
  assistance,
  jlg,
  jlgHousehold,
  guarantorConsent,
  loan,
  instalment,
  repayment,
  enterprise,
  enterpriseYear,
  labourEvent,
  volunteerCert,
  donation,
  distribution,
  careCase,
  careVisit,
  helpRequest,
  place,
  placeCheck,
  placeCheckItem,
  meeting,
  notice,
  surveyTally,
} as const;

export type Records = typeof records;
export type RecordName = keyof Records;
