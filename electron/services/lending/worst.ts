import { ledgerOf } from "../../../shared/lending/position.ts";
import { owedStates } from "../../../shared/lending/rules.ts";
import { totalsOf } from "../../../shared/lending/terms.ts";
import { type WorstCase, worstCase } from "../../../shared/lending/worstCase.ts";
import { findLoan } from "../../database/lending/loans.ts";
import {
  consentsOfGroup,
  findGroup,
  householdsOfGroup,
  loansOfGroup,
  type StoredConsent,
} from "../../database/lending/sheets.ts";
import type { Client } from "../../database/open.ts";

/** What each household of a group may come to owe: its running loans with interest, or the agreement's cap. */
function debtsOf(client: Client, group: string): Map<string, number> {
  const cap = findGroup(client, group)?.capHouseholdFen ?? 0;
  const inside = householdsOfGroup(client, group).filter(({ leftOn }) => leftOn === null);
  const debts = new Map(inside.map(({ household }) => [household, 0]));
  for (const { uid, household, state } of loansOfGroup(client, group)) {
    const loan = owedStates.has(state) ? findLoan(client, uid) : null;
    if (!loan) continue;
    const { principalFen, interestFen } = totalsOf(ledgerOf({ ...loan, payments: [] }, loan.dueOn).lines);
    debts.set(household, (debts.get(household) ?? 0) + principalFen + interestFen);
  }
  return new Map([...debts].map(([household, debt]) => [household, Math.max(debt, cap)]));
}

/** A consent with the worst that can come of it. */
export type Weighed = StoredConsent & { readonly worst: WorstCase };

/** The consents of a group, each with its worst case over the other households. */
export function weighedConsents(client: Client, group: string): Weighed[] {
  const debts = debtsOf(client, group);
  return consentsOfGroup(client, group).map((consent) => {
    const others = [...debts].filter(([household]) => household !== consent.household).map(([, debt]) => debt);
    return { ...consent, worst: worstCase(consent.maxFen, others) };
  });
}
