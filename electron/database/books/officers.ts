import type { BookColumns } from "./bookColumns.ts";

/** The place's name: a village of the register, or the latest name of the township; its code where neither is known. */
const placeName = `coalesce(
  (SELECT v.name_zh FROM villages v WHERE v.village_code = t.division_code AND v.removed IS NULL),
  (SELECT d.name_zh FROM divisions d WHERE d.scope = t.scope AND d.division_code = t.division_code
     AND d.removed IS NULL ORDER BY d.valid_from DESC LIMIT 1),
  t.division_code)`;

const ofOfficer = (column: string) =>
  `(SELECT ${column} FROM posted_officers p WHERE p.scope = t.scope AND p.uid = t.officer_id)`;

/** Of a posting: where it is, and the officer's kind and organisation. */
export const postingColumns: BookColumns = {
  placeName,
  officerType: ofOfficer("p.type"),
  homeOrg: ofOfficer("p.home_org"),
  dutyPhone: ofOfficer("p.duty_phone"),
};
