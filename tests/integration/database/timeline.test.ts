import { describe, expect, it } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import type { Session } from "../../../electron/database/session.ts";
import { timelineOf, timelineRecords } from "../../../electron/database/timeline.ts";
import { assistance } from "../../../shared/assistance/record.ts";
import { careCase, careVisit } from "../../../shared/care/record.ts";
import { consent } from "../../../shared/consents/record.ts";
import { household } from "../../../shared/households/record.ts";
import { repayment } from "../../../shared/lending/record.ts";
import { householdStay, member } from "../../../shared/members/record.ts";
import { pairing, visit } from "../../../shared/pairings/record.ts";
import { type RecordName, records } from "../../../shared/records/all.ts";
import { helpRequest } from "../../../shared/requests/record.ts";
import { lineOf } from "../../../shared/timeline/line.ts";
import { unitMembership } from "../../../shared/units/record.ts";
import { addGroup, addLoan } from "../../support/lending.ts";
import { addHousehold, addUnit, addVillage } from "../../support/people.ts";
import { newRegister } from "../../support/register.ts";

const line = { kind: "new", params: {} } as const;
const paper = { formVersion: "paper", language: "zh" } as const;

/** A household with a unit, a pairing with a visit, a gift, care with a month of it, and a request. */
function lively(session: Session) {
  const village = addVillage(session);
  const home = addHousehold(session, village, "012", ["洛桑", "卓玛"]);
  const neighbour = addHousehold(session, village, "013", ["次仁"]);
  const unitId = addUnit(session, village, "3");
  const [householdId, memberId] = [home.household, home.members[1]!];
  const rows = change(session, line, (write) => {
    const agree = (purpose: "membership" | "pairing" | "care", items: string, givenOn: string, by = memberId) =>
      write.insert(consent, village, { memberId: by, purpose, items, givenOn, ...paper });
    const joined = agree("membership", "membership", "2026-01-05");
    write.insert(unitMembership, village, { unitId, householdId, joinedOn: "2026-01-05", consentId: joined });
    const official = { officialName: "周海燕", officialOrg: "县农业农村局", level: "county" } as const;
    const paired = agree("pairing", "pairing", "2026-02-01");
    const from = { householdId, dateFrom: "2026-02-01", consentId: paired };
    const pairingId = write.insert(pairing, village, { ...official, ...from });
    write.insert(visit, village, { pairingId, visitedOn: "2026-03-01", officials: "周海燕", services: "farming" });
    const gift = { kind: "2", givenOn: "2026-04-01", item: "大米", qty: 200, uom: "bag", valueFen: 24_000 } as const;
    write.insert(assistance, village, { ...gift, householdId, fund: "finance", receiptRef: "S-1" });
    const cared = { kinds: "frail", needs: "meals", startOn: "2026-05-01", reviewOn: "2026-11-01" };
    const consentId = agree("care", "care", "2026-05-01");
    const contactId = neighbour.members[0]!;
    const caseId = write.insert(careCase, village, { ...cared, memberId, consentId, contactId });
    write.insert(careVisit, village, { caseId, month: "2026-06", service: "meals", times: 12, carerRole: "neighbour" });
    const asked = { madeBy: "self", channel: "counter", category: "medicine", state: "open" } as const;
    write.insert(helpRequest, village, { ...asked, householdId, madeOn: "2026-07-01", dueOn: "2026-07-08" });
    return { caseId };
  }).value;
  return { village, home, neighbour, ...rows };
}

const told = (session: Session, household: string) =>
  timelineOf(session.client, household, 100).rows.map(({ record, day }) => [record, day]);

describe("everything recorded about a household", () => {
  it("stands in order of time, the latest first, whether it points to the household, to a person or to such a row", () => {
    const { session } = newRegister();
    const { home } = lively(session);
    expect(told(session, home.household)).toEqual([
      ["helpRequest", "2026-07-01"],
      ["careVisit", "2026-06"],
      ["careCase", "2026-05-01"],
      ["consent", "2026-05-01"],
      ["assistance", "2026-04-01"],
      ["visit", "2026-03-01"],
      ["consent", "2026-02-01"],
      ["pairing", "2026-02-01"],
      ["consent", "2026-01-05"],
      ["unitMembership", "2026-01-05"],
    ]);
  });

  it("says the main fields in plain words, in both languages", () => {
    const { session } = newRegister();
    const { home } = lively(session);
    const rows = timelineOf(session.client, home.household, 100).rows;
    const lines = new Map(rows.map((row) => [row.record, [lineOf(row, "zh"), lineOf(row, "en")]]));
    expect(lines.get("careVisit")).toEqual(["卓玛 · 送餐 · 次数 12 · 邻里", "卓玛 · Meals · Times 12 · Neighbour"]);
    expect(lines.get("unitMembership")![0]).toBe("3");
    expect(lines.get("helpRequest")![0]).toBe("本人 · 当面 · 取药 · 答复期限 2026-07-08 · 办理中");
  });

  it("leaves out of a neighbour's page what only names the neighbour as a contact", () => {
    const { session } = newRegister();
    const { neighbour } = lively(session);
    expect(told(session, neighbour.household)).toEqual([]);
  });

  it("stays with the household where a person lived when it was recorded", () => {
    const { session } = newRegister();
    const { village, home, neighbour } = lively(session);
    const memberId = home.members[1]!;
    const stay = { memberId, householdId: home.household, dateFrom: "2020-01-01", dateTo: "2026-06-15" };
    change(session, line, (write) => {
      write.insert(householdStay, village, stay);
      write.patch(household, neighbour.household, { personCount: 2 });
      write.patch(member, memberId, { householdId: neighbour.household, householdFrom: "2026-06-15" });
      const signed = { memberId, purpose: "membership", items: "membership", givenOn: "2026-08-01", ...paper } as const;
      write.insert(consent, village, signed);
    });
    expect(told(session, home.household)).toContainEqual(["careVisit", "2026-06"]);
    expect(told(session, neighbour.household)).toEqual([["consent", "2026-08-01"]]);
  });

  it("holds a loan and its repayments, but not the lines of its schedule, and counts what a short list leaves out", () => {
    const { session } = newRegister();
    const made = addGroup(session);
    const { village, households } = made;
    const loanId = addLoan(session, made);
    const paid = { loanId, paidOn: "2025-04-10", amountFen: 100_000, paidBy: "borrower", channel: "counter" } as const;
    change(session, line, (write) => write.insert(repayment, village, paid));
    const found = timelineOf(session.client, households[0]!.household, 2);
    expect(found.rows.map(({ record }) => record)).toEqual(["repayment", "loan"]);
    expect(found.total).toBe(4);
  });

  it("knows every record that names a person, a household or their affairs", () => {
    const elsewhere = ["household", "member", "householdStay", "instalment"];
    const ofTheOffice = ["postedOfficer", "posting"];
    const personal = (Object.keys(records) as RecordName[]).filter((name) => records[name].person);
    expect(personal.filter((name) => ![...timelineRecords, ...elsewhere, ...ofTheOffice].includes(name))).toEqual([]);
  });
});
