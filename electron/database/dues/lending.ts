import { owedStates } from "../../../shared/lending/rules.ts";
import { daysDueOf } from "../lending/functions.ts";
import { type DueSource, headOfHousehold, householdNo } from "./due.ts";

const owed = `(${[...owedStates].map((state) => `'${state}'`).join(", ")})`;

/** What each running loan has to pay: the oldest amount not paid yet and those to come; to remind, not to collect. */
export const repaymentsDue: DueSource = {
  kind: "repayment",
  record: "loan",
  sql: `SELECT l.scope, l.uid, d.value AS day,
      ${householdNo("l.scope", "l.borrower_household_id")} AS about,
      ${headOfHousehold("l.scope", "l.borrower_household_id")} AS person
    FROM loans l JOIN json_each(${daysDueOf("l", "@today")}) d WHERE l.removed IS NULL AND l.state IN ${owed}`,
};

/** A guarantor's time to think again ends; from the next day on a loan may be paid out. */
export const coolingEnds: DueSource = {
  kind: "coolingEnds",
  record: "guarantorConsent",
  sql: `SELECT c.scope, c.uid, c.cooling_until AS day, j.group_no AS about, coalesce(m.name_zh, m.name_bo) AS person
    FROM guarantor_consents c JOIN jlgs j ON j.scope = c.scope AND j.uid = c.jlg_id AND j.removed IS NULL
      LEFT JOIN members m ON m.scope = c.scope AND m.uid = c.member_id
    WHERE c.removed IS NULL AND c.withdrawn_on IS NULL AND c.cooling_until >= @today`,
};

/** A group's agreement ends: it is renewed, or its households part. */
export const agreementsEnd: DueSource = {
  kind: "agreementEnds",
  record: "jlg",
  sql: `SELECT j.scope, j.uid, j.valid_to AS day, j.group_no AS about, NULL AS person FROM jlgs j
    WHERE j.removed IS NULL AND j.valid_to >= @today`,
};

/** A guarantee ends by itself on its last day; the guarantor is told. */
export const guaranteesEnd: DueSource = {
  kind: "consentEnds",
  record: "guarantorConsent",
  sql: `SELECT c.scope, c.uid, c.until AS day, j.group_no AS about, coalesce(m.name_zh, m.name_bo) AS person
    FROM guarantor_consents c JOIN jlgs j ON j.scope = c.scope AND j.uid = c.jlg_id AND j.removed IS NULL
      LEFT JOIN members m ON m.scope = c.scope AND m.uid = c.member_id
    WHERE c.removed IS NULL AND c.withdrawn_on IS NULL AND c.until >= @today`,
};
