import { owedStates } from "../../../shared/lending/rules.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { scopeOf } from "./vectors.ts";

const gone = "(SELECT value FROM json_each(@uids))";
const owed = `(${[...owedStates].map((state) => `'${state}'`).join(", ")})`;
const no = (household: string): string =>
  `(SELECT household_no FROM households h WHERE h.scope = @scope AND h.uid = ${household})`;

const here = (alias: string): string => `${alias}.scope = @scope AND ${alias}.removed IS NULL`;

// What goes on for somebody who stays, on the word of somebody who goes; and what is still owed or guaranteed.
const sql = `SELECT 'care' AS why, c.uid, coalesce(${no("m.household_id")}, '') AS no
    FROM care_cases c JOIN members m ON m.scope = c.scope AND m.uid = c.member_id
    WHERE ${here("c")} AND c.end_on IS NULL AND c.uid IN ${gone} AND c.member_id NOT IN ${gone}
  UNION ALL SELECT 'pairing', p.uid, coalesce(${no("p.household_id")}, '') FROM pairings p
    WHERE ${here("p")} AND p.date_to IS NULL AND p.uid IN ${gone} AND p.household_id NOT IN ${gone}
  UNION ALL SELECT 'request', r.uid, coalesce(${no("r.household_id")}, '') FROM help_requests r
    WHERE ${here("r")} AND r.state = 'open' AND r.consent_id IN ${gone} AND r.household_id NOT IN ${gone}
  UNION ALL SELECT 'guarantee', g.uid, j.group_no FROM guarantor_consents g
    JOIN jlgs j ON j.scope = g.scope AND j.uid = g.jlg_id
    WHERE ${here("g")} AND g.withdrawn_on IS NULL AND g.uid IN ${gone} AND EXISTS (SELECT 1 FROM loans l
      WHERE ${here("l")} AND l.jlg_id = g.jlg_id AND l.state IN ${owed} AND l.uid NOT IN ${gone})
  UNION ALL SELECT 'loan', l.uid, l.contract_no FROM loans l
    WHERE ${here("l")} AND l.state IN ${owed} AND l.uid IN ${gone}`;

export interface Resting {
  readonly why: "care" | "pairing" | "request" | "guarantee" | "loan";
  readonly uid: string;
  /** Number of the household, the group or the contract. */
  readonly no: string;
}

/** What of the programmes still goes on and would be torn by erasing these rows. */
export const restingOn = (client: Client, village: string, uids: readonly string[]): Resting[] =>
  prepared(client, sql).all({ scope: scopeOf(client, village)?.idx ?? 0, uids: JSON.stringify(uids) }) as Resting[];
