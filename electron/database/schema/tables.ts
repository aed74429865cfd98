import { assistance } from "../../../shared/assistance/record.ts";
import { careCase, careVisit } from "../../../shared/care/record.ts";
import { consent } from "../../../shared/consents/record.ts";
import { convenorTerm } from "../../../shared/convenors/record.ts";
import { division } from "../../../shared/divisions/record.ts";
import { distribution, donation } from "../../../shared/donations/record.ts";
import { enterprise, enterpriseYear } from "../../../shared/enterprises/record.ts";
import { headTerm, household } from "../../../shared/households/record.ts";
import { labourEvent, volunteerCert } from "../../../shared/labour/record.ts";
import { guarantorConsent, instalment, jlg, jlgHousehold, loan, repayment } from "../../../shared/lending/record.ts";
import { householdStay, member } from "../../../shared/members/record.ts";
import { meeting, notice } from "../../../shared/notices/record.ts";
import { postedOfficer, posting } from "../../../shared/officers/record.ts";
import { pairing, visit } from "../../../shared/pairings/record.ts";
import { place, placeCheck, placeCheckItem } from "../../../shared/places/record.ts";
import { helpRequest } from "../../../shared/requests/record.ts";
import { surveyTally } from "../../../shared/surveys/record.ts";
import { unit, unitMembership } from "../../../shared/units/record.ts";
import { village } from "../../../shared/villages/record.ts";
import { naturalOrder } from "../listing.ts";
import { tableOf } from "./tableOf.ts";

/** The order of lists by the number of a household. */
const natural = { name: "natural", on: ["scope"], after: [...naturalOrder("household_no"), "uid"] } as const;

/** Drizzle tables of all records, for queries. Writes go through the journal's door. */
export const divisions = tableOf(division, { on: ["scope", "divisionCode"] });
export const villages = tableOf(village, { on: ["scope", "villageCode"] });
export const households = tableOf(
  household,
  { on: ["scope", "householdNo"] },
  natural,
  { on: ["phone"], filled: true },
  { on: ["scope", "houseName"], filled: true },
);
export const headTerms = tableOf(headTerm, { on: ["scope", "householdId"] });
export const members = tableOf(
  member,
  { on: ["scope", "householdId", "state", "removed"] },
  { on: ["nameZh"] },
  { on: ["nameBo"], filled: true },
  { on: ["aliases"], filled: true },
);
export const householdStays = tableOf(householdStay, { on: ["scope", "householdId"] }, { on: ["scope", "memberId"] });
export const consents = tableOf(consent, { on: ["scope", "memberId"] });
export const units = tableOf(unit, { on: ["scope", "unitNo"] });
export const unitMemberships = tableOf(
  unitMembership,
  { on: ["scope", "householdId"] },
  { on: ["scope", "unitId"] },
  { on: ["scope", "consentId"] },
);
export const convenorTerms = tableOf(convenorTerm, { on: ["scope", "unitId"] });
export const postedOfficers = tableOf(postedOfficer);
export const postings = tableOf(posting, { on: ["scope", "officerId"] });
export const pairings = tableOf(pairing, { on: ["scope", "householdId"] }, { on: ["scope", "consentId"] });
export const visits = tableOf(visit, { on: ["scope", "pairingId"] });
export const assistanceLines = tableOf(assistance, { on: ["scope", "householdId"] });
export const jlgs = tableOf(jlg);
export const jlgHouseholds = tableOf(jlgHousehold, { on: ["scope", "jlgId"] }, { on: ["scope", "householdId"] });
export const guarantorConsents = tableOf(guarantorConsent, { on: ["scope", "jlgId"] }, { on: ["scope", "memberId"] });
export const loans = tableOf(loan, { on: ["scope", "borrowerHouseholdId"] }, { on: ["scope", "jlgId"] });
export const instalments = tableOf(instalment, { on: ["scope", "loanId"] });
export const repayments = tableOf(repayment, { on: ["scope", "loanId"] });
export const enterprises = tableOf(enterprise);
export const enterpriseYears = tableOf(enterpriseYear, { on: ["scope", "enterpriseId"] });
export const labourEvents = tableOf(labourEvent);
export const volunteerCerts = tableOf(volunteerCert, { on: ["scope", "memberId"] }, { on: ["scope", "eventId"] });
export const donations = tableOf(donation);
export const distributions = tableOf(distribution, { on: ["scope", "donationId"] }, { on: ["scope", "householdId"] });
export const careCases = tableOf(
  careCase,
  { on: ["scope", "memberId"] },
  { on: ["scope", "consentId"] },
  { on: ["scope", "contactId"] },
);
export const careVisits = tableOf(careVisit, { on: ["scope", "caseId"] });
export const helpRequests = tableOf(helpRequest, { on: ["scope", "householdId"] }, { on: ["scope", "consentId"] });
export const places = tableOf(place, { on: ["scope", "requestId"] });
export const placeChecks = tableOf(placeCheck, { on: ["scope", "placeId"] });
export const placeCheckItems = tableOf(placeCheckItem, { on: ["scope", "checkId"] });
export const meetings = tableOf(meeting);
export const notices = tableOf(notice);
export const surveyTallies = tableOf(surveyTally);
