import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";

/** A PC whose writers part after one common one: two copies of it are at work. */
export interface CopiedPc {
  readonly device: string;
  /** Uid of the scope in which it shows. */
  readonly scope: string;
}

/**
 * PCs that were copied (exchange, section 9): two children of one writer, both still being written when the other
 * had begun. After a restored backup the older child ends before the younger one begins, so that is no copy.
 */
export function copiedPcs(client: Client): CopiedPc[] {
  return prepared(
    client,
    `WITH life AS (
       SELECT g.idx, g.parent, g.device, g.scope,
         (SELECT wall FROM commits WHERE dot = g.idx * 1048576 + 1) AS first,
         (SELECT wall FROM commits WHERE dot = g.idx * 1048576 + g.known) AS last
       FROM segment g WHERE g.parent IN (SELECT parent FROM segment GROUP BY parent HAVING count(*) > 1)
     )
     SELECT DISTINCT a.device, s.uid AS scope FROM life a
       JOIN life b ON b.parent = a.parent AND b.device = a.device AND b.idx <> a.idx
       JOIN scope s ON s.idx = a.scope
     WHERE a.first <= b.first AND a.last >= b.first`,
  ).all() as CopiedPc[];
}
