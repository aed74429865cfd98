import { prepared } from "../prepared.ts";
import { type TermState, termViolations } from "../../../shared/convenors/rules.ts";
import { type DivisionState, divisionViolations } from "../../../shared/divisions/rules.ts";
import { householdViolations, type HouseholdState } from "../../../shared/households/rules.ts";
import { type MemberState, memberViolations } from "../../../shared/members/rules.ts";
import type { Violation } from "../../../shared/records/violation.ts";
import {
  type MembershipState,
  membershipViolations,
  type UnitState,
  unitViolations,
} from "../../../shared/units/rules.ts";
import { type VillageState, villageViolations } from "../../../shared/villages/rules.ts";
import type { Client } from "../open.ts";
import { phoneConsentsOf } from "../phones.ts";

/** SQLite has no booleans: the named answers arrive as 0 or 1. */
type Asked<T, K extends keyof T> = Omit<T, K> & Record<K, 0 | 1>;

/** Loads rows in the shape that a rule reads. `uids` is a JSON array; an empty one loads nothing. */
const rows = <T>(client: Client, sql: string, params: Readonly<Record<string, string | number>>): T[] =>
  prepared(client, sql).all(params) as T[];

const among = "scope = @scope AND removed IS NULL AND uid IN (SELECT value FROM json_each(@uids))";

type ListsAsJson = Record<"listed" | "saidHead", string>;

export function brokenHouseholds(client: Client, scope: number, uids: string): Violation[] {
  const found = rows<Asked<Omit<HouseholdState, "listed" | "saidHead">, "phoneAgreed"> & ListsAsJson>(
    client,
    `SELECT uid, household_no AS householdNo, head_member_id AS headMemberId, person_count AS personCount,
       ended_on AS endedOn, phone,
       (phone IS NOT NULL AND EXISTS (${phoneConsentsOf("1", "@scope", "h.uid")})) AS phoneAgreed,
       (SELECT json_group_array(m.uid) FROM members m WHERE m.scope = @scope AND m.household_id = h.uid
          AND m.removed IS NULL AND m.state = 'listed') AS listed,
       (SELECT json_group_array(m.uid) FROM members m WHERE m.scope = @scope AND m.household_id = h.uid
          AND m.removed IS NULL AND m.state = 'listed' AND m.relation = '0') AS saidHead,
       (SELECT count(*) FROM unit_memberships u WHERE u.scope = @scope AND u.household_id = h.uid
          AND u.removed IS NULL AND u.left_on IS NULL) AS openMemberships,
       (SELECT count(*) FROM households o WHERE o.scope = @scope AND o.household_no = h.household_no
          AND o.removed IS NULL AND o.ended_on IS NULL AND o.uid <> h.uid) AS sameNo
     FROM households h WHERE ${among}`,
    { scope, uids },
  );
  const uidsIn = (json: string) => JSON.parse(json) as string[];
  return found.flatMap((row) =>
    householdViolations({
      ...row,
      phoneAgreed: row.phoneAgreed === 1,
      listed: uidsIn(row.listed),
      saidHead: uidsIn(row.saidHead),
    }),
  );
}

/** Memberships of the given households, grouped by household and checked in order of time. */
export function brokenMemberships(client: Client, scope: number, households: string): Violation[] {
  const found = rows<Asked<MembershipState, "unitKnown" | "consentStands">>(
    client,
    `SELECT m.uid, m.unit_id AS unitId, m.household_id AS householdId, m.joined_on AS joinedOn, m.left_on AS leftOn,
       coalesce(h.household_no, '') AS householdNo, u.uid IS NOT NULL AS unitKnown,
       coalesce(u.unit_no, '') AS unitNo, u.set_up_on AS unitSetUpOn, u.ended_on AS unitEndedOn,
       (c.uid IS NOT NULL AND c.purpose = 'membership' AND c.given_on <= m.joined_on
         AND (c.withdrawn_on IS NULL OR coalesce(m.left_on, '9999') <= c.withdrawn_on)) AS consentStands
     FROM unit_memberships m
     LEFT JOIN households h ON h.scope = @scope AND h.uid = m.household_id
     LEFT JOIN units u ON u.scope = @scope AND u.uid = m.unit_id AND u.removed IS NULL
     LEFT JOIN consents c ON c.scope = @scope AND c.uid = m.consent_id AND c.removed IS NULL
     WHERE m.scope = @scope AND m.removed IS NULL AND m.household_id IN (SELECT value FROM json_each(@uids))`,
    { scope, uids: households },
  );
  const checked = found.map((row) => ({
    ...row,
    unitKnown: row.unitKnown === 1,
    consentStands: row.consentStands === 1,
  }));
  return [...Map.groupBy(checked, (row) => row.householdId).values()].flatMap((group) => membershipViolations(group));
}

export function brokenMembers(client: Client, scope: number, uids: string, today: string): Violation[] {
  const found = rows<Asked<MemberState, "householdKnown" | "guardianKnown">>(
    client,
    `SELECT uid, name_zh AS nameZh, name_bo AS nameBo, birth, state, household_from AS householdFrom,
       state_on AS stateOn,
       EXISTS (SELECT 1 FROM households h WHERE h.scope = @scope AND h.uid = m.household_id AND h.removed IS NULL)
         AS householdKnown,
       (guardian_id IS NULL OR EXISTS (SELECT 1 FROM members g WHERE g.scope = @scope AND g.uid = m.guardian_id
         AND g.removed IS NULL)) AS guardianKnown
     FROM members m WHERE ${among}`,
    { scope, uids },
  );
  return found.flatMap((row) =>
    memberViolations(
      { ...row, householdKnown: row.householdKnown === 1, guardianKnown: row.guardianKnown === 1 },
      today,
    ),
  );
}

export function brokenUnits(client: Client, scope: number, uids: string): Violation[] {
  const found = rows<UnitState>(
    client,
    `SELECT uid, unit_no AS unitNo, set_up_on AS setUpOn, ended_on AS endedOn, end_reason AS endReason,
       (SELECT count(*) FROM unit_memberships m WHERE m.scope = @scope AND m.unit_id = t.uid
          AND m.removed IS NULL AND m.left_on IS NULL) AS openMemberships,
       (SELECT count(*) FROM units o WHERE o.scope = @scope AND o.unit_no = t.unit_no
          AND o.removed IS NULL AND o.ended_on IS NULL AND o.uid <> t.uid) AS sameNo,
       (SELECT max(date_to) FROM convenor_terms c WHERE c.scope = @scope AND c.unit_id = t.uid
          AND c.removed IS NULL) AS latestTermEnd
     FROM units t WHERE ${among}`,
    { scope, uids },
  );
  return found.flatMap((row) => unitViolations(row));
}

/** Convenor terms of the given units, grouped by unit. */
export function brokenTerms(client: Client, scope: number, units: string): Violation[] {
  const found = rows<Asked<TermState, "unitKnown" | "memberKnown"> & { unitId: string }>(
    client,
    `SELECT t.uid, t.unit_id AS unitId, coalesce(u.unit_no, '') AS unitNo, t.date_from AS dateFrom,
       t.date_to AS dateTo, t.stipend_fen AS stipendFen, t.paid_on AS paidOn, u.uid IS NOT NULL AS unitKnown, m.uid IS NOT NULL AS memberKnown
     FROM convenor_terms t
     LEFT JOIN units u ON u.scope = @scope AND u.uid = t.unit_id AND u.removed IS NULL
     LEFT JOIN members m ON m.scope = @scope AND m.uid = t.member_id AND m.removed IS NULL
     WHERE t.scope = @scope AND t.removed IS NULL AND t.unit_id IN (SELECT value FROM json_each(@uids))`,
    { scope, uids: units },
  );
  const checked = found.map((row) => ({ ...row, unitKnown: row.unitKnown === 1, memberKnown: row.memberKnown === 1 }));
  return [...Map.groupBy(checked, (row) => row.unitId).values()].flatMap((group) => termViolations(group));
}

/** The village row of a scope, against the villages of all scopes. */
export function brokenVillages(client: Client, scope: number): Violation[] {
  const found = rows<VillageState>(
    client,
    `SELECT uid, village_code AS villageCode, name_zh AS nameZh, kind,
       (SELECT count(*) FROM villages o WHERE o.village_code = v.village_code AND o.removed IS NULL
          AND o.uid <> v.uid) AS sameCode
     FROM villages v WHERE scope = @scope AND removed IS NULL`,
    { scope },
  );
  return found.flatMap((row) => villageViolations(row));
}

export function brokenDivisions(client: Client, scope: number): Violation[] {
  const found = rows<Asked<DivisionState, "outsideParents">>(
    client,
    `SELECT uid, division_code AS divisionCode, level, valid_from AS validFrom, valid_to AS validTo,
       (EXISTS (SELECT 1 FROM divisions p WHERE p.scope = @scope AND p.removed IS NULL AND p.level = d.level - 1)
         AND NOT EXISTS (SELECT 1 FROM divisions p WHERE p.scope = @scope AND p.removed IS NULL
           AND p.level = d.level - 1 AND p.division_code = substr(d.division_code, 1, length(p.division_code))))
         AS outsideParents
     FROM divisions d WHERE scope = @scope AND removed IS NULL`,
    { scope },
  );
  const checked = found.map((row) => ({ ...row, outsideParents: row.outsideParents === 1 }));
  return [...Map.groupBy(checked, (row) => row.divisionCode).values()].flatMap((group) => divisionViolations(group));
}
