import type { BookColumns } from "./bookColumns.ts";

const household = (person: string): string => `(SELECT h.household_no FROM members m
  JOIN households h ON h.scope = m.scope AND h.uid = m.household_id WHERE m.scope = t.scope AND m.uid = ${person})`;

/** The household of whoever is cared for, as it is now. */
export const careColumns: BookColumns = { householdNo: household("t.member_id") };
