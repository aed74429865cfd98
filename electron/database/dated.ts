/** Whether a period with an exclusive end covers the day, or is open when no day is asked. */
export const covers = (asOf: string | null, from: string, to: string): string =>
  asOf === null ? `${to} IS NULL` : `(${from} IS NULL OR ${from} <= @asOf) AND (${to} IS NULL OR ${to} > @asOf)`;

/** Head of household `h` on the day. */
export const headOf = (asOf: string | null, h: string): string =>
  asOf === null
    ? `${h}.head_member_id`
    : `coalesce((SELECT k.member_id FROM head_terms k WHERE k.scope = ${h}.scope AND k.household_id = ${h}.uid
         AND k.removed IS NULL AND (k.date_from IS NULL OR k.date_from <= @asOf) AND k.date_to > @asOf LIMIT 1),
         CASE WHEN ${h}.head_from IS NULL OR ${h}.head_from <= @asOf THEN ${h}.head_member_id END)`;

const openStay = `m.removed IS NULL AND (m.state = 'listed' OR m.state_on > @asOf)
  AND (m.household_from IS NULL OR m.household_from <= @asOf)`;
const endedStay = `k.removed IS NULL AND (k.date_from IS NULL OR k.date_from <= @asOf) AND k.date_to > @asOf`;

/** How many members household `h` had on the day. */
export const listedCount = (asOf: string | null, h: string): string => {
  const open = `(SELECT count(*) FROM members m WHERE m.scope = ${h}.scope AND m.household_id = ${h}.uid AND `;
  if (asOf === null) return `${open} m.removed IS NULL AND m.state = 'listed')`;
  return `(${open} ${openStay}) + (SELECT count(*) FROM household_stays k WHERE k.scope = ${h}.scope
    AND k.household_id = ${h}.uid AND ${endedStay}))`;
};

/** Every member's household on the day: the open stay on the member, or an ended one. */
export const staysOn = `(SELECT m.scope, m.rowid AS member, m.household_id, m.household_from, m.relation
    FROM members m WHERE ${openStay}
  UNION ALL SELECT m.scope, m.rowid, k.household_id, k.date_from, k.relation
    FROM household_stays k JOIN members m ON m.scope = k.scope AND m.uid = k.member_id AND m.removed IS NULL
    WHERE ${endedStay})`;

/** Name of the member with the uid, in Chinese or else in Tibetan. */
export const nameOf = (scope: string, uid: string): string =>
  `(SELECT coalesce(n.name_zh, n.name_bo) FROM members n WHERE n.scope = ${scope} AND n.uid = ${uid})`;
