import type { StepKind } from "../../shared/changes/step.ts";
import { records } from "../../shared/records/all.ts";
import type { ChangeLine, StepRow } from "../../shared/steps/contract.ts";
import type { Client } from "./open.ts";

interface Stored {
  readonly id: number;
  readonly at: string;
  readonly doubtful: number;
  readonly author: string;
  readonly kind: StepKind;
  readonly params: string;
  readonly undoneBy: number | null;
}

const recordOf = new Map(Object.values(records).map(({ table, name }) => [table, name]));

function toRow(stored: Stored): StepRow {
  const { id, at, author, kind } = stored;
  const undone = stored.undoneBy !== null;
  const revertible = !undone && kind !== "undo" && kind !== "redo" && kind !== "found";
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
       WHERE s.id < ? ORDER BY s.id DESC LIMIT ?`,
    )
    .all(before ?? Number.MAX_SAFE_INTEGER, limit + 1) as Stored[];
  return found.map((stored) => toRow(stored));
}

const line = `SELECT s.id AS step, s.at, coalesce(c.name, '') AS author, h.tbl, h.uid, h.field, h.old, h.new
  FROM history h JOIN commits k ON k.dot = h.dot JOIN step s ON s.id = k.step LEFT JOIN clerk c ON c.uid = s.author`;

type StoredLine = Omit<ChangeLine, "record"> & { tbl: string };
const toLine = ({ tbl, ...rest }: StoredLine): ChangeLine => ({ ...rest, record: recordOf.get(tbl) ?? tbl });

/** Changed cells of one step, at most 1,000 of them. */
export function stepLines(client: Client, step: number): ChangeLine[] {
  const found = client
    .prepare(
      `${line} WHERE h.dot IN (SELECT value FROM step, json_each(step.dots) WHERE step.id = ?) ORDER BY h.uid, h.field LIMIT 1000`,
    )
    .all(step) as StoredLine[];
  return found.map((stored) => toLine(stored));
}

export function countLines(client: Client, step: number): number {
  return client
    .prepare(
      "SELECT count(*) FROM history WHERE dot IN (SELECT value FROM step, json_each(step.dots) WHERE step.id = ?)",
    )
    .pluck()
    .get(step) as number;
}

/** How many rows of each record a step made. */
export function createdRows(client: Client, step: number): { record: string; count: number }[] {
  return Object.values(records)
    .map(({ name, table }) => ({
      record: name,
      count: client
        .prepare(
          `SELECT count(*) FROM step k, json_each(k.dots) d JOIN segment g ON g.idx = d.value / 1048576
           JOIN ${table} t ON t.scope = g.scope AND t.step >= k.id AND t.ver = d.value WHERE k.id = ?`,
        )
        .pluck()
        .get(step) as number,
    }))
    .filter(({ count }) => count > 0);
}

/** History of one row, newest first, at most 500 lines. */
export function rowLines(client: Client, uid: string): ChangeLine[] {
  const found = client
    .prepare(`${line} WHERE h.uid = ? ORDER BY k.step DESC, h.field LIMIT 500`)
    .all(uid) as StoredLine[];
  return found.map((stored) => toLine(stored));
}

/** Kind and sentence values of a step. */
export function stepLine(client: Client, id: number): Pick<StepRow, "id" | "kind" | "params"> | null {
  const found = client.prepare("SELECT id, kind, params FROM step WHERE id = ?").get(id) as Stored | undefined;
  return found ? { id, kind: found.kind, params: JSON.parse(found.params) as StepRow["params"] } : null;
}

/** Id of the newest step; 0 before the first. */
export function lastStep(client: Client): number {
  const found = client.prepare("SELECT max(id) FROM step").pluck().get();
  return typeof found === "number" ? found : 0;
}
