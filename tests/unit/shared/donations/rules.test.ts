import { describe, expect, it } from "vitest";
import {
  distributionRules,
  distributionWarnings,
  donationRules,
  nextReceipt,
  stockOf,
} from "../../../../shared/donations/rules.ts";

const today = "2026-03-01";
const row = { uid: "a".repeat(22), village: "v".repeat(22), paperRef: null };

const donation: Parameters<typeof donationRules>[0] = {
  ...row,
  receivedOn: "2026-02-01",
  donorKind: "anonymous",
  donorName: null,
  item: "棉被",
  qty: 10_000,
  uom: "bed",
  valueFen: null,
  valueBasis: null,
  purpose: "relief",
  distributedQty: 10_000,
};

describe("a donation", () => {
  it("may be given out to its last piece, and be received today", () => {
    expect(donationRules(donation, today)).toEqual([]);
    expect(donationRules({ ...donation, receivedOn: today, distributedQty: null }, today)).toEqual([]);
    const named = { ...donation, donorKind: "organisation" as const, donorName: "县供销社" };
    expect(donationRules({ ...named, valueFen: 100, valueBasis: "invoice" }, today)).toEqual([]);
  });

  it.each([
    ["donation-in-future", { receivedOn: "2026-03-02" }],
    ["donor-named-though-anonymous", { donorName: "某人" }],
    ["donation-value-without-basis", { valueFen: 0 }],
    ["donation-over-distributed", { distributedQty: 10_001 }],
  ])("breaks %s", (rule, change) => expect(donationRules({ ...donation, ...change }, today)).toEqual([rule]));

  it("has what came in less what went out; what two PCs gave out beyond it stands beside, and takes nothing off", () => {
    expect(stockOf(10_000, 2_550)).toEqual({ left: 7_450, over: 0 });
    expect(stockOf(100, 150)).toEqual({ left: 0, over: 50 });
    expect(stockOf(100, null)).toEqual({ left: 100, over: 0 });
  });
});

const distribution: Parameters<typeof distributionRules>[0] = {
  ...row,
  donationId: "d".repeat(22),
  householdId: "h".repeat(22),
  givenOn: "2026-02-01",
  qty: 100,
  receiptRef: null,
  receivedOn: "2026-02-01",
};

describe("what a household receives of a donation", () => {
  it("may be given on the day it came in", () => expect(distributionRules(distribution, today)).toEqual([]));

  it.each([
    ["distribution-in-future", { givenOn: "2026-03-02" }],
    ["distribution-before-donation", { givenOn: "2026-01-31" }],
  ])("breaks %s", (rule, change) => expect(distributionRules({ ...distribution, ...change }, today)).toEqual([rule]));

  it("is looked at where its receipt number is used twice", () => {
    expect(distributionWarnings({ receiptTwice: 1 })).toEqual(["receipt-number-twice"]);
    expect(distributionWarnings({ receiptTwice: 0 })).toEqual([]);
  });

  it("goes on with the number after the highest used", () => {
    expect(nextReceipt([])).toBe("001");
    expect(nextReceipt(["手写"])).toBe("001");
    expect(nextReceipt(["JZ-008", "JZ-011", "JZ-009"])).toBe("JZ-012");
    expect(nextReceipt(["099"])).toBe("100");
  });
});
