import type { Dot } from "../../../shared/changes/dot.ts";
import type { Version } from "../../../shared/changes/merge.ts";
import type { WireSibling } from "../../../shared/exchange/section.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { Client } from "../open.ts";
import { putRivals } from "../journal/rivals.ts";
import { prepared } from "../prepared.ts";

interface Stored {
  readonly tbl: string;
  readonly uid: string;
  readonly field: string;
  readonly dot: Dot;
  readonly value: Cell;
  readonly stamp: number;
}

/** Every value that waits beside a shown one, by table and row, with local dots. */
export function allSiblings(client: Client): ReadonlyMap<string, readonly WireSibling[]> {
  const found = prepared(client, "SELECT tbl, uid, field, dot, value, stamp FROM siblings").all() as Stored[];
  return Map.groupBy(found, ({ tbl, uid }) => `${tbl} ${uid}`);
}

/** Values that wait beside the shown ones of a row, by field. */
export function siblingsOf(client: Client, table: string, uid: string): ReadonlyMap<string, readonly Version[]> {
  const found = prepared(client, "SELECT field, dot, value, stamp FROM siblings WHERE tbl = ? AND uid = ?").all(
    table,
    uid,
  ) as Stored[];
  return Map.groupBy(found, ({ field }) => field);
}

/** Replaces what waits beside one cell. */
export function putSiblings(
  client: Client,
  table: string,
  uid: string,
  field: string,
  versions: readonly Version[],
): void {
  prepared(client, "DELETE FROM siblings WHERE tbl = ? AND uid = ? AND field = ?").run(table, uid, field);
  putRivals(client, table, uid, field, versions);
}
