import type { GroupSheet, LoanSheet } from "../../../shared/lending/contract.ts";
import type { guarantorConsent, jlg } from "../../../shared/lending/record.ts";
import type { RowOf } from "../../../shared/records/record.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";

const scopes = "(SELECT idx FROM scope)";

/** Household `h` as the pages of lending name it. */
const home = `h.uid AS household, coalesce(h.household_no, '') AS householdNo,
  (SELECT coalesce(m.name_zh, m.name_bo) FROM members m WHERE m.scope = h.scope AND m.uid = h.head_member_id
    AND m.removed IS NULL) AS headName`;

type LoanHead = Pick<
  LoanSheet,
  | "uid"
  | "village"
  | "villageName"
  | "household"
  | "householdNo"
  | "headName"
  | "group"
  | "groupNo"
  | "lender"
  | "contractNo"
  | "purpose"
>;

/** Who borrowed from whom; null where the loan is not there. */
export const findLoanHead = (client: Client, uid: string): LoanHead | null =>
  (prepared(
    client,
    `SELECT l.uid, s.uid AS village, v.name_zh AS villageName, ${home}, j.uid AS "group", j.group_no AS groupNo,
       j.lender, l.contract_no AS contractNo, l.purpose
     FROM loans l JOIN scope s ON s.idx = l.scope JOIN villages v ON v.scope = l.scope
     JOIN jlgs j ON j.scope = l.scope AND j.uid = l.jlg_id
     JOIN households h ON h.scope = l.scope AND h.uid = l.borrower_household_id
     WHERE l.scope IN ${scopes} AND l.uid = ? AND l.removed IS NULL`,
  ).get(uid) as LoanHead | undefined) ?? null;

type Paid = LoanSheet["payments"][number];

/** Repayments of a loan, the latest first; `isDouble` marks one that another row tells as well. */
export const paymentsOf = (client: Client, loan: string): Paid[] =>
  (
    prepared(
      client,
      `SELECT p.uid, p.paid_on AS paidOn, p.amount_fen AS amountFen, p.paid_by AS paidBy, p.channel,
         EXISTS (SELECT 1 FROM repayments o WHERE o.scope = p.scope AND o.loan_id = p.loan_id AND o.paid_on = p.paid_on
           AND o.amount_fen = p.amount_fen AND o.uid <> p.uid AND o.removed IS NULL) AS isDouble
       FROM repayments p WHERE p.scope IN ${scopes} AND p.loan_id = ? AND p.removed IS NULL
       ORDER BY p.paid_on DESC, p.rowid DESC`,
    ).all(loan) as (Omit<Paid, "isDouble"> & { isDouble: 0 | 1 })[]
  ).map((row) => ({ ...row, isDouble: row.isDouble === 1 }));

type GroupHead = Pick<GroupSheet, "villageName"> & Omit<RowOf<typeof jlg>, "paperRef">;

/** One group's agreement; null where it is not there. */
export const findGroup = (client: Client, uid: string): GroupHead | null =>
  (prepared(
    client,
    `SELECT j.uid, s.uid AS village, v.name_zh AS villageName, j.group_no AS groupNo, j.lender,
       j.agreement_no AS agreementNo, j.signed_on AS signedOn, j.valid_to AS validTo,
       j.cap_household_fen AS capHouseholdFen, j.cap_total_fen AS capTotalFen
     FROM jlgs j JOIN scope s ON s.idx = j.scope JOIN villages v ON v.scope = j.scope
     WHERE j.scope IN ${scopes} AND j.uid = ? AND j.removed IS NULL`,
  ).get(uid) as GroupHead | undefined) ?? null;

/** Households of a group, also those that left. */
export const householdsOfGroup = (client: Client, group: string): GroupSheet["households"] =>
  prepared(
    client,
    `SELECT g.uid, ${home}, g.joined_on AS joinedOn, g.left_on AS leftOn
     FROM jlg_households g JOIN households h ON h.scope = g.scope AND h.uid = g.household_id
     WHERE g.scope IN ${scopes} AND g.jlg_id = ? AND g.removed IS NULL
     ORDER BY g.left_on IS NOT NULL, CAST(h.household_no AS INTEGER), h.household_no`,
  ).all(group) as GroupSheet["households"];

export type StoredConsent = Omit<GroupSheet["consents"][number], "worstOneFen" | "worstAllFen"> &
  Pick<RowOf<typeof guarantorConsent>, "readIn" | "readBy"> & { readonly household: string };

/** Consents of a group's guarantors, the withdrawn ones last. */
export const consentsOfGroup = (client: Client, group: string): StoredConsent[] =>
  prepared(
    client,
    `SELECT c.uid, c.member_id AS memberId, coalesce(m.name_zh, m.name_bo, '') AS name, m.household_id AS household,
       coalesce((SELECT h.household_no FROM households h WHERE h.scope = m.scope AND h.uid = m.household_id), '')
         AS householdNo,
       c.max_fen AS maxFen, c.until, c.liability, c.given_on AS givenOn, c.cooling_until AS coolingUntil,
       c.withdrawn_on AS withdrawnOn, c.read_in AS readIn, c.read_by AS readBy
     FROM guarantor_consents c LEFT JOIN members m ON m.scope = c.scope AND m.uid = c.member_id
     WHERE c.scope IN ${scopes} AND c.jlg_id = ? AND c.removed IS NULL
     ORDER BY c.withdrawn_on IS NOT NULL, c.given_on, c.rowid`,
  ).all(group) as StoredConsent[];

/** Loans of a group, the latest first. */
export const loansOfGroup = (client: Client, group: string): GroupSheet["loans"] =>
  prepared(
    client,
    `SELECT l.uid, ${home}, l.contract_no AS contractNo, l.principal_fen AS principalFen, l.due_on AS dueOn, l.state
     FROM loans l JOIN households h ON h.scope = l.scope AND h.uid = l.borrower_household_id
     WHERE l.scope IN ${scopes} AND l.jlg_id = ? AND l.removed IS NULL ORDER BY l.drawn_on DESC, l.rowid DESC`,
  ).all(group) as GroupSheet["loans"];
