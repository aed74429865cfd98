import type { BookColumns } from "./bookColumns.ts";

const ofPairing = (column: string) =>
  `(SELECT ${column} FROM pairings p JOIN households h ON h.scope = p.scope AND h.uid = p.household_id
    WHERE p.scope = t.scope AND p.uid = t.pairing_id)`;

/** Of a visit: the household with its head, and the official of the pairing. */
export const visitColumns: BookColumns = {
  householdId: ofPairing("h.uid"),
  householdHead: `(SELECT coalesce(m.name_zh, m.name_bo) FROM pairings p
    JOIN households h ON h.scope = p.scope AND h.uid = p.household_id
    JOIN members m ON m.scope = h.scope AND m.uid = h.head_member_id AND m.removed IS NULL
    WHERE p.scope = t.scope AND p.uid = t.pairing_id)`,
  officialName: ofPairing("p.official_name"),
};

/** Of a line of help: whether it counts; a deed does once it is done. */
export const assistanceColumns: BookColumns = { counts: "(t.kind <> '3' OR t.done_on IS NOT NULL)" };
