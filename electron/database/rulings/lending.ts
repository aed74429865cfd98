import { guarantorConsent, instalment, jlg, jlgHousehold, loan, repayment } from "../../../shared/lending/record.ts";
import {
  consentRules,
  groupHouseholdRules,
  groupRules,
  groupWarnings,
  instalmentRules,
  loanRules,
  loanWarnings,
  owedStates,
  repaymentRules,
} from "../../../shared/lending/rules.ts";
import type { Reach, Ruling } from "./ruling.ts";
import { rowChecks, rowRuling } from "./ruling.ts";

const among = "(SELECT value FROM json_each(@uids))";
const owed = `(${[...owedStates].map((state) => `'${state}'`).join(", ")})`;

/** A field of the group that a row belongs to. */
const ofGroup = (column: string) => `SELECT ${column} FROM jlgs j WHERE j.scope = r.scope AND j.uid = r.jlg_id`;
/** A field of the loan that a row belongs to. */
const ofLoan = (column: string) => `SELECT ${column} FROM loans l WHERE l.scope = r.scope AND l.uid = r.loan_id`;

/** Rows of a table that belong to changed groups. */
const inGroups = (table: string) =>
  `SELECT uid FROM ${table} WHERE scope = @scope AND removed IS NULL AND jlg_id IN ${among}`;

/** Rows of a table that belong to the same groups as changed rows of another. */
const besideIn = (table: string, changed: string) =>
  `SELECT t.uid FROM ${table} t WHERE t.scope = @scope AND t.removed IS NULL AND t.jlg_id IN
     (SELECT c.jlg_id FROM ${changed} c WHERE c.scope = @scope AND c.uid IN ${among})`;

const agreementChanged = ["signed_on", "valid_to", "cap_household_fen", "cap_total_fen"];

const ofAgreement = (table: string): Reach => ({ from: "jlg", when: agreementChanged, find: inGroups(table) });

/** The last day of a household in a group: the day it left, or the agreement's last. */
const endOf = (row: string) => `min(coalesce(${row}.left_on, '9999'),
  coalesce((SELECT valid_to FROM jlgs e WHERE e.scope = ${row}.scope AND e.uid = ${row}.jlg_id), '9999'))`;

/** A household's own row and those that it had in other villages before it moved from there. */
const ownRows = `(WITH RECURSIVE own (uid) AS (SELECT r.household_id UNION
  SELECT h.origin FROM own JOIN households h ON h.scope IN (SELECT idx FROM scope) AND h.uid = own.uid
  WHERE h.origin IS NOT NULL) SELECT uid FROM own)`;

const groups = rowRuling(jlg, groupRules, {
  known: {
    numberTaken: `EXISTS (SELECT 1 FROM jlgs o WHERE o.scope = r.scope AND o.group_no = r.group_no
      AND o.uid <> r.uid AND o.removed IS NULL)`,
  },
  noted: rowChecks(jlg, groupWarnings, {
    households: `SELECT count(*) FROM jlg_households h WHERE h.scope = r.scope AND h.jlg_id = r.uid
      AND h.left_on IS NULL AND h.removed IS NULL`,
  }),
  doubles: `SELECT r.uid, o.uid AS other FROM jlgs r JOIN jlgs o ON o.scope = r.scope AND o.agreement_no = r.agreement_no
    AND o.lender = r.lender AND o.uid <> r.uid AND o.removed IS NULL
    WHERE r.scope = @scope AND r.removed IS NULL AND r.uid IN ${among}`,
});

const groupHouseholds = rowRuling(jlgHousehold, groupHouseholdRules, {
  known: {
    signedOn: ofGroup("signed_on"),
    validTo: ofGroup("valid_to"),
    inTwoGroups: `EXISTS (SELECT 1 FROM jlg_households o WHERE o.scope IN (SELECT idx FROM scope)
      AND o.household_id IN ${ownRows} AND o.uid <> r.uid AND o.removed IS NULL AND o.joined_on < ${endOf("r")} AND r.joined_on < ${endOf("o")})`,
    hasOwedLoan: `EXISTS (SELECT 1 FROM loans l WHERE l.scope = r.scope AND l.removed IS NULL AND l.jlg_id = r.jlg_id
      AND l.borrower_household_id = r.household_id AND l.state IN ${owed})`,
  },
  reached: [
    ofAgreement("jlg_households"),
    {
      from: "loan",
      when: ["state", "jlg_id", "borrower_household_id"],
      find: besideIn("jlg_households", "loans"),
    },
  ],
});

/** Households in which the guarantor of a consent lives or lived. */
const homesOf = (consent: string) => `(SELECT m.household_id FROM members m
    WHERE m.scope = ${consent}.scope AND m.uid = ${consent}.member_id
  UNION SELECT k.household_id FROM household_stays k
    WHERE k.scope = ${consent}.scope AND k.member_id = ${consent}.member_id)`;
const homes = homesOf("r");

/** Whether a household of the group of the row `r` was in it on a day, the first and the last included. */
const inGroupOn = (day: string, which: string) => `EXISTS (SELECT 1 FROM jlg_households h WHERE h.scope = r.scope
  AND h.removed IS NULL AND h.jlg_id = r.jlg_id AND h.household_id ${which}
  AND h.joined_on <= ${day} AND coalesce(h.left_on, '9999') >= ${day})`;

const sameName = (column: string) => `replace(${column}, ' ', '') = replace(r.read_by, ' ', '')`;
const onTheDay = (from: string, to: string) =>
  `coalesce(${from}, '') <= r.given_on AND coalesce(${to}, '9999') >= r.given_on`;

const consents = rowRuling(guarantorConsent, consentRules, {
  known: {
    birth: "SELECT birth FROM members m WHERE m.scope = r.scope AND m.uid = r.member_id",
    capTotalFen: ofGroup("cap_total_fen"),
    validTo: ofGroup("valid_to"),
    // A consent may be signed before the agreement, and not after the household left.
    inGroup: `EXISTS (SELECT 1 FROM jlg_households h WHERE h.scope = r.scope AND h.removed IS NULL
      AND h.jlg_id = r.jlg_id AND h.household_id IN ${homes} AND coalesce(h.left_on, '9999') >= r.given_on)`,
    householdFen: `SELECT sum(o.max_fen) FROM guarantor_consents o
      JOIN members m ON m.scope = o.scope AND m.uid = o.member_id
      JOIN members own ON own.scope = o.scope AND own.uid = r.member_id AND own.household_id = m.household_id
      WHERE o.scope = r.scope AND o.removed IS NULL AND o.jlg_id = r.jlg_id
        AND o.withdrawn_on IS NULL AND r.withdrawn_on IS NULL`,
    readByConvenor: `EXISTS (SELECT 1 FROM convenor_terms t
      JOIN members m ON m.scope = t.scope AND m.uid = t.member_id
      JOIN unit_memberships u ON u.scope = t.scope AND u.unit_id = t.unit_id AND u.removed IS NULL
      JOIN jlg_households h ON h.scope = t.scope AND h.household_id = u.household_id AND h.jlg_id = r.jlg_id
      WHERE t.scope = r.scope AND t.removed IS NULL AND h.removed IS NULL
        AND ${onTheDay("t.date_from", "t.date_to")} AND ${onTheDay("u.joined_on", "u.left_on")}
        AND (${sameName("m.name_zh")} OR ${sameName("m.name_bo")}))`,
    readByPaired: `EXISTS (SELECT 1 FROM pairings p WHERE p.scope = r.scope AND p.removed IS NULL
      AND p.household_id IN ${homes} AND ${onTheDay("p.date_from", "p.date_to")} AND ${sameName("p.official_name")})`,
  },
  reached: [
    ofAgreement("guarantor_consents"),
    {
      from: "member",
      when: ["birth"],
      find: `SELECT uid FROM guarantor_consents WHERE scope = @scope AND removed IS NULL AND member_id IN ${among}`,
    },
    {
      from: "jlgHousehold",
      when: ["jlg_id", "household_id", "left_on"],
      find: besideIn("guarantor_consents", "jlg_households"),
    },
  ],
  doubles: `SELECT r.uid, o.uid AS other FROM guarantor_consents r
    JOIN guarantor_consents o ON o.scope = r.scope AND o.member_id = r.member_id AND o.jlg_id = r.jlg_id
      AND o.uid <> r.uid AND o.removed IS NULL AND o.withdrawn_on IS NULL
    WHERE r.scope = @scope AND r.removed IS NULL AND r.withdrawn_on IS NULL AND r.uid IN ${among}`,
});

/**
 * Consents of a loan's group that stand on the day it is drawn: of guarantors who live on it, from a household that is
 * in the group on it. Moving away alone does not end a guarantee. A loan of which something was repaid was paid out: a
 * death that is told only then takes nothing from it.
 */
const standing = `FROM guarantor_consents g JOIN members m ON m.scope = g.scope AND m.uid = g.member_id
  WHERE g.scope = r.scope AND g.removed IS NULL AND g.jlg_id = r.jlg_id AND g.given_on <= r.drawn_on
    AND coalesce(g.withdrawn_on, '9999') > r.drawn_on
    AND NOT (m.state = 'died' AND coalesce(m.state_on, '9999') < r.drawn_on AND NOT EXISTS (SELECT 1 FROM repayments p
      WHERE p.scope = r.scope AND p.removed IS NULL AND p.loan_id = r.uid))
    AND ${inGroupOn("r.drawn_on", `IN ${homesOf("g")}`)}`;

const owedIn = (more: string) => `SELECT sum(o.principal_fen) FROM loans o WHERE o.scope = r.scope AND o.removed IS NULL
  AND o.jlg_id = r.jlg_id AND o.state IN ${owed} ${more}`;

const loans = rowRuling(loan, loanRules, {
  noted: rowChecks(loan, loanWarnings),
  known: {
    validTo: ofGroup("valid_to"),
    capHouseholdFen: ofGroup("cap_household_fen"),
    capTotalFen: ofGroup("cap_total_fen"),
    householdFen: owedIn("AND o.borrower_household_id = r.borrower_household_id"),
    groupFen: owedIn(""),
    inGroup: inGroupOn("r.drawn_on", "= r.borrower_household_id"),
    consents: `SELECT count(*) ${standing} AND g.until >= r.drawn_on
      AND NOT (m.household_id = r.borrower_household_id AND coalesce(m.household_from, '') <= r.drawn_on)`,
    coolingUntil: `SELECT max(g.cooling_until) ${standing}`,
    contractTaken: `EXISTS (SELECT 1 FROM loans o WHERE o.scope = r.scope AND o.removed IS NULL AND o.uid <> r.uid
      AND o.contract_no = r.contract_no AND o.jlg_id = r.jlg_id)`,
    instalmentsFen: `SELECT sum(i.principal_fen) FROM instalments i WHERE i.scope = r.scope AND i.removed IS NULL
      AND i.loan_id = r.uid`,
    repayments: `SELECT count(*) FROM repayments p WHERE p.scope = r.scope AND p.removed IS NULL AND p.loan_id = r.uid`,
  },
  // Not by a member's state: no loan stands in the way of a death, whenever it is told.
  reached: [
    ofAgreement("loans"),
    { from: "instalment", column: "loan_id" },
    { from: "repayment", column: "loan_id" },
    {
      from: "jlgHousehold",
      when: ["jlg_id", "household_id", "joined_on", "left_on"],
      find: besideIn("loans", "jlg_households"),
    },
    {
      from: "guarantorConsent",
      when: ["jlg_id", "member_id", "given_on", "cooling_until", "withdrawn_on", "until"],
      find: besideIn("loans", "guarantor_consents"),
    },
  ],
});

const instalments = rowRuling(instalment, instalmentRules, {
  known: {
    drawnOn: ofLoan("drawn_on"),
    numberTwice: `EXISTS (SELECT 1 FROM instalments o WHERE o.scope = r.scope AND o.removed IS NULL AND o.uid <> r.uid
      AND o.loan_id = r.loan_id AND o.no = r.no)`,
  },
  reached: [
    {
      from: "loan",
      when: ["drawn_on"],
      find: `SELECT uid FROM instalments WHERE scope = @scope AND removed IS NULL AND loan_id IN ${among}`,
    },
  ],
});

const repayments = rowRuling(repayment, repaymentRules, {
  known: { drawnOn: ofLoan("drawn_on") },
  reached: [
    {
      from: "loan",
      when: ["drawn_on"],
      find: `SELECT uid FROM repayments WHERE scope = @scope AND removed IS NULL AND loan_id IN ${among}`,
    },
  ],
  // One payment that two PCs wrote down: both rows stand until a clerk says that they are one.
  doubles: `SELECT r.uid, o.uid AS other FROM repayments r
    JOIN repayments o ON o.scope = r.scope AND o.loan_id = r.loan_id AND o.paid_on = r.paid_on
      AND o.amount_fen = r.amount_fen AND o.uid <> r.uid AND o.removed IS NULL
    WHERE r.scope = @scope AND r.removed IS NULL AND r.uid IN ${among}`,
});

/** The rulings of joint-guarantee lending (records.md 1.4, lending.md). */
export const lendingRulings: readonly Ruling[] = [groups, groupHouseholds, consents, loans, instalments, repayments];
