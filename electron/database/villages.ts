import type { Listing } from "../../shared/records/listing.ts";
import type { VillageRow } from "../../shared/villages/contract.ts";
import { village } from "../../shared/villages/record.ts";
import { covers, staysOn } from "./dated.ts";
import { type Listed, pageRows, rowsWhere } from "./listing.ts";
import type { Client } from "./open.ts";

const households = (asOf: string | null, wanted: string): string =>
  `(SELECT ${wanted} FROM households h WHERE h.scope = t.scope AND h.removed IS NULL
    AND ${covers(asOf, "h.listed_from", "h.ended_on")})`;

/** Villages with what they held on a day; null for now. */
export const listedVillages = (asOf: string | null): Listed => ({
  description: village,
  from: "villages t JOIN scope s ON s.idx = t.scope JOIN villages v ON v.rowid = t.rowid",
  where: ["t.removed IS NULL"],
  columns: {
    unitCount: `(SELECT count(*) FROM units u WHERE u.scope = t.scope AND u.removed IS NULL
      AND ${covers(asOf, "u.set_up_on", "u.ended_on")})`,
    householdCount: households(asOf, "count(*)"),
    personCount: households(asOf, "coalesce(sum(h.person_count), 0)"),
    memberCount:
      asOf === null
        ? "(SELECT count(*) FROM members m WHERE m.scope = t.scope AND m.removed IS NULL AND m.state = 'listed')"
        : `(SELECT count(*) FROM ${staysOn} e WHERE e.scope = t.scope)`,
  },
  order: ["t.village_code", "t.uid"],
});

/** A page of villages. */
export const listVillages = (client: Client, listing: Listing): { rows: VillageRow[]; total: number } =>
  pageRows(client, listedVillages(listing.asOf), listing);

export const findVillage = (client: Client, uid: string, asOf: string | null): VillageRow | null =>
  rowsWhere<VillageRow>(client, listedVillages(asOf), "t.uid = @uid", { uid, asOf })[0] ?? null;

/** Sex and birth of everybody listed on the day, and how many there are of each. */
export const birthsAndSexes = (
  client: Client,
  scope: number,
  asOf: string,
): { birth: string | null; sex: string | null; people: number }[] =>
  client
    .prepare(
      `SELECT m.birth, m.sex, count(*) AS people FROM ${staysOn} e JOIN members m ON m.rowid = e.member
       WHERE e.scope = @scope GROUP BY m.birth, m.sex`,
    )
    .all({ scope, asOf }) as { birth: string | null; sex: string | null; people: number }[];

/** How many households have each number of people on the day. */
export const householdSizes = (client: Client, scope: number, asOf: string): { people: number; households: number }[] =>
  client
    .prepare(
      `SELECT h.person_count AS people, count(*) AS households FROM households h
       WHERE h.scope = @scope AND h.removed IS NULL AND h.person_count IS NOT NULL
         AND ${covers(asOf, "h.listed_from", "h.ended_on")}
       GROUP BY h.person_count ORDER BY h.person_count`,
    )
    .all({ scope, asOf }) as { people: number; households: number }[];
