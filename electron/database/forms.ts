import type { BookRecord } from "../../shared/books/book.ts";
import type { BookRowOf } from "../../shared/books/contract.ts";
import type { ConvenorRow } from "../../shared/convenors/contract.ts";
import type { Subjects } from "../../shared/forms/contract.ts";
import type { HouseholdRow } from "../../shared/households/contract.ts";
import type { MemberRow } from "../../shared/members/contract.ts";
import type { UnitRow } from "../../shared/units/contract.ts";
import { bookRowsBy, listedBook } from "./books/books.ts";
import { covers, headOf, nameOf } from "./dated.ts";
import { listedHouseholds } from "./households.ts";
import { type Listed, naturalOrder, rowsWhere } from "./listing.ts";
import type { Bound } from "./narrowing.ts";
import { listedMembers } from "./members.ts";
import type { Client } from "./open.ts";
import { listedTerms, listedUnits } from "./units.ts";

const uidsIn = "(SELECT value FROM json_each(@uids))";

/** Villages first, so that forms of several villages come out in piles. */
const byVillage = (listed: Listed): Listed =>
  listed.office ? listed : { ...listed, order: ["v.village_code", ...listed.order] };

/** Rows of a list that a form or an export asks for, villages first. */
export function chosenRows<T>(client: Client, listed: Listed, subjects: Subjects, bound: Bound): T[] {
  const inOrder = byVillage(listed);
  if (subjects.kind === "village")
    return rowsWhere(client, inOrder, "s.uid = @place", { ...bound, place: subjects.village });
  if (subjects.kind === "chosen")
    return rowsWhere(client, inOrder, `t.uid IN ${uidsIn}`, { ...bound, uids: JSON.stringify(subjects.uids) });
  return subjects.kind === "all" ? rowsWhere(client, inOrder, "1", bound) : [];
}

/** Rows of a book that a form or an export asks for, the oldest first; the office's own lie in no village. */
export function bookRowsFor<R extends BookRecord>(
  client: Client,
  record: R,
  subjects: Subjects,
  asOf: string | null,
): BookRowOf<R>[] {
  const listed = listedBook(record, asOf);
  const range: Subjects = listed.office && subjects.kind === "village" ? { kind: "all" } : subjects;
  const order = listed.order.map((term) => term.replace(/ DESC$/, ""));
  return chosenRows(client, { ...listed, order }, range, { asOf });
}

/** Rows of a book by their ids. */
export const bookRowsById = <R extends BookRecord>(
  client: Client,
  record: R,
  uids: readonly string[],
): BookRowOf<R>[] =>
  uids.length === 0 ? [] : bookRowsFor(client, record, { kind: "chosen", uids: [...new Set(uids)] }, null);

/** Rows of a book that point to any of these, the oldest first. */
export const linkedRows = <R extends BookRecord>(
  client: Client,
  record: R,
  field: keyof BookRowOf<R> & string,
  uids: readonly string[],
): BookRowOf<R>[] => bookRowsBy(client, record, field, uids).toReversed() as BookRowOf<R>[];

/** The terms that cover the day, with the telephone of a convenor who agreed to its being known. */
export function termsFor(client: Client, subjects: Subjects, day: string): (ConvenorRow & { phone: string | null })[] {
  const listed = listedTerms(day, day);
  const phone = `CASE WHEN t.phone_public_consent = 1 THEN (SELECT h.phone FROM members m JOIN households h
    ON h.scope = m.scope AND h.uid = m.household_id WHERE m.scope = t.scope AND m.uid = t.member_id) END`;
  return chosenRows(client, { ...listed, columns: { ...listed.columns, phone } }, subjects, { asOf: day });
}

/** A village's division code; null for one that is not there. */
export const villageCode = (client: Client, uid: string): string | null =>
  (client.prepare("SELECT village_code FROM villages WHERE uid = ? AND removed IS NULL").pluck().get(uid) as
    | string
    | undefined) ?? null;

/** What a place is called that is known by its division code: a village of this register, or a division. */
export function placeName(client: Client, code: string): string | null {
  const sql = `SELECT name_zh FROM (SELECT name_zh, 0 AS rank FROM villages WHERE village_code = @code AND removed IS NULL
    UNION ALL SELECT name_zh, 1 FROM divisions WHERE division_code = @code AND removed IS NULL) ORDER BY rank LIMIT 1`;
  return (client.prepare(sql).pluck().get({ code }) as string | undefined) ?? null;
}

/** Members of the wanted kind who are listed now. */
export const membersFor = (client: Client, subjects: Subjects): MemberRow[] =>
  chosenRows(client, listedMembers(null), subjects, { asOf: null });

export const membersById = (client: Client, uids: readonly string[]): MemberRow[] =>
  uids.length === 0 ? [] : membersFor(client, { kind: "chosen", uids: [...new Set(uids)] });

/** Households of the wanted kind on the day, in the order of villages and numbers. */
export const householdsFor = (client: Client, subjects: Subjects, asOf: string | null): HouseholdRow[] =>
  chosenRows(client, listedHouseholds(asOf), subjects, { asOf });

/** Units of the wanted kind on the day. */
export const unitsFor = (client: Client, subjects: Subjects, asOf: string | null, today: string): UnitRow[] =>
  chosenRows(client, listedUnits(asOf, today), subjects, { asOf });

/** Villages of the wanted kind; a chosen id that is no village is left out. */
export function villagesFor(client: Client, subjects: Subjects): { uid: string; name: string }[] {
  const wanted = { village: "t.uid = @place", chosen: `t.uid IN ${uidsIn}`, all: "1", blank: "0" }[subjects.kind];
  const sql = `SELECT t.uid, t.name_zh AS name FROM villages t WHERE t.removed IS NULL AND ${wanted} ORDER BY t.village_code`;
  const place = subjects.kind === "village" ? subjects.village : null;
  const uids = subjects.kind === "chosen" ? JSON.stringify(subjects.uids) : "[]";
  return client.prepare(sql).all({ place, uids }) as { uid: string; name: string }[];
}

/** Members of many households on the day, by household, each head first. */
export function membersByHousehold(
  client: Client,
  households: readonly string[],
  asOf: string | null,
): Map<string, MemberRow[]> {
  const condition = `h.scope IN (SELECT idx FROM scope) AND h.uid IN ${uidsIn}`;
  const rows = rowsWhere<MemberRow>(client, listedMembers(asOf), condition, { asOf, uids: JSON.stringify(households) });
  const found = new Map<string, MemberRow[]>();
  for (const row of rows) {
    const list = found.get(row.householdId) ?? [];
    if (Number(row.isHead) === 1) list.unshift({ ...row, isHead: true });
    else list.push({ ...row, isHead: false });
    found.set(row.householdId, list);
  }
  return found;
}

/** The convenor's term of each of many units on the day. */
export function termsByUnit(client: Client, units: readonly string[], day: string): Map<string, ConvenorRow> {
  const rows = rowsWhere<ConvenorRow>(client, listedTerms(day, day), `t.unit_id IN ${uidsIn}`, {
    asOf: day,
    uids: JSON.stringify(units),
  });
  return new Map(rows.toReversed().map((row) => [row.unitId, row]));
}

export interface JoinedHousehold {
  readonly unitId: string;
  readonly householdNo: string;
  readonly headName: string | null;
}

/** Number and head of the households that are in many units on the day. */
export function joinedByUnit(
  client: Client,
  units: readonly string[],
  asOf: string | null,
): Map<string, JoinedHousehold[]> {
  const sql = `SELECT x.unit_id AS unitId, h.household_no AS householdNo, ${nameOf("h.scope", headOf(asOf, "h"))} AS headName
    FROM unit_memberships x JOIN households h ON h.scope = x.scope AND h.uid = x.household_id AND h.removed IS NULL
    WHERE x.scope IN (SELECT idx FROM scope) AND x.unit_id IN ${uidsIn} AND x.removed IS NULL
      AND ${covers(asOf, "x.joined_on", "x.left_on")} ORDER BY ${naturalOrder("h.household_no").join(", ")}`;
  const rows = client.prepare(sql).all({ asOf, uids: JSON.stringify(units) }) as JoinedHousehold[];
  return Map.groupBy(rows, ({ unitId }) => unitId);
}
