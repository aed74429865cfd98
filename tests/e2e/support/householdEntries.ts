import { adder, type EventRoster } from "./eventRoster.ts";
import type { FoundedApp } from "./founded.ts";

const on = "2026-03-02";

async function addHelp(app: FoundedApp, { homes: [{ uid, head }] }: EventRoster): Promise<void> {
  const consent = { memberId: head, givenOn: on, formVersion: "F6-1", language: "zh", paperRef: null };
  const official = { officialName: "许敏", officialOrg: "青石县教育局", level: "county" };
  const event = { kind: "pair-household", on, household: uid, official, consent };
  const { created } = await app.call<{ created: { record: string; uid: string }[] }>("events.apply", { event });
  const pairing = created.find(({ record }) => record === "pairing")?.uid;
  const empty = { item: null, qty: null, uom: null, deedType: null, doneOn: null, basisDoc: null };
  const gifts = [{ ...empty, kind: "1", valueFen: 20_000, fund: "own", receiptRef: "2026-1" }];
  const visit = { pairing, visitedOn: on, officials: "许敏", services: "doctor", ownCostFen: null, paperRef: null };
  await app.call("pairings.recordVisit", { ...visit, gifts });
}

async function addCare(app: FoundedApp, { village, homes: [{ uid, head }] }: EventRoster): Promise<void> {
  const items = ["canEat", "canDress", "canLeaveBed", "canToilet", "canWalk", "canBathe"];
  const answers = Object.fromEntries(items.map((item) => [item, null]));
  const days = { startOn: on, reviewOn: "2026-12-01" };
  const consent = { givenOn: on, language: "zh", paperRef: null };
  const care = { memberId: head, ...days, kinds: "frail", needs: "meals", contactId: null, paperRef: null, ...answers };
  const { uid: caseId } = await app.call<{ uid: string }>("care.open", { ...care, consent });
  const counts = [{ caseId, service: "meals", times: 9 }];
  await app.call("care.saveMonth", { village, month: "2026-03", carerRole: "neighbour", counts });
  const asked = { madeBy: "self", channel: "counter", category: "utilities", madeOn: on, dueOn: "2026-03-09" };
  await app.call("requests.add", { householdId: uid, ...asked, paperRef: null, consent: null });
}

async function addLoan(app: FoundedApp, { village, homes: [{ uid }] }: EventRoster): Promise<void> {
  const add = adder(app, village);
  const listing = { village: null, asOf: null, start: 0, limit: 10, sort: [], filter: {} };
  const { rows } = await app.call<{ rows: { uid: string }[] }>("books.list", { record: "jlg", ...listing });
  const terms = { method: "instalment", dayCount: "actual/360", purpose: "farming", state: "active" };
  const sums = { principalFen: 1_000_000, annualRate: 43_500, drawnOn: on, dueOn: "2027-03-02" };
  const borrower = { borrowerHouseholdId: uid, jlgId: rows[0]!.uid, contractNo: "2026-0301" };
  const loanId = await add("loan", { ...borrower, ...sums, ...terms });
  await add("repayment", { loanId, paidOn: "2026-04-02", amountFen: 85_000, paidBy: "borrower", channel: "counter" });
}

async function addGoods(app: FoundedApp, { village, homes: [{ uid, head }] }: EventRoster): Promise<void> {
  const add = adder(app, village);
  const worth = { valueFen: 120_000, valueBasis: "market", purpose: "relief" };
  const goods = { receivedOn: on, donorKind: "anonymous", item: "棉被", qty: 1_000, uom: "bed", ...worth };
  const donation = await add("donation", goods);
  const lines = [{ household: uid, qty: 200 }];
  await app.call("donations.distribute", { donation, givenOn: on, firstReceipt: "2026-2", lines });
  const work = { task: "roads", place: "东沟水渠", beneficiary: "public", personTimes: 2, hours: 325, voluntary: 1 };
  const eventId = await add("labourEvent", { dateFrom: on, dateTo: "2026-03-03", ...work });
  await add("volunteerCert", { memberId: head, eventId, hours: 80 });
}

/** One entry of every programme for the first household. */
export async function everyEntry(app: FoundedApp, roster: EventRoster): Promise<void> {
  await addHelp(app, roster);
  await addCare(app, roster);
  await addLoan(app, roster);
  await addGoods(app, roster);
}
