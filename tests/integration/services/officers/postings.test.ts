import { describe, expect, it } from "vitest";
import { nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import { officeScope } from "../../../../electron/database/scopes.ts";
import * as books from "../../../../electron/services/books.ts";
import type { BookRow } from "../../../../shared/books/contract.ts";
import { division } from "../../../../shared/divisions/record.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import { posting } from "../../../../shared/officers/record.ts";
import { trying, warnedOf } from "../../../support/brokenRules.ts";
import { foresee, happen, madeOf } from "../../../support/events.ts";
import { postOfficer } from "../../../support/pairings.ts";
import { addVillage } from "../../../support/people.ts";
import { newRegister, type TestRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

type Session = TestRegister["session"];

const codeOf = ({ client }: Session, village: string) =>
  client.prepare("SELECT village_code FROM villages WHERE uid = ?").pluck().get(village) as string;

function desk() {
  const { session } = newRegister();
  const code = codeOf(session, addVillage(session, "青石村"));
  return { session, code, office: officeScope(session.client), ...postOfficer(session, "林涛", code, "2025-01-01") };
}

const listOn = (session: Session, asOf: string | null): BookRow[] => {
  const listing = { village: null, asOf, start: 0, limit: 100, sort: [], filter: {} };
  return (books.list(contextOf(session), { record: "posting", ...listing }) as { rows: BookRow[] }).rows;
};

describe("a posting", () => {
  it("does not end before it starts", () => {
    const { session, posting: uid } = desk();
    const tries = trying(session);
    expect(tries((write) => write.patch(posting, uid, { dateTo: "2024-12-31" }))).toEqual([
      "posting-ends-before-start",
    ]);
    expect(tries((write) => write.patch(posting, uid, { dateTo: "2025-12-31" }))).toEqual([]);
  });

  it("is written although it overlaps another of the same officer, and says so", () => {
    const { session, office, officer, code } = desk();
    const second = (dateFrom: string) => ({ officerId: officer, divisionCode: code, dateFrom });
    const warned = warnedOf(session, (write) => write.insert(posting, office, second("2025-06-01")));
    expect(warned).toEqual(["postings-overlap"]);
    expect(listOn(session, null).map(({ warned: mark }) => mark)).toEqual(["postings-overlap", "postings-overlap"]);
  });

  it("overlaps nothing where one begins on the day on which the other ends", () => {
    const { session, office, officer, code, posting: first } = desk();
    const warned = warnedOf(session, (write) => {
      write.patch(posting, first, { dateTo: "2025-06-01" });
      write.insert(posting, office, { officerId: officer, divisionCode: code, dateFrom: "2025-06-01" });
    });
    expect(warned).toEqual([]);
  });

  it("is written with a place that is not listed, and says so", () => {
    const { session, office, officer } = desk();
    const values = { officerId: officer, divisionCode: "990102777", dateFrom: "2020-01-01", dateTo: "2020-02-01" };
    expect(warnedOf(session, (write) => write.insert(posting, office, values))).toEqual(["posting-place-unknown"]);
  });

  it("is told in the answer of the step that wrote it", async () => {
    const { session, officer, code } = desk();
    const rows = [{ officerId: officer, divisionCode: code, dateFrom: "2025-06-01" }];
    const done = await books.add(contextOf(session), { record: "posting", village: null, rows });
    expect(done.warnings.map(({ rule, params }) => [rule, params["name"]])).toEqual([["postings-overlap", "林涛"]]);
  });
});

describe("who serves where", () => {
  it("is told for any day, by the name of the village or of the township", () => {
    const { session, office, posting: first } = desk();
    change(session, { kind: "new", params: {} }, (write) => {
      write.insert(division, office, { divisionCode: "990102", nameZh: "青石县", level: "3" });
      write.insert(division, office, { divisionCode: "990102103", nameZh: "白杨镇", level: "4" });
      write.patch(posting, first, { dateTo: "2025-07-01" });
    });
    const { posting: second } = postOfficer(session, "许敏", "990102103", "2025-06-01");
    const names = (day: string | null) => listOn(session, day).map((row) => [row["officerIdName"], row["placeName"]]);
    expect(names("2024-12-31")).toEqual([]);
    expect(names("2025-06-30").toSorted()).toEqual([
      ["林涛", "青石村"],
      ["许敏", "白杨镇"],
    ]);
    expect(names("2025-07-01")).toEqual([["许敏", "白杨镇"]]);
    expect(listOn(session, null)[0]?.uid).toBe(second);
  });
});

describe("handing a posting over", () => {
  const values = { to: "2027-06-01", docNo: "青组〔2026〕3号", serviceAreas: "farming" } as const;

  it("ends the one and begins the next at the same place, with an officer who is listed by it", () => {
    const { session, posting: before, code } = desk();
    const successor = { name: "许敏", type: "1" as const, homeOrg: "青石县教育局", dutyPhone: null };
    const event = { kind: "hand-over-posting" as const, on: "2026-06-01", posting: before, successor, ...values };
    const told = foresee(session, event).lines.map(({ record, field, after }) => [record, field, after]);
    expect(told).toContainEqual(["posting", "dateTo", "2026-06-01"]);
    expect(told).toContainEqual(["posting", "officerId", "许敏"]);
    const done = happen(session, event);
    expect(listOn(session, "2026-05-31").map((row) => row["officerIdName"])).toEqual(["林涛"]);
    const [after] = listOn(session, "2026-06-01");
    expect(after).toMatchObject({ officerIdName: "许敏", divisionCode: code, dateTo: "2027-06-01", warned: null });
    expect(after?.uid).toBe(madeOf(done, "posting"));
    expect(nextUndo(session)).toBe(done.step);
    revert(session, done.step);
    expect(listOn(session, "2026-06-01").map((row) => row["officerIdName"])).toEqual(["林涛"]);
  });

  it("goes to another officer than the one who leaves, and may be written before its day", () => {
    const { session, posting: before, officer, code } = desk();
    const other = postOfficer(session, "许敏", code, "2020-01-01").officer;
    const event = { kind: "hand-over-posting" as const, posting: before, ...values };
    const same = foresee(session, { ...event, on: "2026-06-01", successor: officer });
    expect(same.violations.map(({ rule }) => rule)).toEqual(["same-officer"]);
    expect(foresee(session, { ...event, on: "2026-12-01", successor: other }).violations).toEqual([]);
  });

  it("leaves a posting that had ended earlier as it was", () => {
    const { session, posting: before, code } = desk();
    change(session, { kind: "edit", params: {} }, (write) => write.patch(posting, before, { dateTo: "2026-01-01" }));
    const successor = { name: "许敏", type: "1" as const, homeOrg: "青石县教育局", dutyPhone: null };
    happen(session, { kind: "hand-over-posting", on: "2026-06-01", posting: before, successor, ...values });
    expect(listOn(session, null).map((row) => [row["officerIdName"], row["dateFrom"], row["dateTo"]])).toEqual([
      ["许敏", "2026-06-01", "2027-06-01"],
      ["林涛", "2025-01-01", "2026-01-01"],
    ]);
    expect(listOn(session, "2026-03-01").filter((row) => row["divisionCode"] === code)).toEqual([]);
  });
});
