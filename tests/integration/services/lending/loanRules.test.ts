import { describe, expect, it } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import type { Writer } from "../../../../electron/database/journal/writer.ts";
import { household } from "../../../../shared/households/record.ts";
import { guarantorConsent, instalment, jlgHousehold, loan, repayment } from "../../../../shared/lending/record.ts";
import { member } from "../../../../shared/members/record.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { trying, warnedOf } from "../../../support/brokenRules.ts";
import { happen } from "../../../support/events.ts";
import { addGroup, addLoan, goodLoan } from "../../../support/lending.ts";
import { newRegister } from "../../../support/register.ts";

function desk() {
  const { session } = newRegister();
  return { session, ...addGroup(session), tries: trying(session) };
}

/** A group of which one household guarantees, and a loan of another drawn on a day. */
function withOneGuarantor() {
  const made = desk();
  const { group, households, village } = made;
  change(made.session, { kind: "edit", params: {} }, (write) => {
    for (const { consent } of [households[0]!, ...households.slice(2)])
      write.remove(guarantorConsent, consent, "mistake");
  });
  const lend = (drawnOn: string) => (write: Writer) =>
    write.insert(loan, village, {
      ...goodLoan(group, households[0]!.household),
      principalFen: 1_000_000,
      contractNo: drawnOn,
      drawnOn,
    });
  return { made, lend };
}

/** Somebody who becomes head of the guarantor's household when the guarantor dies. */
function addHead({ session, village, households }: ReturnType<typeof desk>) {
  const householdId = households[1]!.household;
  const head = change(session, { kind: "new", params: {} }, (write) => {
    write.patch(household, householdId, { personCount: 2 });
    const person = { householdId, householdFrom: "2020-01-01", nameZh: "央金", sex: "9", relation: "1" } as const;
    return write.insert(member, village, { ...person, state: "listed" });
  }).value;
  return { head, relations: [] };
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

  it("needs one who lives on the day it is drawn; a death afterwards leaves it as it is", () => {
    const { made, lend } = withOneGuarantor();
    const guarantor = made.households[1]!.guarantor;
    const heir = addHead(made);
    expect(made.tries(lend("2025-03-20"))).toEqual([]);
    happen(made.session, { kind: "death", on: "2025-04-01", member: guarantor, nextHead: heir });
    expect(made.tries(lend("2025-04-01"))).toEqual([]);
    expect(made.tries(lend("2025-04-02"))).toEqual(["loan-without-guarantor"]);
    const paid = { amountFen: 100, paidBy: "borrower", channel: "counter", paidOn: "2025-05-01" } as const;
    const first = made.session.client.prepare("SELECT uid FROM loans WHERE drawn_on = '2025-03-20'").pluck().get();
    expect(made.tries((write) => write.insert(repayment, made.village, { loanId: String(first), ...paid }))).toEqual(
      [],
    );
  });

  it("does not stand in the way of a death that is told late, nor that of repaying", () => {
    const { made, lend } = withOneGuarantor();
    const guarantor = made.households[1]!.guarantor;
    const heir = addHead(made);
    expect(made.tries(lend("2025-03-20"))).toEqual([]);
    happen(made.session, { kind: "death", on: "2025-03-19", member: guarantor, nextHead: heir });
    const loanId = made.session.client.prepare("SELECT uid FROM loans WHERE drawn_on = '2025-03-20'").pluck().get();
    const paid = { amountFen: 100, paidBy: "borrower", channel: "counter", paidOn: "2025-05-01" } as const;
    const repay = (write: Writer) => write.insert(repayment, made.village, { loanId: String(loanId), ...paid });
    expect(made.tries(repay)).toEqual([]);
    expect(made.tries((write) => write.patch(loan, String(loanId), { state: "overdue" }))).toEqual([]);
  });

  it("needs one whose household is in the group on the day it is drawn, also when its days are mended later", () => {
    const { made, lend } = withOneGuarantor();
    const row = made.session.client
      .prepare("SELECT uid FROM jlg_households WHERE household_id = ?")
      .pluck()
      .get(made.households[1]!.household) as string;
    const leave = (leftOn: string) => made.tries((write) => write.patch(jlgHousehold, row, { leftOn }));
    expect(leave("2025-04-01")).toEqual([]);
    expect(made.tries(lend("2025-04-02"))).toEqual(["loan-without-guarantor"]);
    expect(made.tries(lend("2025-04-01"))).toEqual([]);
    expect(leave("2025-03-31")).toEqual(["loan-without-guarantor"]);
    expect(leave("2025-04-20")).toEqual([]);
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

  it("of more than a year is pointed out, and stands", () => {
    const { session } = newRegister();
    const uid = addLoan(session, addGroup(session));
    const due = (dueOn: string) => warnedOf(session, (write) => write.patch(loan, uid, { dueOn }));
    expect(due("2026-03-10")).toEqual([]);
    expect(due("2026-03-11")).toEqual(["loan-over-year"]);
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
