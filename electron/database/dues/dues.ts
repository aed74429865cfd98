import type { DueRow } from "../../../shared/dues/contract.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { scopeIndex } from "../scopes.ts";
import { dueSources } from "./all.ts";
import type { DueSource } from "./due.ts";

/** What is asked for: days of a village, or of all. */
export interface DueRange {
  readonly village: string | null;
  readonly from: string | null;
  readonly until: string;
}

const within = `(@scope IS NULL OR d.scope = @scope)
  AND (d.day BETWEEN coalesce(@from, '') AND @until OR d.day IS NULL AND @from IS NULL)`;

const one = ({ kind, record, sql }: DueSource, place: number): string =>
  `SELECT ${place} AS place, '${kind}' AS kind, '${record}' AS record, d.* FROM (${sql}) d WHERE ${within}`;

const listed = `WITH found AS (${dueSources.map((source, place) => one(source, place)).join(" UNION ALL ")})
  SELECT f.kind, f.record, f.uid, v.uid AS village, v.name_zh AS villageName, f.day,
    coalesce(f.about, '') AS about, f.person, count(*) OVER () AS total
  FROM found f LEFT JOIN villages v ON v.scope = f.scope AND v.removed IS NULL
  ORDER BY coalesce(f.day, '9999'), v.village_code, f.place, CAST(f.about AS INTEGER), f.about, f.uid LIMIT +@limit`;

/**
 * What needs doing, the earliest first, and how much there is in all.
 * @throws AppError not-found for an unknown village
 */
export function listDues(
  client: Client,
  { village, from, until }: DueRange,
  today: string,
  limit: number,
): { rows: DueRow[]; total: number } {
  const scope = village === null ? null : scopeIndex(client, village);
  const found = prepared(client, listed).all({ scope, from, until, today, limit }) as (DueRow & { total: number })[];
  const rows = found.map(({ kind, record, uid, village: of, villageName, day, about, person }): DueRow => {
    return { kind, record, uid, village: of, villageName, day, about, person };
  });
  return { rows, total: found[0]?.total ?? 0 };
}
