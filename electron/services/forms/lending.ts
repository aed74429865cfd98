import type { BookRowOf } from "../../../shared/books/contract.ts";
import type { FormHead } from "../../../shared/forms/parts.ts";
import { guarantorNotice, type Guarantee } from "../../../shared/forms/guarantorNotice.ts";
import { loanChecklist } from "../../../shared/forms/loanChecklist.ts";
import { repaymentPlan } from "../../../shared/forms/repaymentPlan.ts";
import { ledgerOf } from "../../../shared/lending/position.ts";
import { findLoan } from "../../database/lending/loans.ts";
import { bookRowsFor } from "../../database/forms.ts";
import { findGroup, findLoanHead, householdsOfGroup } from "../../database/lending/sheets.ts";
import type { Client } from "../../database/open.ts";
import { weighedConsents } from "../lending/worst.ts";
import { codeOf } from "./code.ts";
import { type Ask, formsOf, type Loader } from "./loader.ts";
import { headOf, homeHead, homesOf, isBilingual } from "./subjects.ts";

/** Every standing consent of a group as its form tells it, by id. */
function guaranteesOf(client: Client, group: string): Map<string, { memberId: string; guarantee: Guarantee }> {
  const agreement = findGroup(client, group);
  if (!agreement) return new Map();
  const inside = householdsOfGroup(client, group).filter(({ leftOn }) => leftOn === null);
  return new Map(
    weighedConsents(client, group).map(({ worst, household, ...consent }) => [
      consent.uid,
      {
        memberId: consent.memberId,
        guarantee: {
          ...agreement,
          ...consent,
          others: inside.filter((home) => home.household !== household).length,
          worstOneFen: worst.oneFen,
          worstAllFen: worst.allFen,
        },
      },
    ]),
  );
}

/** F10. */
export const guarantorNotices: Loader = ({ client, request, day, unitLabel }) => {
  const { purpose, subjects } = request;
  const head = { asOf: day, purpose, unitLabel, bilingual: isBilingual(request, null) };
  if (subjects.kind === "blank")
    return formsOf([null], (pile, page) =>
      pile.map((guarantee, i) => guarantorNotice({ ...head, qr: null, guarantee }, page(i))),
    );
  const rows = bookRowsFor(client, "guarantorConsent", subjects, request.asOf);
  return formsOf(rows, (pile, page) => {
    const groups = new Map(
      [...new Set(pile.map((row) => String(row["jlgId"])))].map((uid) => [uid, guaranteesOf(client, uid)]),
    );
    return pile.flatMap((row, i) => {
      const found = groups.get(String(row["jlgId"]))?.get(row.uid);
      if (!found) return [];
      const qr = codeOf("member", found.memberId);
      const bilingual = isBilingual(request, found.guarantee.readIn);
      return [guarantorNotice({ ...head, bilingual, qr, guarantee: found.guarantee }, page(i))];
    });
  });
};

/** What the forms of some loans show of themselves: the form language is the borrower's. */
function borrowersHead(ask: Ask, loans: readonly BookRowOf<"loan">[]): (household: string) => FormHead {
  const homes = homesOf(
    ask,
    loans.map(({ borrowerHouseholdId }) => borrowerHouseholdId),
  );
  return (household) =>
    headOf(ask, { record: "household", uid: household }, homes.get(household)?.formLanguage ?? null);
}

/** F11. */
export const loanChecklists: Loader = (ask) => {
  const { client, request } = ask;
  const { subjects } = request;
  if (subjects.kind === "blank")
    return formsOf([null], (_, page) => [loanChecklist({ ...homeHead(ask, null), loan: null }, page(0))]);
  return formsOf(bookRowsFor(client, "loan", subjects, request.asOf), (pile, page) => {
    const headFor = borrowersHead(ask, pile);
    return pile.flatMap((row, i) => {
      const known = findLoanHead(client, row.uid);
      if (!known) return [];
      const loan = { ...known, principalFen: Number(row["principalFen"]) };
      return [loanChecklist({ ...headFor(known.household), loan }, page(i))];
    });
  });
};

/** F12. */
export const repaymentPlans: Loader = (ask) => {
  const { client, request, day } = ask;
  if (request.subjects.kind === "blank")
    return formsOf([null], (_, page) => [repaymentPlan({ ...homeHead(ask, null), loan: null }, page(0))]);
  return formsOf(bookRowsFor(client, "loan", request.subjects, null), (pile, page) => {
    const headFor = borrowersHead(ask, pile);
    return pile.flatMap((row, i) => {
      const [known, stored] = [findLoanHead(client, row.uid), findLoan(client, row.uid)];
      if (!known || !stored) return [];
      const loan = { ...stored, ...known, isLenders: stored.lenders.length > 0, lines: ledgerOf(stored, day).lines };
      return [repaymentPlan({ ...headFor(known.household), loan }, page(i))];
    });
  });
};
