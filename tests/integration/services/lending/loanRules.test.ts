import { describe, expect, it } from "vitest";
import type { Writer } from "../../../../electron/database/journal/writer.ts";
import { guarantorConsent, instalment, loan, repayment } from "../../../../shared/lending/record.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { trying } from "../../../support/brokenRules.ts";
import { addGroup, addLoan, goodLoan } from "../../../support/lending.ts";
import { newRegister } from "../../../support/register.ts";

function desk() {
  const { session } = newRegister();
  return { session, ...addGroup(session), tries: trying(session) };
}

describe("a loan", () => {
  it("is not paid out before every guarantor's time to cool has ended", () => {
    const made = desk();
    const { group, village, households, tries } = made;
    const lend = (more: object) => (write: Writer) =>
      write.insert(loan, village, { ...goodLoan(group, households[0]!.household), ...more });
    expect(tries(lend({ drawnOn: "2025-03-04" }))).toEqual(["loan-drawn-while-cooling"]);
    expect(tries(lend({ drawnOn: "2025-03-04", state: "applied" }))).toEqual([]);
    expect(tries(lend({ drawnOn: "2025-03-05", contractNo: "2" }))).toEqual([]);
  });

  it("is held against a consent whose time to cool is made longer afterwards", () => {
    const made = desk();
    addLoan(made.session, made);
    const longer = (write: Writer) =>
      write.patch(guarantorConsent, made.households[3]!.consent, { coolingUntil: "2025-03-10" });
    expect(made.tries(longer)).toEqual(["loan-drawn-while-cooling"]);
  });

  it("needs a guarantor of another household; a consent that is withdrawn before counts no more", () => {
    const made = desk();
    const { session, households, tries } = made;
    const withdraw = (write: Writer, from: number, withdrawnOn: string) => {
      for (const { consent } of households.slice(from)) write.patch(guarantorConsent, consent, { withdrawnOn });
    };
    expect(tries((write) => withdraw(write, 1, "2025-03-09"))).toEqual([]);
    expect(() => addLoan(session, made)).toThrow(AppError);
    expect(tries((write) => withdraw(write, 1, "2025-03-11"))).toEqual([]);
    addLoan(session, made);
    expect(tries((write) => withdraw(write, 1, "2025-03-10"))).toEqual(["loan-without-guarantor"]);
  });

  it("stays within the caps of its household and of its group", () => {
    const made = desk();
    const { session, group, village, households, tries } = made;
    addLoan(session, made, { principalFen: 5_000_000 });
    const more = (at: number, principalFen: number) => (write: Writer) =>
      write.insert(loan, village, {
        ...goodLoan(group, households[at]!.household),
        contractNo: `c${at}-${principalFen}`,
        principalFen,
      });
    expect(tries(more(0, 1))).toEqual(["loan-over-household-cap"]);
    for (const at of [1, 2, 3]) expect(tries(more(at, 5_000_000))).toEqual([]);
    expect(tries(more(4, 1))).toEqual(["loans-over-group-cap"]);
  });

  it("takes the lender's schedule only whole: its principal adds up to the loan", () => {
    const made = desk();
    const { session, village, tries } = made;
    const loanId = addLoan(session, made);
    const lines =
      (...principals: number[]) =>
      (write: Writer) => {
        for (const [i, principalFen] of principals.entries())
          write.insert(instalment, village, {
            loanId,
            no: i + 1,
            dueOn: `2025-0${i + 4}-20`,
            principalFen,
            interestFen: 1,
          });
      };
    expect(tries(lines(1_000_000))).toEqual(["instalments-not-the-loan"]);
    expect(tries(lines(1_000_000, 2_250_000))).toEqual([]);
    expect(tries((write) => write.patch(loan, loanId, { principalFen: 3_250_001 }))).toEqual([
      "instalments-not-the-loan",
    ]);
  });

  it("takes repayments from the day it is drawn, and none while it is only applied for", () => {
    const made = desk();
    const { session, village, tries } = made;
    const loanId = addLoan(session, made);
    const pay = (more: object) => (write: Writer) =>
      write.insert(repayment, village, {
        loanId,
        paidOn: "2025-04-10",
        amountFen: 277_257,
        paidBy: "borrower",
        channel: "counter",
        ...more,
      });
    expect(tries(pay({ paidOn: "2025-03-09" }))).toEqual(["repayment-before-loan"]);
    expect(tries(pay({ paidOn: "2026-11-03" }))).toEqual(["repayment-in-future"]);
    expect(tries(pay({}))).toEqual([]);
    expect(tries((write) => write.patch(loan, loanId, { state: "applied" }))).toEqual(["repayment-of-undrawn-loan"]);
    expect(tries((write) => write.patch(loan, loanId, { drawnOn: "2025-04-11" }))).toEqual(["repayment-before-loan"]);
  });
});
