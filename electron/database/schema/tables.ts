import { consent } from "../../../shared/consents/record.ts";
import { convenorTerm } from "../../../shared/convenors/record.ts";
import { division } from "../../../shared/divisions/record.ts";
import { headTerm, household } from "../../../shared/households/record.ts";
import { householdStay, member } from "../../../shared/members/record.ts";
import { unit, unitMembership } from "../../../shared/units/record.ts";
import { village } from "../../../shared/villages/record.ts";
import { tableOf } from "./tableOf.ts";

/** Drizzle tables of all records, for queries. Writes go through the journal's door. */
export const divisions = tableOf(division);
export const villages = tableOf(village);
export const households = tableOf(household);
export const headTerms = tableOf(headTerm);
export const members = tableOf(member);
export const householdStays = tableOf(householdStay);
export const consents = tableOf(consent);
export const units = tableOf(unit);
export const unitMemberships = tableOf(unitMembership);
export const convenorTerms = tableOf(convenorTerm);
