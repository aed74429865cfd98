import { describe, expect, it } from "vitest";
import { findInBook, listBook } from "../../../../electron/database/books/books.ts";
import { distribute, toDistribute } from "../../../../electron/services/donations.ts";
import { removeRows } from "../../../../electron/services/sheet.ts";
import { undo } from "../../../../electron/services/steps.ts";
import { distribution, donation } from "../../../../shared/donations/record.ts";
import type { Listing } from "../../../../shared/records/listing.ts";
import { brokenBy, trying } from "../../../support/brokenRules.ts";
import { addDonation } from "../../../support/donations.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

function scene(households = 3) {
  const { session } = newRegister();
  const village = addVillage(session);
  const homes = Array.from(
    { length: households },
    (_, i) => addHousehold(session, village, String(i + 1), [`户主${i + 1}`]).household,
  );
  const uid = addDonation(session, village);
  const context = contextOf(session);
  const give = (qty: number, firstReceipt: string | null = "001", givenOn = "2026-10-20") =>
    distribute(context, {
      donation: uid,
      givenOn,
      firstReceipt,
      lines: homes.map((household) => ({ household, qty })),
    }) as Exclude<ReturnType<typeof distribute>, Promise<unknown>>;
  const shown = () =>
    toDistribute(context, { donation: uid }) as Exclude<ReturnType<typeof toDistribute>, Promise<unknown>>;
  return { session, village, homes, uid, context, give, shown };
}

const listing: Omit<Listing, "village"> = { start: 0, limit: 100, sort: [], filter: {}, asOf: null };

describe("distributing a donation", () => {
  it("writes many households as one step with running receipt numbers, and shows what is left", async () => {
    const { session, village, homes, uid, context, give, shown } = scene();
    const { left, uids, step } = give(2_000, "JZ-098");
    expect(left).toBe(4_000);
    const { rows } = listBook(session.client, "distribution", { village, ...listing });
    expect(rows.map(({ receiptRef, householdIdName, qty, uom }) => [receiptRef, householdIdName, qty, uom])).toEqual(
      expect.arrayContaining([
        ["JZ-098", "1", 2_000, "bed"],
        ["JZ-099", "2", 2_000, "bed"],
        ["JZ-100", "3", 2_000, "bed"],
      ]),
    );
    expect(findInBook(session.client, "donation", uid)).toMatchObject({ given: 6_000, left: 4_000, households: 3 });
    expect(shown()).toMatchObject({ left: 4_000, nextReceipt: "JZ-101" });
    expect(shown().households.map(({ uid: home, head, given }) => [home, head, given])).toEqual(
      homes.map((home, i) => [home, `户主${i + 1}`, 2_000]),
    );
    await undo(context, { step });
    expect(shown()).toMatchObject({ left: 10_000, nextReceipt: "001" });
    expect(uids.map((one) => findInBook(session.client, "distribution", one))).toEqual([null, null, null]);
  });

  it("is refused whole where more would go out than came in, to the hundredth", () => {
    const { give, shown } = scene();
    expect(brokenBy(() => give(3_334))).toEqual(["donation-over-distributed"]);
    expect(shown().left).toBe(10_000);
    expect(give(3_333).left).toBe(1);
  });

  it("keeps within what came in whatever is changed afterwards", () => {
    const { session, uid, give } = scene();
    const { uids } = give(3_000);
    const tries = trying(session);
    expect(tries((write) => write.patch(donation, uid, { qty: 8_999 }))).toEqual(["donation-over-distributed"]);
    expect(tries((write) => write.patch(donation, uid, { qty: 9_000 }))).toEqual([]);
    expect(tries((write) => write.patch(distribution, uids[0]!, { qty: 3_001 }))).toEqual([
      "donation-over-distributed",
    ]);
    expect(tries((write) => write.patch(distribution, uids[0]!, { qty: 2_999 }))).toEqual([]);
  });

  it("is dated from the day it came in to today", () => {
    const { session, uid, give } = scene();
    expect(brokenBy(() => give(100, null, "2026-09-30"))).toEqual(["distribution-before-donation"]);
    expect(brokenBy(() => give(100, null, "2026-11-03"))).toEqual(["distribution-in-future"]);
    give(100, null, "2026-10-01");
    expect(trying(session)((write) => write.patch(donation, uid, { receivedOn: "2026-10-02" }))).toEqual([
      "distribution-before-donation",
    ]);
  });

  it("asks for a first number that can be counted up", () => {
    const { give } = scene();
    expect(brokenBy(() => give(100, "第一张"))).toEqual(["receipts-not-running"]);
    expect(brokenBy(() => give(100, "99999999999999999999"))).toEqual(["receipts-not-running"]);
    expect(give(100, null).warnings).toEqual([]);
  });

  it("warns of a receipt number that the donation has already, and writes it", () => {
    const { session, give } = scene(1);
    give(100, "007");
    expect(give(100, "007").warnings.map(({ rule }) => rule)).toEqual(["receipt-number-twice"]);
    expect(session.client.prepare("SELECT count(*) FROM distributions").pluck().get()).toBe(2);
  });

  it("does not let a donation go that households have received of", () => {
    const { context, uid, give } = scene();
    give(100);
    expect(brokenBy(() => removeRows(context, { record: "donation", uids: [uid] }))).toEqual(["reference-missing"]);
  });
});

describe("a donation", () => {
  it("needs what its value rests on, and keeps no name of an anonymous donor", () => {
    const { session, uid } = scene(1);
    const tries = trying(session);
    expect(tries((write) => write.patch(donation, uid, { valueFen: 100 }))).toEqual(["donation-value-without-basis"]);
    expect(tries((write) => write.patch(donation, uid, { valueFen: 100, valueBasis: "market" }))).toEqual([]);
    expect(tries((write) => write.patch(donation, uid, { donorName: "某单位" }))).toEqual([
      "donor-named-though-anonymous",
    ]);
    expect(tries((write) => write.patch(donation, uid, { donorKind: "organisation", donorName: "某单位" }))).toEqual(
      [],
    );
    expect(tries((write) => write.patch(donation, uid, { receivedOn: "2026-11-03" }))).toEqual(["donation-in-future"]);
  });

  it("is offered to the households of its village in the order of their numbers", () => {
    const { session } = newRegister();
    const village = addVillage(session);
    for (const no of ["10", "9", "2-1"]) addHousehold(session, village, no, ["甲"]);
    const donationUid = addDonation(session, village);
    const { households } = toDistribute(contextOf(session), { donation: donationUid }) as Exclude<
      ReturnType<typeof toDistribute>,
      Promise<unknown>
    >;
    expect(households.map(({ householdNo }) => householdNo)).toEqual(["2-1", "9", "10"]);
  });
});
