import type { Vector } from "../../../shared/changes/vector.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";

/**
 * What a PC said it has of a scope in the package taken from it last; null when it never said so. It may go down:
 * the PC was restored then. Too low only makes the next delta bigger.
 */
export function acknowledged(client: Client, device: string, scope: string): Vector | null {
  const found = prepared(
    client,
    "SELECT p.acked_vv FROM peer p JOIN scope s ON s.idx = p.scope WHERE p.device = ? AND s.uid = ?",
  )
    .pluck()
    .get(device, scope) as string | undefined;
  return found === undefined ? null : (JSON.parse(found) as Vector);
}

/** Keeps what a PC says it has; a scope that is not here is passed over. */
export function acknowledge(client: Client, device: string, scope: string, vector: Vector): void {
  prepared(
    client,
    `INSERT INTO peer (device, scope, acked_vv) SELECT ?, idx, ? FROM scope WHERE uid = ?
     ON CONFLICT DO UPDATE SET acked_vv = excluded.acked_vv`,
  ).run(device, JSON.stringify(vector), scope);
}
