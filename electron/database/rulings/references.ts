import { type RecordName, records } from "../../../shared/records/all.ts";
import { columnName, type RecordDescription } from "../../../shared/records/record.ts";
import { targetOf } from "../../../shared/records/references.ts";
import { namingOf } from "../rowNames.ts";
import { loaded, lookedAt, type Reach, type Ruling } from "./ruling.ts";

/** Records of the roster have sentences of their own for what they point to. */
const ownWords: ReadonlySet<string> = new Set([
  "household",
  "headTerm",
  "member",
  "householdStay",
  "consent",
  "unit",
  "unitMembership",
  "convenorTerm",
]);

interface Link {
  readonly field: string;
  readonly target: RecordDescription;
}

const linksOf = (description: RecordDescription): Link[] =>
  Object.keys(description.fields).flatMap((field) => {
    const target = targetOf(description, field);
    return target ? [{ field, target }] : [];
  });

/** Whatever points to a row must be looked at when that row comes or goes. */
const reachOf = ({ table }: RecordDescription, { field, target }: Link): Reach => ({
  from: target.name as RecordName,
  when: ["removed"],
  find: `SELECT uid FROM ${table} WHERE scope = @scope AND ${columnName(field)} IN (SELECT value FROM json_each(@uids))`,
});

function rulingOf(description: RecordDescription): Ruling {
  const links = linksOf(description);
  const lost = links.map(({ field, target }) => {
    const column = `r.${columnName(field)}`;
    return `(${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${target.table} o
       WHERE o.scope = r.scope AND o.uid = ${column} AND o.removed IS NULL)) AS "${field}"`;
  });
  const sql = `SELECT r.uid, ${namingOf(description, "r")} AS "#", ${lost.join(", ")}
    FROM ${description.table} r WHERE ${lookedAt}`;
  const record = description.name as RecordName;
  return {
    record,
    reached: links.map((link) => reachOf(description, link)),
    broken: (looked) =>
      loaded<Record<string, string | number | null>>(looked, sql).flatMap((row) =>
        links
          .filter(({ field }) => row[field] === 1)
          .map(({ field, target }) => ({
            rule: "reference-missing",
            record,
            uid: String(row["uid"]),
            params: { record, field, target: target.name, name: String(row["#"] ?? "") },
          })),
      ),
  };
}

/** Every row of a programme points only to rows that are there: derived from the descriptions. */
export const referenceRulings: readonly Ruling[] = Object.values(records)
  .filter((description) => !ownWords.has(description.name) && linksOf(description).length > 0)
  .map((description) => rulingOf(description));
