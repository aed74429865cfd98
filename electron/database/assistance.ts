import type { VillageHelp } from "../../shared/assistance/contract.ts";
import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";
import { scopeIndex } from "./scopes.ts";

/** The receipt number that was entered last and ends in digits, in one village or anywhere; null where there is none. */
export function lastReceipt(client: Client, village: string | null): string | null {
  const within = village === null ? "" : "scope = @scope AND";
  const found = prepared(
    client,
    `SELECT receipt_ref FROM assistance_lines WHERE ${within} removed IS NULL AND receipt_ref GLOB '*[0-9]'
     ORDER BY rowid DESC LIMIT 1`,
  )
    .pluck()
    .get({ scope: village === null ? null : scopeIndex(client, village) });
  return (found as string | undefined) ?? null;
}

/** A line counts on the day on which it was given; a deed on the day on which it was done, and not before. */
const countsOn = "CASE kind WHEN '3' THEN done_on ELSE given_on END";

/** What was given from one day to another, both included, village by village in their order. */
export const helpByVillage = (client: Client, from: string, to: string): VillageHelp[] =>
  prepared(
    client,
    `SELECT s.uid AS village, v.name_zh AS villageName,
       coalesce(w.visits, 0) AS visits, coalesce(w.own, 0) AS ownCostFen,
       coalesce(a.households, 0) AS households, coalesce(a.money, 0) AS moneyFen, coalesce(a.goods, 0) AS goods,
       coalesce(a.goodsFen, 0) AS goodsFen, coalesce(a.deeds, 0) AS deeds, coalesce(a.errands, 0) AS errands
     FROM villages v JOIN scope s ON s.idx = v.scope
     LEFT JOIN (SELECT scope, count(*) AS visits, sum(own_cost_fen) AS own FROM visits
       WHERE removed IS NULL AND visited_on BETWEEN @from AND @to GROUP BY scope) w ON w.scope = v.scope
     LEFT JOIN (SELECT scope, count(DISTINCT household_id) AS households,
         sum(CASE WHEN kind = '1' THEN value_fen END) AS money, sum(kind = '2') AS goods,
         sum(CASE WHEN kind = '2' THEN value_fen END) AS goodsFen, sum(kind = '3') AS deeds, sum(kind = '4') AS errands
       FROM assistance_lines WHERE removed IS NULL AND ${countsOn} BETWEEN @from AND @to GROUP BY scope) a
       ON a.scope = v.scope
     WHERE v.removed IS NULL ORDER BY v.village_code, v.uid`,
  ).all({ from, to }) as VillageHelp[];
