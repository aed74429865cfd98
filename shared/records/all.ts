import { consent } from "../consents/record.ts";
import { convenorTerm } from "../convenors/record.ts";
import { division } from "../divisions/record.ts";
import { headTerm, household } from "../households/record.ts";
import { householdStay, member } from "../members/record.ts";
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
} as const;

export type Records = typeof records;
export type RecordName = keyof Records;
