import { describe, expect, it } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import { revert } from "../../../../electron/database/journal/revert.ts";
import type { Session } from "../../../../electron/database/session.ts";
import * as service from "../../../../electron/services/lending/lending.ts";
import type { GroupSheet, LoanSheet, LoanTotals } from "../../../../shared/lending/contract.ts";
import { jlg, loan, repayment } from "../../../../shared/lending/record.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { brokenBy } from "../../../support/brokenRules.ts";
import { addGroup, addLoan, agreementOf, type NewGroup } from "../../../support/lending.ts";
import { addHousehold, addUnit, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

interface Lent extends NewGroup {
  readonly session: Session;
  readonly uid: string;
}

/** A register whose day is 2 November 2026, with one loan from 10 March 2025 to 10 March 2026. */
function lent(more: object = {}): Lent {
  const { session } = newRegister();
  const made = addGroup(session);
  return { session, ...made, uid: addLoan(session, made, more) };
}

const sheetOf = (session: Session, uid: string, asOf: string | null = null): LoanSheet =>
  service.loan(contextOf(session), { uid, asOf }) as LoanSheet;

function pay({ session, village, uid }: Lent, paidOn: string, amountFen: number): void {
  change(session, { kind: "new", params: {} }, (write) =>
    write.insert(repayment, village, { loanId: uid, paidOn, amountFen, paidBy: "borrower", channel: "counter" }),
  );
}

const settle = ({ session, uid }: Lent) =>
  change(session, { kind: "edit", params: {} }, (write) => write.patch(loan, uid, { state: "settled" }));

const totalsOf = (session: Session, asOf: string | null): LoanTotals =>
  service.totals(contextOf(session), { village: null, asOf }) as LoanTotals;

const setLines = (session: Session, loan: string, own: typeof lines): { step: number } =>
  service.setSchedule(contextOf(session), { loan, lines: own }) as { step: number };

const lines = [
  { no: 1, dueOn: "2025-09-20", principalFen: 1_250_000, interestFen: 71_000 },
  { no: 2, dueOn: "2026-03-10", principalFen: 2_000_000, interestFen: 40_000 },
];

describe("a loan's sheet", () => {
  it("computes the schedule while the lender's own is not there, and tells where the loan stands on a day", () => {
    const made = lent();
    pay(made, "2025-04-10", 277_257);
    const sheet = sheetOf(made.session, made.uid, "2025-06-01");
    expect(sheet).toMatchObject({ isLenders: false, householdNo: "L11", groupNo: "L1", contractNo: "2025-0117" });
    expect(sheet.lines).toHaveLength(12);
    expect(sheet).toMatchObject({
      outstandingFen: 3_250_000 - 265_476,
      dueFen: 277_257,
      overdueDays: 22,
      ageing: "days30",
    });
    expect(sheetOf(made.session, made.uid, "2025-05-10")).toMatchObject({ overdueDays: 0, ageing: "current" });
  });

  it("tells the lender's addition for being late line by line, each by its own days", () => {
    const { session, uid } = lent();
    const own = [
      { no: 1, dueOn: "2025-09-20", principalFen: 1_000_000, interestFen: 0 },
      { no: 2, dueOn: "2025-12-19", principalFen: 1_000_000, interestFen: 0 },
      { no: 3, dueOn: "2026-03-10", principalFen: 1_250_000, interestFen: 0 },
    ];
    setLines(session, uid, own);
    // 100 days of the first line and 10 of the second at 4.35 % a year, by 130 and 150 percent.
    const day = 1_000_000 * 0.0435 * (110 / 360);
    expect(sheetOf(session, uid, "2025-12-29")).toMatchObject({
      overdueDays: 100,
      penalty: { leastFen: Math.round(day * 1.3), mostFen: Math.round(day * 1.5) },
    });
  });

  it("lets the lender's own lines win, and computes again when they are taken off", () => {
    const { session, uid } = lent();
    setLines(session, uid, lines);
    const own = sheetOf(session, uid, "2025-03-10");
    expect(own.isLenders).toBe(true);
    expect(own.lines).toMatchObject(lines);
    setLines(session, uid, []);
    expect(sheetOf(session, uid)).toMatchObject({ isLenders: false });
  });

  it("takes the lender's lines as one step, which one undo takes back", () => {
    const { session, uid } = lent();
    setLines(session, uid, lines);
    const other = [{ ...lines[0]!, principalFen: 3_250_000 }];
    const { step } = setLines(session, uid, other);
    expect(sheetOf(session, uid).lines).toMatchObject(other);
    revert(session, step);
    expect(sheetOf(session, uid).lines).toMatchObject(lines);
  });

  it("owes nothing once the lender says that it is settled, or while it is only applied for", () => {
    for (const state of ["settled", "applied", "withdrawn"]) {
      const { session, uid } = lent({ state });
      expect(sheetOf(session, uid)).toMatchObject({ outstandingFen: 0, dueFen: 0, overdueDays: 0, payoffFen: 0 });
    }
  });

  it("marks two rows of one amount on one day as perhaps one payment entered twice, and counts both", () => {
    const made = lent();
    for (const [day, fen] of [
      ["2025-04-10", 277_257],
      ["2025-04-10", 277_257],
      ["2025-05-10", 277_257],
    ] as const)
      pay(made, day, fen);
    const { payments, lines: all, heldFen } = sheetOf(made.session, made.uid, "2025-05-10");
    expect(payments.map(({ isDouble }) => isDouble)).toEqual([false, true, true]);
    const counted = all.reduce((sum, line) => sum + line.paidPrincipalFen + line.paidInterestFen, heldFen);
    expect(counted).toBe(3 * 277_257);
  });

  it("is not found where there is none", () => {
    const { session } = lent();
    expect(() => sheetOf(session, "x".repeat(22))).toThrow(AppError);
  });
});

describe("an extension", () => {
  it("proposes the lines that stay and those up to the later day, and is one step with the state", () => {
    const { session, uid } = lent({ method: "bullet" });
    const context = contextOf(session);
    const ask = { loan: uid, on: "2026-03-01", dueOn: "2026-09-10" };
    const proposed = service.proposeExtension(context, ask) as { lines: typeof lines };
    expect(proposed.lines).toMatchObject([{ no: 1, dueOn: "2026-09-10", principalFen: 3_250_000 }]);
    const { step } = service.extend(context, { loan: uid, dueOn: "2026-09-10", lines: [] }) as { step: number };
    expect(sheetOf(session, uid)).toMatchObject({ state: "extended", dueOn: "2026-09-10" });
    revert(session, step);
    expect(sheetOf(session, uid)).toMatchObject({ state: "active", dueOn: "2026-03-10" });
  });

  it("never reaches beyond the agreement", () => {
    const { session, uid } = lent({ method: "bullet" });
    const late = { loan: uid, dueOn: "2028-03-02", lines: [] };
    expect(brokenBy(() => service.extend(contextOf(session), late))).toEqual(["loan-due-after-agreement"]);
  });

  it("asks for the lender's lines where working it out anew would change those that fell due", () => {
    const { session, uid } = lent();
    const context = contextOf(session);
    const extend = (more: typeof lines) => () =>
      service.extend(context, { loan: uid, dueOn: "2027-03-10", lines: more });
    const before = sheetOf(session, uid);
    expect(brokenBy(extend([]))).toEqual(["extension-needs-lenders-lines"]);
    expect(sheetOf(session, uid)).toEqual(before);
    const theirs = [lines[0]!, { ...lines[1]!, dueOn: "2027-03-10" }];
    expect(brokenBy(extend(theirs))).toEqual([]);
    expect(sheetOf(session, uid)).toMatchObject({ isLenders: true, state: "extended", lines: theirs });
    expect(brokenBy(extend([]))).toEqual(["extension-needs-lenders-lines"]);
  });

  it("needs none where nothing fell due yet, or where lines stay the same", () => {
    const before = lent({ drawnOn: "2026-10-10", dueOn: "2027-10-10" });
    const quarterly = lent({ method: "quarterly" });
    for (const { session, uid } of [before, quarterly]) {
      const old = sheetOf(session, uid).lines.filter(({ dueOn }) => dueOn < "2026-03-10");
      void service.extend(contextOf(session), { loan: uid, dueOn: "2028-02-20", lines: [] });
      const sheet = sheetOf(session, uid);
      expect(sheet).toMatchObject({ isLenders: false, dueOn: "2028-02-20" });
      const terms = ({ dueOn, principalFen, interestFen }: (typeof old)[number]) => [dueOn, principalFen, interestFen];
      expect(sheet.lines.slice(0, old.length).map(terms)).toEqual(old.map(terms));
    }
  });
});

describe("a group", () => {
  it("is added with the households that formed it, as one step, by their numbers and by nothing of a unit", () => {
    const { session } = newRegister();
    const village = addVillage(session);
    const households = ["1", "2", "3"].map((no) => addHousehold(session, village, no, [`户主${no}`]).household);
    const values = {
      groupNo: "L9",
      lender: "青石县农村信用合作社",
      agreementNo: "2026-9",
      signedOn: "2026-01-05",
      validTo: "2028-01-05",
      capHouseholdFen: 5_000_000,
      capTotalFen: 15_000_000,
      paperRef: null,
    };
    const context = contextOf(session);
    const { uid, step } = service.found(context, { village, group: values, households }) as {
      uid: string;
      step: number;
    };
    const group = service.group(context, { uid }) as GroupSheet;
    expect(group.households.map(({ householdNo }) => householdNo)).toEqual(["1", "2", "3"]);
    revert(session, step);
    expect(() => service.group(context, { uid })).toThrow(AppError);
  });

  it("is founded of households, and of no unit in their place", () => {
    const { session } = newRegister();
    const village = addVillage(session);
    const unit = addUnit(session, village, "一组");
    const group = { ...agreementOf("L9"), paperRef: null };
    const founding = () => service.found(contextOf(session), { village, group, households: [unit] });
    expect(brokenBy(founding)).toContain("reference-missing");
    expect(session.client.prepare("SELECT count(*) FROM jlgs").pluck().get()).toBe(0);
  });

  it("tells each guarantor's worst case: the cap or the loan with interest of the others, up to the maximum", () => {
    const { session, group } = lent();
    const worst = () =>
      (service.group(contextOf(session), { uid: group }) as GroupSheet).consents.map((consent) => [
        consent.worstOneFen,
        consent.worstAllFen,
      ]);
    expect(worst()).toEqual(Array.from({ length: 5 }, () => [5_000_000, 5_000_000]));
    change(session, { kind: "edit", params: {} }, (write) => write.patch(jlg, group, { capHouseholdFen: 4_000_000 }));
    expect(worst()[0]).toEqual([4_000_000, 5_000_000]);
  });
});

describe("what loans come to", () => {
  it("adds up by class of days overdue, for an office, with nobody's name", () => {
    const made = lent();
    addLoan(made.session, made, {
      borrowerHouseholdId: made.households[1]!.household,
      contractNo: "2",
      principalFen: 1_000_000,
      method: "bullet",
    });
    const sums = totalsOf(made.session, "2025-06-01");
    expect(sums).toMatchObject({ loans: 2, outstandingFen: 4_250_000, dueFen: 2 * 277_257 });
    const some = sums.ageing.filter(({ loans }) => loans > 0);
    expect(some).toEqual([
      { code: "current", loans: 1, outstandingFen: 1_000_000 },
      { code: "days60", loans: 1, outstandingFen: 3_250_000 },
    ]);
    expect(JSON.stringify(sums)).not.toContain("L1");
  });

  it("follows the months: owed at the end of each by what was repaid, and what is still to come", () => {
    const made = lent({ method: "bullet" });
    pay(made, "2025-05-20", 1_000_000);
    const { months } = totalsOf(made.session, "2025-06-15");
    const of = (month: string) => months.find((one) => one.month === month)!;
    expect(months).toHaveLength(24);
    expect(of("2025-02").outstandingFen).toBe(0);
    expect(of("2025-03").outstandingFen).toBe(3_250_000);
    const left = 3_250_000 - (1_000_000 - 27_882);
    expect(of("2025-06").outstandingFen).toBe(left);
    expect(of("2026-02").outstandingFen).toBe(left);
    expect(of("2026-03")).toMatchObject({ outstandingFen: 0 });
    expect(of("2026-03").dueFen).toBeGreaterThan(left);
  });

  it("keeps what settled loans were in past months: the rest counts as repaid with the last payment", () => {
    const made = lent({ method: "bullet" });
    pay(made, "2025-05-20", 1_000_000);
    pay(made, "2025-12-05", 1_000_000);
    const before = totalsOf(made.session, "2026-02-15");
    settle(made);
    const { months, ...sums } = totalsOf(made.session, "2026-02-15");
    expect(sums).toMatchObject({ loans: 0, outstandingFen: 0, dueFen: 0 });
    const until = (day: string, rows: LoanTotals["months"]) => rows.filter(({ month }) => month < day);
    expect(until("2025-12", months)).toEqual(until("2025-12", before.months));
    expect(months.find(({ month }) => month === "2025-11")!.outstandingFen).toBeGreaterThan(2_000_000);
    const later = months.filter(({ month }) => month >= "2025-12");
    expect(later.every(({ outstandingFen }) => outstandingFen === 0)).toBe(true);
    expect(later.filter(({ month }) => month > "2025-12").every(({ dueFen }) => dueFen === 0)).toBe(true);
  });

  it("counts a loan that is settled since among those owed on an earlier day, and tells its sheet of that day", () => {
    const made = lent();
    pay(made, "2025-04-10", 277_257);
    pay(made, "2025-12-05", 100_000);
    const day = "2025-06-01";
    const before = [totalsOf(made.session, day), sheetOf(made.session, made.uid, day).outstandingFen];
    settle(made);
    expect([totalsOf(made.session, day), sheetOf(made.session, made.uid, day).outstandingFen]).toEqual(before);
    expect(totalsOf(made.session, "2025-12-05")).toMatchObject({ loans: 0, outstandingFen: 0 });
  });

  it("takes a settled loan without payments as repaid on its last day, or by today where that is to come", () => {
    const due = (dueOn: string) => {
      const made = lent({ method: "bullet", dueOn });
      settle(made);
      return (asOf: string) => totalsOf(made.session, asOf);
    };
    const past = due("2026-03-10");
    expect([past("2026-03-09").loans, past("2026-03-10").loans]).toEqual([1, 0]);
    const ended = past("2026-10-01").months;
    const of = (month: string) => ended.find((one) => one.month === month)!;
    expect([of("2026-02").outstandingFen, of("2026-03").outstandingFen]).toEqual([3_250_000, 0]);
    expect(of("2026-03").dueFen).toBeGreaterThan(3_250_000);
    const coming = due("2027-03-10");
    expect([coming("2026-11-01").loans, coming("2026-11-02").loans]).toEqual([1, 0]);
    expect(coming("2026-11-02").months.every(({ dueFen }) => dueFen === 0)).toBe(true);
  });
});
