import type { GuaranteeLine } from "../../../shared/events/card.ts";
import { owedStates } from "../../../shared/lending/rules.ts";
import type { Touched } from "../journal/touched.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";

const owed = `(${[...owedStates].map((state) => `'${state}'`).join(", ")})`;

const uidsIn = ({ rows }: Touched, record: "member" | "guarantorConsent"): string =>
  JSON.stringify([...(rows.get(record)?.values() ?? [])].flatMap((uids) => [...uids]));

/** Loans of the group that were paid out while the consent stood. */
const covered = `FROM loans l WHERE l.scope = c.scope AND l.removed IS NULL AND l.jlg_id = c.jlg_id
  AND l.state IN ${owed} AND l.drawn_on < coalesce(c.withdrawn_on, '9999')`;

const why = `CASE WHEN c.withdrawn_on IS NOT NULL THEN 'withdrew' WHEN m.state = 'died' THEN 'died'
  WHEN m.state <> 'listed' THEN 'left' ELSE 'moved' END`;

/**
 * Guarantees of people whom a step lets die, leave the list or move out of their group's households, or who withdraw;
 * read while the step stands. Nothing of them is changed by itself: the agreement says what must be done.
 */
export const guaranteesTouched = (client: Client, touched: Touched): GuaranteeLine[] =>
  prepared(
    client,
    `SELECT c.uid, coalesce(m.name_zh, m.name_bo, '') AS name, j.group_no AS groupNo, j.lender,
       j.agreement_no AS agreementNo, c.max_fen AS maxFen, c.until, ${why} AS why,
       (SELECT count(*) ${covered}) AS loans, coalesce((SELECT sum(l.principal_fen) ${covered}), 0) AS loansFen
     FROM guarantor_consents c JOIN jlgs j ON j.scope = c.scope AND j.uid = c.jlg_id
     JOIN members m ON m.scope = c.scope AND m.uid = c.member_id
     WHERE c.removed IS NULL AND (
       c.uid IN (SELECT value FROM json_each(@consents)) AND c.withdrawn_on IS NOT NULL
       OR c.member_id IN (SELECT value FROM json_each(@members)) AND c.withdrawn_on IS NULL AND (m.state <> 'listed'
         OR NOT EXISTS (SELECT 1 FROM jlg_households h WHERE h.scope = c.scope AND h.jlg_id = c.jlg_id
           AND h.household_id = m.household_id AND h.removed IS NULL AND h.left_on IS NULL)))
     ORDER BY j.group_no, name`,
  ).all({ members: uidsIn(touched, "member"), consents: uidsIn(touched, "guarantorConsent") }) as GuaranteeLine[];
