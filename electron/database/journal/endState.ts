import { prepared } from "../prepared.ts";
import type { RecordName } from "../../../shared/records/all.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { Violation } from "../../../shared/records/violation.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { Session } from "../session.ts";
import { brokenConsents, brokenHeadTerms, brokenStays, householdsIn, householdsOn } from "./histories.ts";
import { householdsWithPhoneOn } from "../phones.ts";
import {
  brokenDivisions,
  brokenHouseholds,
  brokenMembers,
  brokenMemberships,
  brokenTerms,
  brokenUnits,
  brokenVillages,
} from "./states.ts";
import type { Touched } from "./touched.ts";

/** Rows whose rules a touched row can break: itself, and what it points or pointed to. */
const reach: Partial<Record<RecordName, readonly (readonly [column: string, record: RecordName])[]>> = {
  member: [["household_id", "household"]],
  unitMembership: [
    ["household_id", "household"],
    ["unit_id", "unit"],
  ],
  convenorTerm: [["unit_id", "unit"]],
};

type Affected = Map<number, Map<RecordName, Set<string>>>;

function note(affected: Affected, scope: number, record: RecordName, uid: Cell | undefined): void {
  if (typeof uid !== "string") return;
  let records = affected.get(scope);
  if (!records) affected.set(scope, (records = new Map()));
  let uids = records.get(record);
  if (!uids) records.set(record, (uids = new Set()));
  uids.add(uid);
}

function affectedBy(session: Session, touched: Touched): Affected {
  const affected: Affected = new Map();
  if (touched.ruled.size === 0) return affected;
  for (const [record, scopes] of touched.ruled)
    for (const [scope, uids] of scopes) for (const uid of uids) note(affected, scope, record, uid);
  for (const { record, scope, row } of touched.before)
    for (const [column, target] of reach[record] ?? []) note(affected, scope, target, row[column]);
  for (const [record, links] of Object.entries(reach) as [RecordName, readonly (readonly [string, RecordName])[]][])
    for (const [scope, uids] of touched.ruled.get(record) ?? [])
      for (const [column, target] of links) {
        const table = { member: "members", unitMembership: "unit_memberships", convenorTerm: "convenor_terms" }[
          record as "member" | "unitMembership" | "convenorTerm"
        ];
        const found = prepared(
          session.client,
          `SELECT DISTINCT ${column} FROM ${table} WHERE scope = ? AND uid IN (SELECT value FROM json_each(?))`,
        )
          .pluck()
          .all(scope, JSON.stringify([...uids])) as Cell[];
        for (const uid of found) note(affected, scope, target, uid);
      }
  if (touched.mayHaveChanged("unit", "set_up_on") || touched.mayHaveChanged("unit", "ended_on"))
    for (const [scope, uids] of touched.ruled.get("unit") ?? [])
      for (const uid of householdsIn(session.client, scope, JSON.stringify([...uids])))
        note(affected, scope, "household", uid);
  for (const [scope, uids] of touched.ruled.get("consent") ?? []) {
    const consents = JSON.stringify([...uids]);
    for (const find of [householdsOn, householdsWithPhoneOn])
      for (const uid of find(session.client, scope, consents)) note(affected, scope, "household", uid);
  }
  return affected;
}

/** Every rule that the step's rows can have broken and that does not hold on their end state. */
export function violationsOf(session: Session, touched: Touched): Violation[] {
  const { client, clock } = session;
  const today = dayOf(clock.now());
  const violations: Violation[] = [];
  for (const [scope, records] of affectedBy(session, touched)) {
    const check = (record: RecordName, broken: (uids: string) => Violation[]) => {
      const uids = records.get(record);
      if (uids) violations.push(...broken(JSON.stringify([...uids])));
    };
    check("household", (uids) => brokenHouseholds(client, scope, uids));
    check("household", (uids) => brokenMemberships(client, scope, uids));
    check("member", (uids) => brokenMembers(client, scope, uids, today));
    check("householdStay", (uids) => brokenStays(client, scope, uids));
    check("headTerm", (uids) => brokenHeadTerms(client, scope, uids));
    check("consent", (uids) => brokenConsents(client, scope, uids));
    check("unit", (uids) => brokenUnits(client, scope, uids));
    check("unit", (uids) => brokenTerms(client, scope, uids));
    check("village", () => brokenVillages(client, scope));
    check("division", () => brokenDivisions(client, scope));
  }
  return violations;
}

/**
 * Checks every rule that the step's rows can have broken, on their end state.
 * @throws AppError rule with the violations (at most 200 of them)
 */
export function checkEndState(session: Session, touched: Touched): void {
  const violations = violationsOf(session, touched);
  if (violations.length === 0) return;
  const shown = violations.slice(0, 200).map((violation) => ({ ...violation, params: { ...violation.params } }));
  throw new AppError("rule", { count: violations.length, violations: shown });
}
