import { naturalOrder } from "../listing.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { scopeIndex } from "../scopes.ts";
import type { BookColumns } from "./bookColumns.ts";

const here = "t.scope IN (SELECT idx FROM scope) AND t.uid = ? AND t.removed IS NULL";

/** SQL of what of a donation went to households. */
export const given = (donation: string): string =>
  `coalesce((SELECT sum(g.qty) FROM distributions g WHERE g.scope = ${donation}.scope
    AND g.donation_id = ${donation}.uid AND g.removed IS NULL), 0)`;

/** `given`, `left`, `over`: in hundredths of the donation's unit; `households`: how many have received of it. */
export const donationColumns: BookColumns = {
  given: given("t"),
  left: `max(0, t.qty - ${given("t")})`,
  over: `max(0, ${given("t")} - t.qty)`,
  households: `(SELECT count(DISTINCT g.household_id) FROM distributions g WHERE g.scope = t.scope
    AND g.donation_id = t.uid AND g.removed IS NULL)`,
};

/** The measure of what a household received. */
export const distributionColumns: BookColumns = {
  uom: "(SELECT d.uom FROM donations d WHERE d.scope = t.scope AND d.uid = t.donation_id)",
};

/** What is left of a donation, in hundredths of its unit; never below 0. */
export const stockLeft = (client: Client, uid: string): number =>
  (prepared(client, `SELECT max(0, t.qty - ${given("t")}) FROM donations t WHERE ${here}`)
    .pluck()
    .get(uid) as number | undefined) ?? 0;

/** Numbers of the receipts of a donation. */
export const receiptsOf = (client: Client, uid: string): string[] =>
  prepared(
    client,
    `SELECT DISTINCT g.receipt_ref FROM donations t JOIN distributions g ON g.scope = t.scope AND g.removed IS NULL
       AND g.receipt_ref IS NOT NULL AND g.donation_id = t.uid WHERE ${here}`,
  )
    .pluck()
    .all(uid) as string[];

export interface Receiver {
  readonly uid: string;
  readonly householdNo: string;
  readonly head: string | null;
  readonly houseName: string | null;
  readonly personCount: number;
  /** Of this donation, in hundredths of its unit. */
  readonly given: number;
}

/** The households of a village in the order of their numbers, with what each has received of a donation. */
export const receivers = (client: Client, village: string, uid: string): Receiver[] =>
  prepared(
    client,
    `SELECT h.uid, h.household_no AS householdNo, coalesce(m.name_zh, m.name_bo) AS head, h.house_name AS houseName,
       h.person_count AS personCount, coalesce(sum(g.qty), 0) AS given
     FROM households h LEFT JOIN members m ON m.scope = h.scope AND m.uid = h.head_member_id AND m.removed IS NULL
       LEFT JOIN distributions g ON g.scope = h.scope AND g.household_id = h.uid AND g.donation_id = @uid
         AND g.removed IS NULL
     WHERE h.scope = @scope AND h.removed IS NULL AND h.ended_on IS NULL
     GROUP BY h.uid ORDER BY ${naturalOrder("h.household_no").join(", ")}`,
  ).all({ scope: scopeIndex(client, village), uid }) as Receiver[];
