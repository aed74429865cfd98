import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { RecordName } from "../../../shared/records/all.ts";
import { records } from "../../../shared/records/all.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { Violation } from "../../../shared/records/violation.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { prepared } from "../prepared.ts";
import { rulings } from "../rulings/all.ts";
import type { Reach } from "../rulings/ruling.ts";
import type { Client } from "../open.ts";
import type { Session } from "../session.ts";
import type { Touched } from "./touched.ts";

type Affected = Map<number, Map<RecordName, Set<string>>>;

function note(affected: Affected, scope: number, record: RecordName, uid: Cell | undefined): void {
  if (typeof uid !== "string") return;
  let records = affected.get(scope);
  if (!records) affected.set(scope, (records = new Map()));
  let uids = records.get(record);
  if (!uids) records.set(record, (uids = new Set()));
  uids.add(uid);
}

/** Each way in which a change of one record reaches rows of another. */
const reaches = [
  ...new Map(
    rulings.flatMap(({ record, reached = [] }) =>
      reached.map((reach) => [JSON.stringify([record, reach]), { record, reach }] as const),
    ),
  ).values(),
];

function query(reach: Reach): string {
  if ("find" in reach) return reach.find;
  return `SELECT DISTINCT ${reach.column} FROM ${records[reach.from].table}
    WHERE scope = @scope AND uid IN (SELECT value FROM json_each(@uids))`;
}

/** Rows that the changed ones reach by one way. */
function follow(client: Client, touched: Touched, affected: Affected, record: RecordName, reach: Reach): void {
  if ("when" in reach && !reach.when.some((column) => touched.hasChanged(reach.from, column))) return;
  for (const [scope, uids] of touched.ruled.get(reach.from) ?? []) {
    const found = prepared(client, query(reach))
      .pluck()
      .all({ scope, uids: JSON.stringify([...uids]) }) as Cell[];
    for (const uid of found) note(affected, scope, record, uid);
  }
  if ("column" in reach)
    for (const { record: from, scope, row } of touched.before)
      if (from === reach.from) note(affected, scope, record, row[reach.column]);
}

function affectedBy({ client }: Session, touched: Touched): Affected {
  const affected: Affected = new Map();
  for (const [record, scopes] of touched.ruled)
    for (const [scope, uids] of scopes) for (const uid of uids) note(affected, scope, record, uid);
  if (affected.size > 0) for (const { record, reach } of reaches) follow(client, touched, affected, record, reach);
  return affected;
}

/** Every rule that the step's rows can have broken and that does not hold on their end state. */
export function violationsOf(session: Session, touched: Touched): Violation[] {
  const { client, clock } = session;
  const today = dayOf(clock.now());
  const violations: Violation[] = [];
  for (const [scope, affected] of affectedBy(session, touched))
    for (const { record, broken } of rulings) {
      const uids = affected.get(record);
      if (uids) violations.push(...broken({ client, scope, uids: JSON.stringify([...uids]), today }));
    }
  return violations;
}

/** At most so many are told of one step. */
const shownAtMost = 200;

/** What a clerk should look at in the rows that a step wrote, although it may stand. */
export function warningsOf({ client, clock }: Session, touched: Touched): Violation[] {
  const today = dayOf(clock.now());
  const warnings = rulings.flatMap(({ record, noted }) =>
    noted
      ? [...(touched.rows.get(record) ?? [])].flatMap(([scope, uids]) =>
          noted({ client, scope, uids: JSON.stringify([...uids]), today }),
        )
      : [],
  );
  return warnings.slice(0, shownAtMost);
}

/**
 * Checks every rule that the step's rows can have broken, on their end state.
 * @throws AppError rule with the violations (at most 200 of them)
 */
export function checkEndState(session: Session, touched: Touched): void {
  const violations = violationsOf(session, touched);
  if (violations.length === 0) return;
  const shown = violations
    .slice(0, shownAtMost)
    .map((violation) => ({ ...violation, params: { ...violation.params } }));
  throw new AppError("rule", { count: violations.length, violations: shown });
}
