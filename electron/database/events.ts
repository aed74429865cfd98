import type { CardLine } from "../../shared/events/card.ts";
import { type RecordName, records } from "../../shared/records/all.ts";
import type { Cell } from "../../shared/records/fields.ts";
import { columnName, type RecordDescription } from "../../shared/records/record.ts";
import type { Touched } from "./journal/touched.ts";
import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";
import { nameOfRow } from "./rowNames.ts";

/** Which columns of a record lead to the household or unit that a card shows. */
const leads: Partial<Record<RecordName, readonly (readonly [column: string, to: "household" | "unit"])[]>> = {
  household: [["uid", "household"]],
  member: [["household_id", "household"]],
  unit: [["uid", "unit"]],
  unitMembership: [
    ["household_id", "household"],
    ["unit_id", "unit"],
  ],
  convenorTerm: [["unit_id", "unit"]],
};

type StoredRow = Readonly<Record<string, Cell>>;

function storedRow(client: Client, record: RecordName, scope: number, uid: string): StoredRow {
  const { table } = records[record];
  return prepared(client, `SELECT * FROM ${table} WHERE scope = ? AND uid = ?`).get(scope, uid) as StoredRow;
}

function* touchedRows({ rows }: Touched): Generator<{ record: RecordName; scope: number; uid: string }> {
  for (const [record, scopes] of rows)
    for (const [scope, uids] of scopes) for (const uid of uids) yield { record, scope, uid };
}

/** Households and units that a step touches, by what its rows point or pointed to. */
export function affectedBy(client: Client, touched: Touched): Record<"household" | "unit", string[]> {
  const found = { household: new Set<string>(), unit: new Set<string>() };
  const follow = (record: RecordName, row: StoredRow) => {
    for (const [column, to] of leads[record] ?? []) {
      const uid = row[column];
      if (typeof uid === "string") found[to].add(uid);
    }
  };
  for (const { record, row } of touched.before) follow(record, row);
  for (const { record, scope, uid } of touchedRows(touched)) follow(record, storedRow(client, record, scope, uid));
  return { household: [...found.household], unit: [...found.unit] };
}

/** First value that each changed cell of an old row had, read from the step's own history lines. */
function valuesBefore(client: Client, dots: readonly number[]): Map<string, Cell> {
  const lines = client
    .prepare(
      "SELECT uid, field, old FROM history WHERE dot IN (SELECT value FROM json_each(?)) ORDER BY uid, field, dot",
    )
    .all(JSON.stringify(dots)) as { uid: string; field: string; old: Cell }[];
  return new Map(lines.toReversed().map(({ uid, field, old }) => [`${uid} ${field}`, old]));
}

/** Every cell that a step changes or fills in a row that stays, in the order of its rows, while the step stands. */
export function cardLines(client: Client, touched: Touched, dots: readonly number[]): CardLine[] {
  const before = valuesBefore(client, dots);
  const made = new Set(dots);
  const lines: CardLine[] = [];
  for (const { record, scope, uid } of touchedRows(touched)) {
    const description: RecordDescription = records[record];
    const row = storedRow(client, record, scope, uid);
    // That a row goes is told before and after, and by how many go.
    if (row["removed"] !== null) continue;
    const isNew = made.has(Number(row["ver"]));
    for (const [field, { kind, target }] of Object.entries(description.fields)) {
      const after = row[columnName(field)] ?? null;
      const was = isNew ? null : before.has(`${uid} ${field}`) ? before.get(`${uid} ${field}`)! : after;
      if (was === after) continue;
      const shown = (cell: Cell) =>
        kind === "reference" && typeof cell === "string" ? nameOfRow(client, target as RecordName, cell) : cell;
      lines.push({ record, uid, row: nameOfRow(client, record, uid), field, before: shown(was), after: shown(after) });
    }
  }
  return lines;
}

/** Rows that a step made. */
export function rowsMade(client: Client, touched: Touched, dots: readonly number[]): { record: string; uid: string }[] {
  const made = new Set(dots);
  return [...touchedRows(touched)]
    .filter(({ record, scope, uid }) => made.has(Number(storedRow(client, record, scope, uid)["ver"])))
    .map(({ record, uid }) => ({ record, uid }));
}
