import { covers, type Vector } from "../../../shared/changes/vector.ts";
import { sequenceOf } from "../../../shared/changes/dot.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { wipeLog } from "./erased.ts";
import { scopeOf } from "./vectors.ts";

/** One erasure of one commit, as it is listed; nothing in it says who was erased. */
export interface ErasureOf {
  /** Uid of the scope. */
  readonly scope: string;
  /** 0 while its commit has not come. */
  readonly dot: number;
  /** Id of the commit's segment. */
  readonly segment: string | null;
  readonly reason: string;
  readonly rows: number;
  /** When, by the wall clock of the PC that did it, and whether that clock was wrong. */
  readonly wall: number | null;
  readonly clockFlag: number | null;
  readonly author: string | null;
}

const grouped = `SELECT s.uid AS scope, e.dot, g.id AS segment, e.reason, count(*) AS rows, c.wall,
    c.clock_flag AS clockFlag, c.author, coalesce(c.stamp, 0) AS stamp
  FROM erased e JOIN scope s ON s.idx = e.scope LEFT JOIN commits c ON c.dot = e.dot
  LEFT JOIN segment g ON g.idx = e.dot / 1048576 GROUP BY e.scope, e.dot, e.reason`;

/** Erasures, newest first. */
export function listErasures(client: Client, offset: number, limit: number): { rows: ErasureOf[]; total: number } {
  const rows = prepared(client, `${grouped} ORDER BY stamp DESC, e.dot DESC LIMIT +? OFFSET ?`).all(limit, offset);
  const total = prepared(client, `SELECT count(*) FROM (${grouped})`).pluck().get() as number;
  return { rows: rows as ErasureOf[], total };
}

/** A PC of the register that holds a scope, with what it confirmed to have of it. */
export interface Holder {
  readonly device: string;
  readonly name: string;
  readonly office: string;
  readonly acked: Vector;
}

/** Other PCs that are in use and hold a scope. */
export function holdersOf(client: Client, scope: string): Holder[] {
  const rows = prepared(
    client,
    `SELECT d.uid AS device, d.name, d.office, coalesce(p.acked_vv, '{}') AS acked
     FROM scope s JOIN device d ON d.own = 0 AND d.relation = 'register' AND d.revoked_on IS NULL AND d.office <> ''
     LEFT JOIN peer p ON p.device = d.uid AND p.scope = s.idx
     WHERE s.uid = ? AND (s.kind = 'office' OR d.villages IS NULL OR s.uid IN (SELECT value FROM json_each(d.villages)))
     ORDER BY d.name`,
  ).all(scope) as { device: string; name: string; office: string; acked: string }[];
  return rows.map(({ acked, ...holder }) => ({ ...holder, acked: JSON.parse(acked) as Vector }));
}

/** Whether a PC has confirmed an erasure, and so has erased too. */
export const hasConfirmed = ({ dot, segment }: ErasureOf, { acked }: Holder): boolean =>
  segment !== null && covers(acked, segment, sequenceOf(dot));

/** People who stay, but whose guardian is among the erased. */
export const wardsOf = (client: Client, scope: string, uids: readonly string[]): string[] =>
  prepared(
    client,
    `SELECT coalesce(name_zh, name_bo, '') FROM members WHERE scope = @scope AND removed IS NULL
       AND guardian_id IN (SELECT value FROM json_each(@uids)) AND uid NOT IN (SELECT value FROM json_each(@uids))`,
  )
    .pluck()
    .all({ scope: scopeOf(client, scope)?.idx ?? 0, uids: JSON.stringify(uids) }) as string[];

/** Drops waiting parts of files that hold what was erased; whoever sent them sends the rest anew. */
export function dropParkedWith(client: Client, uids: readonly string[]): void {
  const drop = prepared(client, "DELETE FROM parked WHERE instr(body, CAST(? AS BLOB)) > 0");
  const dropped = uids.reduce((sum, uid) => sum + drop.run(uid).changes, 0);
  if (dropped > 0) wipeLog(client);
}

/** A household or a person of one, also where it was taken off every list: what is erased must not stay unseen. */
export interface Subject {
  readonly record: "household" | "member";
  readonly uid: string;
}

/** Where a household or person is entered; undefined where they are not in the register. */
export function placeOf(
  client: Client,
  { record, uid }: Subject,
): { village: string; villageName: string; householdNo: string } | undefined {
  const home = "h.scope = s.idx AND h.uid = m.household_id";
  const from =
    record === "household"
      ? "households h ON h.scope = s.idx AND h.uid = @uid"
      : `members m ON m.scope = s.idx AND m.uid = @uid LEFT JOIN households h ON ${home}`;
  return prepared(
    client,
    `SELECT s.uid AS village, coalesce(v.name_zh, '') AS villageName, coalesce(h.household_no, '') AS householdNo
     FROM scope s JOIN ${from} LEFT JOIN villages v ON v.scope = s.idx AND v.uid = s.uid`,
  ).get({ uid }) as { village: string; villageName: string; householdNo: string } | undefined;
}

/** People of a village by uid, whatever became of them; `removed` stands for a row that was taken off every list. */
export const peopleBy = (client: Client, scope: string, uids: readonly string[]) =>
  prepared(
    client,
    `SELECT uid, coalesce(name_zh, name_bo, '') AS name, iif(removed IS NULL, state, 'removed') AS state FROM members
     WHERE scope = @scope AND uid IN (SELECT value FROM json_each(@uids)) ORDER BY removed IS NOT NULL, rowid`,
  ).all({ scope: scopeOf(client, scope)?.idx ?? 0, uids: JSON.stringify(uids) }) as {
    uid: string;
    name: string;
    state: string;
  }[];

export interface Closed extends Subject {
  /** Taken off every list, as a mistake or by an undo. */
  readonly removed: 0 | 1;
  readonly villageName: string;
  readonly householdNo: string;
  readonly name: string;
  readonly closedOn: string;
}

/** By its stamp, which no PC with a wrong clock leads astray. */
const removedOn = (alias: string): string =>
  `(SELECT date(c.stamp / 1000, 'unixepoch', 'localtime') FROM commits c WHERE c.dot = ${alias}.vx ->> 'removed')`;

// A person of a household that is due itself goes with it, and is not listed beside it.
const closed = `SELECT 'household' AS record, 0 AS removed, h.uid, v.name_zh AS villageName, h.household_no AS householdNo,
    coalesce(h.house_name, '') AS name, h.ended_on AS closedOn
  FROM households h JOIN scope s ON s.idx = h.scope JOIN villages v ON v.scope = h.scope AND v.uid = s.uid
  WHERE h.removed IS NULL AND h.ended_on <= @day AND NOT EXISTS (SELECT 1 FROM loans l WHERE l.scope = h.scope
    AND l.removed IS NULL AND l.borrower_household_id = h.uid AND l.state IN ('active', 'extended', 'overdue'))
  UNION ALL
  SELECT 'member', 0, m.uid, v.name_zh, coalesce(h.household_no, ''), coalesce(m.name_zh, m.name_bo, ''), m.state_on
  FROM members m JOIN scope s ON s.idx = m.scope JOIN villages v ON v.scope = m.scope AND v.uid = s.uid
    LEFT JOIN households h ON h.scope = m.scope AND h.uid = m.household_id
  WHERE m.removed IS NULL AND m.state <> 'listed' AND m.state_on <= @day
    AND (h.ended_on IS NULL OR h.ended_on > @day)
  UNION ALL
  SELECT 'household', 1, h.uid, v.name_zh, coalesce(h.household_no, ''), coalesce(h.house_name, ''), ${removedOn("h")}
  FROM households h JOIN scope s ON s.idx = h.scope JOIN villages v ON v.scope = h.scope AND v.uid = s.uid
  WHERE h.removed IS NOT NULL AND ${removedOn("h")} <= @day
  UNION ALL
  SELECT 'member', 1, m.uid, v.name_zh, h.household_no, coalesce(m.name_zh, m.name_bo, ''), ${removedOn("m")}
  FROM members m JOIN scope s ON s.idx = m.scope JOIN villages v ON v.scope = m.scope AND v.uid = s.uid
    JOIN households h ON h.scope = m.scope AND h.uid = m.household_id AND h.removed IS NULL
  WHERE m.removed IS NOT NULL AND ${removedOn("m")} <= @day AND (h.ended_on IS NULL OR h.ended_on > @day)`;

/** Households that ended and people who left their household's list by a day, or, after those, were taken off every list; oldest first. */
export function closedBy(client: Client, day: string, limit: number): { rows: Closed[]; total: number } {
  const rows = prepared(client, `${closed} ORDER BY removed, closedOn, householdNo LIMIT +@limit`).all({ day, limit });
  const total = prepared(client, `SELECT count(*) FROM (${closed})`).pluck().get({ day }) as number;
  return { rows: rows as Closed[], total };
}
