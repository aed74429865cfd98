import type { YearFigures } from "../../shared/charts/contract.ts";
import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";
import { scopeIndex } from "./scopes.ts";

interface Bound {
  /** Null for all villages. */
  readonly scope: number | null;
  /** Months of the year that have begun, as the first of each: 2026-01-01. */
  readonly months: string;
  readonly from: string;
  readonly to: string;
}

const live = "removed IS NULL AND (@scope IS NULL OR scope = @scope)";

const help = `SELECT substr(day, 1, 7) AS month, kind, count(*) AS times, sum(coalesce(value_fen, 0)) AS valueFen
  FROM (SELECT kind, value_fen, CASE kind WHEN '3' THEN done_on ELSE given_on END AS day
    FROM assistance_lines WHERE ${live})
  WHERE day BETWEEN @from AND @to GROUP BY 1, 2 ORDER BY 1, 2`;

const care = `SELECT month, sum(times) AS times FROM care_visits
  WHERE ${live} AND month BETWEEN substr(@from, 1, 7) AND substr(@to, 1, 7) GROUP BY month ORDER BY month`;

/** Every month is there, with none open as with many. */
const requests = `WITH month (first, next) AS (SELECT value, date(value, '+1 month') FROM json_each(@months))
  SELECT substr(first, 1, 7) AS month,
    count(uid) FILTER (WHERE made_on >= first) AS made,
    count(uid) FILTER (WHERE closed_on >= first AND closed_on < next) AS closed,
    count(uid) FILTER (WHERE closed_on IS NULL OR closed_on >= next) AS open
  FROM month LEFT JOIN help_requests ON made_on < next AND (closed_on IS NULL OR closed_on >= first) AND ${live}
  GROUP BY first ORDER BY first`;

const firstDay = `SELECT min(day) FROM (
  SELECT min(given_on) AS day FROM assistance_lines WHERE ${live}
  UNION ALL SELECT min(month) FROM care_visits WHERE ${live}
  UNION ALL SELECT min(made_on) FROM help_requests WHERE ${live})`;

function rowsOf<T>(client: Client, sql: string, bound: Bound): T[] {
  return prepared(client, sql).all(bound) as T[];
}

/**
 * What a village, or all of them, come to in a year, up to a day.
 * @throws AppError not-found for an unknown village
 */
export function yearFigures(client: Client, village: string | null, year: number, today: string): YearFigures {
  const scope = village === null ? null : scopeIndex(client, village);
  const begun = Array.from({ length: 12 }, (_, place) => `${year}-${String(place + 1).padStart(2, "0")}-01`);
  const months = JSON.stringify(begun.filter((first) => first <= today));
  const bound: Bound = { scope, months, from: `${year}-01-01`, to: `${year}-12-31` };
  const first = prepared(client, firstDay).pluck().get(bound) as string | null;
  return {
    year,
    firstYear: Math.min(year, Number(first?.slice(0, 4) ?? year)),
    help: rowsOf(client, help, bound),
    care: rowsOf(client, care, bound),
    requests: rowsOf(client, requests, bound),
  };
}
