import { describe, expect, it } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import type { Writer } from "../../../../electron/database/journal/writer.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { household as homeRecord } from "../../../../shared/households/record.ts";
import { consent as paper } from "../../../../shared/consents/record.ts";
import { convenorTerm } from "../../../../shared/convenors/record.ts";
import { guarantorConsent, instalment, jlg, jlgHousehold, loan, repayment } from "../../../../shared/lending/record.ts";
import { member } from "../../../../shared/members/record.ts";
import { pairing } from "../../../../shared/pairings/record.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { unitMembership } from "../../../../shared/units/record.ts";
import { addGroup, addLoan, goodConsent, goodLoan, type NewGroup } from "../../../support/lending.ts";
import { addHousehold, addUnit } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";

/** Names of the rules that a step breaks; none where it is written. */
function broken(session: Session, work: (write: Writer) => unknown): string[] {
  try {
    change(session, { kind: "edit", params: {} }, work);
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "rule") throw error;
    const { violations } = error.details as { violations: { rule: string }[] };
    return [...new Set(violations.map(({ rule }) => rule))].toSorted();
  }
}

function desk(): NewGroup & {
  readonly session: Session;
  readonly tries: (work: (write: Writer) => unknown) => string[];
} {
  const { session } = newRegister();
  return { session, ...addGroup(session), tries: (work) => broken(session, work) };
}

describe("a joint-guarantee group", () => {
  it("has a number of its own in its village and an agreement of three years at most", () => {
    const { village, group, tries } = desk();
    const second = {
      groupNo: "L1",
      lender: "青石县农村信用合作社",
      agreementNo: "2025-09",
      signedOn: "2025-03-01",
      validTo: "2026-03-01",
      capHouseholdFen: 1,
      capTotalFen: 1,
    };
    expect(tries((write) => write.insert(jlg, village, second))).toEqual(["group-no-taken"]);
    expect(tries((write) => write.patch(jlg, group, { validTo: "2028-03-02" }))).toEqual(["agreement-too-long"]);
  });

  it("keeps what its consents rest on: a lower cap is looked at for all of them", () => {
    const { group, tries } = desk();
    const lowered = tries((write) => write.patch(jlg, group, { capTotalFen: 4_000_000, capHouseholdFen: 4_000_000 }));
    expect(lowered).toEqual(["guarantee-over-cap"]);
  });

  it("takes a household that is in no other group: one open group for a household", () => {
    const { session, village, households, tries } = desk();
    const joins = (joinedOn: string) => (write: Writer) => {
      const jlgId = anotherAgreement(write, village, households[0]!.household);
      write.insert(jlgHousehold, village, { jlgId, householdId: households[0]!.household, joinedOn });
    };
    expect(tries(joins("2025-06-01"))).toEqual(["household-in-two-groups"]);
    expect(tries((write) => leave(write, session, households[0]!.household, "2025-05-31"))).toEqual([]);
    expect(tries(joins("2025-06-01"))).toEqual([]);
  });

  it("lets a household leave once its own loans are repaid, whatever the others owe", () => {
    const made = desk();
    const { session, households, tries } = made;
    const uid = addLoan(session, made);
    const [first, second] = households.map(({ household }) => household);
    expect(tries((write) => leave(write, session, first!, "2025-12-01"))).toEqual(["left-group-with-loan"]);
    expect(tries((write) => leave(write, session, second!, "2025-12-01"))).toEqual([]);
    expect(tries((write) => write.patch(loan, uid, { state: "settled" }))).toEqual([]);
    expect(tries((write) => leave(write, session, first!, "2025-12-01"))).toEqual([]);
    expect(tries((write) => write.patch(loan, uid, { state: "overdue" }))).toEqual(["left-group-with-loan"]);
  });
});

/** Another group's agreement in the same village. */
function anotherAgreement(write: Writer, village: string, seed: string): string {
  return write.insert(jlg, village, {
    groupNo: `N${seed.slice(0, 6)}`,
    lender: "另一家信用社",
    agreementNo: "2025-77",
    signedOn: "2025-06-01",
    validTo: "2026-06-01",
    capHouseholdFen: 1_000_000,
    capTotalFen: 5_000_000,
  });
}

function leave(write: Writer, { client }: Session, household: string, leftOn: string): void {
  const sql = "SELECT uid FROM jlg_households WHERE household_id = ? AND removed IS NULL AND left_on IS NULL";
  write.patch(jlgHousehold, client.prepare(sql).pluck().get(household) as string, { leftOn });
}

describe("a guarantor's consent", () => {
  it("is an adult's by the worst case, also when the birth is mended later", () => {
    const { households, tries } = desk();
    const guarantor = households[0]!.guarantor;
    expect(tries((write) => write.patch(member, guarantor, { birth: "2007" }))).toEqual(["guarantor-under-age"]);
    expect(tries((write) => write.patch(member, guarantor, { birth: "2006" }))).toEqual([]);
    expect(tries((write) => write.patch(member, guarantor, { birth: null }))).toEqual(["guarantor-birth-unknown"]);
  });

  it("is of somebody whose household is in the group", () => {
    const { session, village, group, tries } = desk();
    const stranger = addHousehold(session, village, "099", ["外来户"]).members[0]!;
    const consents = (write: Writer) => {
      write.patch(member, stranger, { birth: "1980" });
      write.insert(guarantorConsent, village, goodConsent(group, stranger));
    };
    expect(tries(consents)).toEqual(["guarantor-outside-group"]);
  });

  it("with those of the same household stays within the cap", () => {
    const { village, group, households, tries } = desk();
    const { household } = households[0]!;
    const spouse = (maxFen: number) => (write: Writer) => {
      write.patch(homeRecord, household, { personCount: 3 });
      const uid = write.insert(member, village, {
        householdId: household,
        householdFrom: "2020-01-01",
        nameZh: "德吉",
        sex: "9",
        birth: "1982",
        relation: "1",
        state: "listed",
      });
      write.insert(guarantorConsent, village, { ...goodConsent(group, uid), maxFen });
    };
    expect(tries(spouse(15_000_001))).toEqual(["guarantees-of-household-over-cap"]);
    expect(tries(spouse(15_000_000))).toEqual([]);
  });

  it("is not read aloud by the convenor of a household of the group", () => {
    const { session, village, households, tries } = desk();
    const [{ household, consent }, { guarantor }] = households as [
      NewGroup["households"][0],
      NewGroup["households"][0],
    ];
    const unit = addUnit(session, village, "001");
    change(session, { kind: "edit", params: {} }, (write) => {
      const consentId = write.insert(paper, village, {
        memberId: households[0]!.guarantor,
        purpose: "membership",
        items: "membership",
        givenOn: "2024-01-01",
        formVersion: "2024-1",
        language: "zh",
      });
      write.insert(unitMembership, village, {
        unitId: unit,
        householdId: household,
        joinedOn: "2024-01-01",
        consentId,
      });
      write.insert(convenorTerm, village, {
        unitId: unit,
        memberId: guarantor,
        dateFrom: "2024-01-01",
        dateTo: "2026-12-31",
        method: "elected",
      });
    });
    expect(tries((write) => write.patch(guarantorConsent, consent, { readBy: "次仁L1" }))).toEqual([
      "read-by-convenor",
    ]);
    expect(tries((write) => write.patch(guarantorConsent, consent, { readBy: "次仁L2" }))).toEqual([]);
  });

  it("is not read aloud by an official paired with the household", () => {
    const { village, households, tries } = desk();
    const { household, guarantor, consent } = households[0]!;
    const paired = tries((write) => {
      const consentId = write.insert(paper, village, {
        memberId: guarantor,
        purpose: "pairing",
        items: "pairing",
        givenOn: "2024-01-01",
        formVersion: "2024-1",
        language: "zh",
      });
      write.insert(pairing, village, {
        officialName: "马建国",
        officialOrg: "县水利局",
        level: "county",
        householdId: household,
        dateFrom: "2024-01-01",
        dateTo: "2026-12-31",
        consentId,
      });
    });
    expect(paired).toEqual([]);
    expect(tries((write) => write.patch(guarantorConsent, consent, { readBy: "马 建国" }))).toEqual([
      "read-by-paired-official",
    ]);
  });
});

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
