import type { StepKind } from "../../shared/changes/step.ts";
import { type RecordName, records } from "../../shared/records/all.ts";
import type { Cell } from "../../shared/records/fields.ts";
import type { RecordDescription } from "../../shared/records/record.ts";
import type { ChangeLine, StepRow } from "../../shared/steps/contract.ts";
import { madeBy } from "./journal/revert.ts";
import type { Client } from "./open.ts";
import { nameOfRow } from "./rowNames.ts";

interface Stored {
  readonly id: number;
  readonly at: string;
  readonly doubtful: number;
  readonly author: string;
  readonly kind: StepKind;
  readonly params: string;
  readonly undoneBy: number | null;
}

const recordOf = new Map<string, RecordName>(
  Object.values(records).map(({ table, name }) => [table, name as RecordName]),
);

function toRow(stored: Stored): StepRow {
  const { id, at, author, kind } = stored;
  const undone = stored.undoneBy !== null;
  const revertible = !undone && kind !== "undo" && kind !== "redo" && kind !== "found" && kind !== "erase";
  const params = JSON.parse(stored.params) as StepRow["params"];
  return { id, at, author, kind, params, undone, revertible, clockDoubtful: stored.doubtful === 1 };
}

/** Steps older than `before`, newest first; reads one more than `limit` so that the caller knows of the rest. */
export function listSteps(client: Client, before: number | null, limit: number): StepRow[] {
  const found = client
    .prepare(
      `SELECT s.id, s.at, coalesce(c.name, '') AS author, s.kind, s.params, s.undone_by AS undoneBy,
         coalesce((SELECT max(clock_flag) FROM commits WHERE dot IN (SELECT value FROM json_each(s.dots))), 0) AS doubtful
       FROM step s LEFT JOIN clerk c ON c.uid = s.author
       WHERE s.id < ? ORDER BY s.id DESC LIMIT +?`,
    )
    .all(before ?? Number.MAX_SAFE_INTEGER, limit + 1) as Stored[];
  return found.map((stored) => toRow(stored));
}

/** Who made the change: of a taken one, the clerk of the other PC. */
const line = `SELECT s.id AS step, s.at, coalesce(c.name, a.name, '') AS author, h.tbl, h.uid, h.field, h.old, h.new
  FROM history h JOIN commits k ON k.dot = h.dot JOIN step s ON s.id = k.step
  LEFT JOIN clerk c ON c.uid = k.author LEFT JOIN author a ON a.uid = k.author`;

type StoredLine = Omit<ChangeLine, "record" | "row"> & { tbl: string };

/** Lines as a clerk reads them: the row by its number or name, and rows that a cell leads to likewise. */
function toLines(client: Client, stored: readonly StoredLine[]): ChangeLine[] {
  const known = new Map<string, string>();
  const named = (record: RecordName, uid: string): string => {
    const name = known.get(uid) ?? nameOfRow(client, record, uid);
    known.set(uid, name);
    return name;
  };
  return stored.map(({ tbl, ...rest }) => {
    const record = recordOf.get(tbl) ?? null;
    if (record === null) return { ...rest, record: tbl, row: "" };
    const { kind, target } = (records[record] as RecordDescription).fields[rest.field] ?? {};
    const shown = (cell: Cell) =>
      kind === "reference" && typeof cell === "string" ? named(target as RecordName, cell) : cell;
    return { ...rest, record, row: named(record, rest.uid), old: shown(rest.old), new: shown(rest.new) };
  });
}

/** Changed cells of one step, at most 1,000 of them. */
export function stepLines(client: Client, step: number): ChangeLine[] {
  const found = client
    .prepare(
      `${line} WHERE h.dot IN (SELECT value FROM step, json_each(step.dots) WHERE step.id = ?) ORDER BY h.uid, h.field LIMIT 1000`,
    )
    .all(step) as StoredLine[];
  return toLines(client, found);
}

export function countLines(client: Client, step: number): number {
  return client
    .prepare(
      "SELECT count(*) FROM history WHERE dot IN (SELECT value FROM step, json_each(step.dots) WHERE step.id = ?)",
    )
    .pluck()
    .get(step) as number;
}

const namedAtMost = 12;

/** How many rows of each record a step made, and the names of the first ones. */
export function createdRows(client: Client, step: number): { record: string; count: number; names: string[] }[] {
  return Object.values(records)
    .map(({ name, table }) => {
      const made = `FROM ${table} t WHERE ${madeBy}`;
      const count = client.prepare(`SELECT count(*) ${made}`).pluck().get({ step }) as number;
      const first =
        count === 0 ? [] : client.prepare(`SELECT t.uid ${made} LIMIT ${namedAtMost}`).pluck().all({ step });
      const names = (first as string[]).map((uid) => nameOfRow(client, name as RecordName, uid));
      return { record: name, count, names: names.filter(Boolean) };
    })
    .filter(({ count }) => count > 0);
}

/** History of one row, newest first, at most 500 lines. */
export function rowLines(client: Client, uid: string): ChangeLine[] {
  const found = client
    .prepare(`${line} WHERE h.uid = ? ORDER BY k.step DESC, h.field LIMIT 500`)
    .all(uid) as StoredLine[];
  return toLines(client, found);
}

/** Kind and sentence values of a step. */
function stepLine(client: Client, id: number): Pick<StepRow, "id" | "kind" | "params"> | null {
  const found = client.prepare("SELECT id, kind, params FROM step WHERE id = ?").get(id) as Stored | undefined;
  return found ? { id, kind: found.kind, params: JSON.parse(found.params) as StepRow["params"] } : null;
}

/** What taking a step back, or doing it again, is about in a clerk's words: the act itself, not its undoing. */
export function actLine(client: Client, id: number): ReturnType<typeof stepLine> {
  const act = client
    .prepare(
      `WITH RECURSIVE chain (id, reverts, depth) AS (
         SELECT id, reverts, 0 FROM step WHERE id = ?
         UNION ALL SELECT s.id, s.reverts, c.depth + 1 FROM chain c JOIN step s ON s.id = c.reverts)
       SELECT id FROM chain ORDER BY depth DESC LIMIT 1`,
    )
    .pluck()
    .get(id) as number | undefined;
  const line = act === undefined ? null : stepLine(client, act);
  return line && { ...line, id };
}

/** Whether nothing was done but to found the register. */
export const onlyFounded = (client: Client): boolean =>
  client.prepare("SELECT 1 FROM step WHERE kind <> 'found' LIMIT 1").get() === undefined;

/** Id of the newest step; 0 before the first. */
export function lastStep(client: Client): number {
  const found = client.prepare("SELECT max(id) FROM step").pluck().get();
  return typeof found === "number" ? found : 0;
}

/** The newest step that took files; 0 before the first. */
export function lastTaking(client: Client): number {
  const found = client.prepare("SELECT id FROM step WHERE kind = 'take' ORDER BY id DESC LIMIT 1").pluck().get();
  return typeof found === "number" ? found : 0;
}

/** When the newest step was made; null before the first. */
export function lastStepAt(client: Client): string | null {
  const found = client.prepare("SELECT at FROM step ORDER BY id DESC LIMIT 1").pluck().get();
  return typeof found === "string" ? found : null;
}

/** When a taking was done, and the PC whose files were taken, as its sentence names it. */
export function stepOrigin(client: Client, step: number): { at: string; device: string } {
  const found = client
    .prepare("SELECT at, coalesce(params ->> 'device', '') AS device FROM step WHERE id = ?")
    .get(step) as { at: string; device: string } | undefined;
  return found ?? { at: "", device: "" };
}
