import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { GroupSheet, lending } from "../../../shared/lending/contract.ts";
import { figuresOf } from "../../../shared/lending/figures.ts";
import { ledgerOf, positionOf } from "../../../shared/lending/position.ts";
import { instalment, jlg, jlgHousehold, loan } from "../../../shared/lending/record.ts";
import { extended, stayingLines } from "../../../shared/lending/schedule.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { change } from "../../database/journal/door.ts";
import type { Writer } from "../../database/journal/writer.ts";
import { linesOf } from "../../database/lending/lines.ts";
import { findLoan, loansOf, type StoredLoan } from "../../database/lending/loans.ts";
import { findGroup, findLoanHead, householdsOfGroup, loansOfGroup, paymentsOf } from "../../database/lending/sheets.ts";
import type { Client } from "../../database/open.ts";
import type { Context } from "../../worker/context.ts";
import { refuse } from "../events/happening.ts";
import { type Weighed, weighedConsents } from "./worst.ts";

type Service = Handlers<typeof lending, Context>;
type NewLine = Parameters<Service["setSchedule"]>[1]["lines"][number];

function standingLoan(client: Client, uid: string): StoredLoan {
  const found = findLoan(client, uid);
  if (!found) throw new AppError("not-found", { record: "loan", uid });
  return found;
}

export const loanSheet: Service["loan"] = ({ session: { client, clock } }, { uid, asOf: day }) => {
  const today = dayOf(clock.now());
  const asOf = day ?? today;
  const found = standingLoan(client, uid);
  const head = findLoanHead(client, uid);
  if (!head) throw new AppError("not-found", { record: "loan", uid });
  const { ledger, ...stands } = positionOf(found, asOf, today);
  const { principalFen, annualRate, drawnOn, dueOn, method, dayCount, state, lenders } = found;
  return {
    ...head,
    principalFen,
    annualRate,
    drawnOn,
    dueOn,
    method,
    dayCount,
    state,
    ...stands,
    asOf,
    isLenders: lenders.length > 0,
    lines: ledger.lines.map((line) => ({ ...line })),
    payments: paymentsOf(client, uid),
    heldFen: ledger.heldFen,
  };
};
export { loanSheet as loan };

/** A consent as the page shows it: without who read it aloud, which the consent's own row tells. */
const shownConsent = ({ worst, ...consent }: Weighed): GroupSheet["consents"][number] => ({
  uid: consent.uid,
  memberId: consent.memberId,
  name: consent.name,
  householdNo: consent.householdNo,
  maxFen: consent.maxFen,
  until: consent.until,
  liability: consent.liability,
  givenOn: consent.givenOn,
  coolingUntil: consent.coolingUntil,
  withdrawnOn: consent.withdrawnOn,
  worstOneFen: worst.oneFen,
  worstAllFen: worst.allFen,
});

export const group: Service["group"] = ({ session: { client } }, { uid }) => {
  const found = findGroup(client, uid);
  if (!found) throw new AppError("not-found", { record: "jlg", uid });
  const consents = weighedConsents(client, uid).map(shownConsent);
  return { ...found, households: householdsOfGroup(client, uid), consents, loans: loansOfGroup(client, uid) };
};

export const totals: Service["totals"] = ({ session: { client, clock } }, { village, asOf }) => {
  const today = dayOf(clock.now());
  const day = asOf ?? today;
  const { ageing, months, ...sums } = figuresOf(loansOf(client, village), day, today);
  return { asOf: day, ...sums, ageing: [...ageing], months: [...months] };
};

export const found: Service["found"] = (context, { village, group: values, households }) => {
  const done = change(context.session, { kind: "form-group", params: { groupNo: values.groupNo } }, (write) => {
    const uid = write.insert(jlg, village, values);
    for (const householdId of households)
      write.insert(jlgHousehold, village, { jlgId: uid, householdId, joinedOn: values.signedOn });
    return uid;
  });
  context.changed(done.features);
  return { step: done.step, uid: done.value };
};

/** Puts lines in the place of those that a loan has; lines that stay the same are not written again. */
function writeLines(write: Writer, loanId: string, village: string, lines: readonly NewLine[]): void {
  const before = linesOf(write.session.client, loanId);
  const wanted = new Map(lines.map((line) => [line.no, line]));
  for (const { uid, no } of before) {
    const line = wanted.get(no);
    if (line) write.patch(instalment, uid, line);
    else write.remove(instalment, uid, "mistake");
    wanted.delete(no);
  }
  for (const line of wanted.values()) write.insert(instalment, village, { loanId, ...line });
}

export const setSchedule: Service["setSchedule"] = (context, { loan: uid, lines }) => {
  const head = findLoanHead(context.session.client, uid);
  if (!head) throw new AppError("not-found", { record: "loan", uid });
  const line = { kind: "loan-lines", params: { contractNo: head.contractNo } } as const;
  const done = change(context.session, line, (write) => writeLines(write, uid, head.village, lines));
  context.changed(done.features);
  return { step: done.step };
};

export const proposeExtension: Service["proposeExtension"] = ({ session: { client } }, { loan: uid, on, dueOn }) => {
  const found = standingLoan(client, uid);
  const lines = extended(found, ledgerOf(found, on).lines, on, dueOn);
  return {
    lines: lines.map(({ no, dueOn: day, principalFen, interestFen }) => ({
      no,
      dueOn: day,
      principalFen,
      interestFen,
    })),
  };
};

/** Without the lender's lines the whole loan is worked out anew, which must leave those that fell due as they are. */
function refuseChangedLines(found: StoredLoan, dueOn: string, on: string, name: string): void {
  const anew = ledgerOf({ ...found, dueOn, lenders: [] }, on).lines;
  const stay = stayingLines(found, ledgerOf(found, on).lines, on).every(
    (line, i) =>
      line.dueOn === anew[i]?.dueOn &&
      line.principalFen === anew[i].principalFen &&
      line.interestFen === anew[i].interestFen,
  );
  if (!stay) refuse("extension-needs-lenders-lines", "loan", found.uid, { name });
}

export const extend: Service["extend"] = (context, { loan: uid, dueOn, lines }) => {
  const { client, clock } = context.session;
  const head = findLoanHead(client, uid);
  if (!head) throw new AppError("not-found", { record: "loan", uid });
  if (lines.length === 0) refuseChangedLines(standingLoan(client, uid), dueOn, dayOf(clock.now()), head.contractNo);
  const line = { kind: "extend-loan", params: { contractNo: head.contractNo } } as const;
  const done = change(context.session, line, (write) => {
    write.patch(loan, uid, { dueOn, state: "extended" });
    writeLines(write, uid, head.village, lines);
  });
  context.changed(done.features);
  return { step: done.step };
};
