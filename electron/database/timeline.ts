import { type RecordName, records } from "../../shared/records/all.ts";
import type { Cell } from "../../shared/records/fields.ts";
import { columnName, type RecordDescription } from "../../shared/records/record.ts";
import { targetOf } from "../../shared/records/references.ts";
import type { TimelineRow } from "../../shared/timeline/row.ts";
import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";
import { namingOf } from "./rowNames.ts";

/** What a household's page shows in other places: itself, its people, and the lines of a loan's schedule. */
const shownElsewhere: ReadonlySet<string> = new Set<RecordName>(["household", "member", "householdStay", "instalment"]);

/** How rows of a record lead to a household: by a field, to the household, to a person, or to a row that leads on. */
interface Way {
  readonly description: RecordDescription;
  readonly field: string;
  readonly to: RecordDescription;
}

/**
 * The field by which a record belongs to a household: to the household itself before a person before another row, and
 * what it cannot stand without before what it can. A second person of a row, such as a contact, is not whose it is.
 */
function wayOf(description: RecordDescription, leading: ReadonlySet<string>): Way | null {
  const ways = Object.entries(description.fields).flatMap(([name, { required }]): (Way & { rank: number })[] => {
    const to = targetOf(description, name);
    if (!to || !leading.has(to.name)) return [];
    const near = to.name === "household" ? 0 : to.name === "member" ? 1 : 2;
    return [{ description, field: name, to, rank: near + (required ? 0 : 3) }];
  });
  return ways.toSorted((a, b) => a.rank - b.rank)[0] ?? null;
}

/** Ways of all records, each after what it leads to. */
function allWays(): Way[] {
  const leading = new Set<string>(["household", "member"]);
  const ways: Way[] = [];
  for (let found = true; found; ) {
    found = false;
    for (const description of Object.values<RecordDescription>(records)) {
      const way = leading.has(description.name) ? null : wayOf(description, leading);
      if (!way) continue;
      ways.push(way);
      leading.add(description.name);
      found = true;
    }
  }
  return ways;
}

const ways = allWays();

/** SQL of the day of a row `t`; a month stands for its last day, so that whoever came in it counts. */
const dayOf = ({ on, fields }: RecordDescription): string => {
  if (on === undefined) return "NULL";
  const column = `t.${columnName(on)}`;
  return fields[on]?.kind === "partialDate" ? `${column} || '-31'` : column;
};

/** SQL that says whether the person of a row lived in the household on the row's day; without a day, lives there. */
function livedThere(person: string, day: string): string {
  const now = `EXISTS (SELECT 1 FROM members m WHERE m.scope = @scope AND m.uid = ${person}
    AND m.household_id = @household AND (${day} IS NULL OR coalesce(m.household_from, '') <= ${day}))`;
  const then = `EXISTS (SELECT 1 FROM household_stays k WHERE k.scope = @scope AND k.member_id = ${person}
    AND k.household_id = @household AND k.removed IS NULL AND coalesce(k.date_from, '') <= ${day} AND k.date_to > ${day})`;
  return `(${now} OR ${then})`;
}

/** SQL of the ids of a household's people, now or before. */
const people = `SELECT m.uid FROM members m WHERE m.scope = @scope AND m.household_id = @household
  UNION SELECT k.member_id FROM household_stays k WHERE k.scope = @scope AND k.household_id = @household`;

/** SQL that says whether a row `t` belongs to the household; rows that it may lead on to are found before it. */
function belongs({ description, field, to }: Way): string {
  const column = `t.${columnName(field)}`;
  if (to.name === "household") return `${column} = @household`;
  if (to.name === "member") return `${column} IN (${people}) AND ${livedThere(column, dayOf(description))}`;
  return `${column} IN (SELECT uid FROM found_${to.table})`;
}

/** Every record's rows of the household, each found by its way. */
const found = ways.map(
  (way) => `found_${way.description.table} AS (SELECT t.uid FROM ${way.description.table} t
    WHERE t.scope = @scope AND t.removed IS NULL AND ${belongs(way)})`,
);

/** SQL of a row's cells as JSON, references by what names their rows. */
function cellsOf(description: RecordDescription): string {
  const cells = Object.keys(description.fields).map((name) => {
    const target = targetOf(description, name);
    const column = `t.${columnName(name)}`;
    if (!target) return `'${name}', ${column}`;
    return `'${name}', (SELECT ${namingOf(target, "p")} FROM ${target.table} p WHERE p.scope = t.scope AND p.uid = ${column})`;
  });
  return `json_object(${cells.join(", ")})`;
}

const shown = ways
  .filter(({ description }) => !shownElsewhere.has(description.name))
  .map(({ description }) => {
    const { name, table, on } = description;
    const day = on === undefined ? "NULL" : `t.${columnName(on)}`;
    return `SELECT '${name}' AS record, t.uid, ${day} AS day, ${cellsOf(description)} AS cells, t.rowid AS place
      FROM ${table} t WHERE t.scope = @scope AND t.uid IN (SELECT uid FROM found_${table})`;
  });

const sql = `WITH ${found.join(",\n")}
  SELECT *, count(*) OVER () AS total FROM (${shown.join("\nUNION ALL\n")})
  ORDER BY coalesce(day, '') DESC, record, place DESC LIMIT +@limit`;

type Stored = Omit<TimelineRow, "cells"> & { readonly cells: string; readonly total: number };

/**
 * Everything recorded about a household, the latest first; derived from what points to it, to its people while they
 * lived there, and to rows that do. What has no day comes last.
 */
export function timelineOf(client: Client, household: string, limit: number): { rows: TimelineRow[]; total: number } {
  const scope = prepared(client, "SELECT scope FROM households WHERE scope IN (SELECT idx FROM scope) AND uid = ?")
    .pluck()
    .get(household) as number | undefined;
  if (scope === undefined) return { rows: [], total: 0 };
  const rows = prepared(client, sql).all({ scope, household, limit }) as Stored[];
  return {
    rows: rows.map(({ record, uid, day, cells }) => {
      return { record, uid, day, cells: JSON.parse(cells) as Record<string, Cell> };
    }),
    total: rows[0]?.total ?? 0,
  };
}

/** Records that can be about a household, for tests and for what tells of them. */
export const timelineRecords: readonly string[] = ways
  .map(({ description }) => description.name)
  .filter((name) => !shownElsewhere.has(name));
