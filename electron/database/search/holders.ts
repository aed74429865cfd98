import type { Found } from "../../../shared/search/contract.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";

type FoundBy = Found["foundBy"];

/** Columns of every query below, in this order: lists are read in two thirds of the time of objects. */
type Stored = readonly [
  uid: string,
  village: string,
  villageName: string,
  name: string | null,
  nameBo: string | null,
  nameTag: string | null,
  aliases: string | null,
  birthYear: string | null,
  listed: number,
  householdId: string | null,
  householdNo: string | null,
  houseName: string | null,
  unitNo: string | null,
];

const unitOf = (h: string) => `(SELECT u.unit_no FROM unit_memberships x
    JOIN units u ON u.scope = x.scope AND u.uid = x.unit_id AND u.removed IS NULL
    WHERE x.scope = ${h}.scope AND x.household_id = ${h}.uid AND x.left_on IS NULL AND x.removed IS NULL LIMIT 1)`;
/** A village is the only village of its scope, and gives it its uid. */
const place = "JOIN villages v ON v.scope = t.scope";

const members = `SELECT t.uid, v.uid AS village, v.name_zh AS villageName, t.name_zh AS name,
    t.name_bo AS nameBo, t.name_tag AS nameTag, t.aliases, substr(t.birth, 1, 4) AS birthYear,
    t.state = 'listed' AS listed, h.uid AS householdId, h.household_no AS householdNo, h.house_name AS houseName,
    ${unitOf("h")} AS unitNo
  FROM members t ${place} JOIN households h ON h.scope = t.scope AND h.uid = t.household_id
  WHERE t.removed IS NULL AND `;
const households = `SELECT t.uid, v.uid AS village, v.name_zh AS villageName, m.name_zh AS name,
    m.name_bo AS nameBo, m.name_tag AS nameTag, NULL AS aliases, substr(m.birth, 1, 4) AS birthYear,
    t.ended_on IS NULL AS listed, t.uid AS householdId, t.household_no AS householdNo, t.house_name AS houseName,
    ${unitOf("t")} AS unitNo
  FROM households t ${place} LEFT JOIN members m ON m.scope = t.scope AND m.uid = t.head_member_id
  WHERE t.removed IS NULL AND `;
const bare = `NULL AS name, NULL AS nameBo, NULL AS nameTag, NULL AS aliases, NULL AS birthYear`;
const noHouse = `NULL AS householdId, NULL AS householdNo, NULL AS houseName`;
const units = `SELECT t.uid, v.uid AS village, v.name_zh AS villageName, ${bare},
    t.ended_on IS NULL AS listed, ${noHouse}, t.unit_no AS unitNo
  FROM units t ${place} WHERE t.removed IS NULL AND `;
const villages = `SELECT t.uid, t.uid AS village, t.name_zh AS villageName, ${bare},
    1 AS listed, ${noHouse}, NULL AS unitNo
  FROM villages t WHERE t.removed IS NULL AND `;

type Kind = Found["record"];

const byField: Readonly<Record<number, readonly [sql: string, record: Kind, foundBy: FoundBy]>> = {
  1: [`${members} t.name_zh = ? LIMIT +?`, "member", "name"],
  2: [`${members} t.name_bo = ? LIMIT +?`, "member", "name"],
  3: [`${members} t.aliases = ? LIMIT +?`, "member", "alias"],
  4: [`${households} t.scope IN (SELECT idx FROM scope) AND t.house_name = ? LIMIT +?`, "household", "houseName"],
  5: [`${households} t.phone = ? LIMIT +?`, "household", "phone"],
  6: [`${units} t.scope IN (SELECT idx FROM scope) AND t.unit_no = ? LIMIT +?`, "unit", "unitNo"],
  7: [`${villages} t.name_zh = ? LIMIT +?`, "village", "village"],
};

function toFound(record: Kind, stored: Stored, foundBy: FoundBy): Found {
  const [
    uid,
    village,
    villageName,
    name,
    nameBo,
    nameTag,
    aliases,
    birthYear,
    listed,
    householdId,
    householdNo,
    houseName,
    unitNo,
  ] = stored;
  return {
    record,
    uid,
    village,
    villageName,
    name,
    nameBo,
    nameTag,
    aliases: foundBy === "alias" ? aliases : null,
    birthYear,
    listed: listed === 1,
    householdId,
    householdNo,
    houseName,
    unitNo,
    foundBy,
  };
}

/** Rows that hold a name in one search field, at most `limit`. */
export function holdersOf(client: Client, field: number, name: string, limit: number): Found[] {
  const [sql, record, foundBy] = byField[field]!;
  const rows = prepared(client, sql).raw().all(name, limit) as Stored[];
  return rows.map((row) => toFound(record, row, foundBy));
}

/** Households whose number is as typed, then those whose number begins so. */
export function householdsByNumber(client: Client, typed: string, limit: number): Found[] {
  const range =
    "t.scope IN (SELECT idx FROM scope) AND t.household_no >= @typed AND t.household_no < @typed || char(0x10ffff)";
  const sql = `${households} ${range} ORDER BY t.household_no <> @typed, length(t.household_no), t.household_no LIMIT +@limit`;
  return (prepared(client, sql).raw().all({ typed, limit }) as Stored[]).map((row) =>
    toFound("household", row, "householdNo"),
  );
}

const byUid = {
  member: `${members} t.scope IN (SELECT idx FROM scope) AND t.uid = ?`,
  household: `${households} t.scope IN (SELECT idx FROM scope) AND t.uid = ?`,
  unit: `${units} t.scope IN (SELECT idx FROM scope) AND t.uid = ?`,
  village: `${villages} t.scope IN (SELECT idx FROM scope) AND t.uid = ?`,
} as const;

/** The record that a form's code points to; empty where it is not in this register. */
export function byCode(client: Client, record: keyof typeof byUid, uid: string): Found[] {
  const sql = byUid[record];
  return (prepared(client, sql).raw().all(uid) as Stored[]).map((row) => toFound(record, row, "code"));
}
