import { describe, expect, it } from "vitest";
import { nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import * as sheet from "../../../../electron/services/sheet.ts";
import * as service from "../../../../electron/services/pairings.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import { consent } from "../../../../shared/consents/record.ts";
import { pairing, visit } from "../../../../shared/pairings/record.ts";
import type { RowOf } from "../../../../shared/records/record.ts";
import { trying, warnedOf } from "../../../support/brokenRules.ts";
import { consentOf, foresee, happen } from "../../../support/events.ts";
import { everything } from "../../../support/everything.ts";
import { official, pairUp } from "../../../support/pairings.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister, type TestRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

type Session = TestRegister["session"];

function desk() {
  const { session } = newRegister();
  const village = addVillage(session);
  const home = addHousehold(session, village, "012", ["张三", "李四"]);
  const other = addHousehold(session, village, "013", ["王五"]);
  return { session, village, home, other, tries: trying(session) };
}

const rowOf = (session: Session, uid: string) =>
  session.client
    .prepare("SELECT date_to AS dateTo, consent_id AS consentId FROM pairings WHERE uid = ?")
    .get(uid) as Pick<RowOf<typeof pairing>, "dateTo" | "consentId">;

const withdrawnOn = (session: Session, uid: string) =>
  session.client.prepare("SELECT withdrawn_on FROM consents WHERE uid = ?").pluck().get(uid);

const asked = (household: string, memberId: string) =>
  ({
    kind: "pair-household",
    on: "2026-02-01",
    household,
    official,
    consent: consentOf(memberId, "2026-02-01"),
  }) as const;

describe("a pairing", () => {
  it("is written with its consent in one step, which undo takes back whole", () => {
    const { session, home } = desk();
    const before = everything(session);
    const uid = pairUp(session, home);
    const { consentId } = rowOf(session, uid);
    const paper = session.client.prepare("SELECT purpose, member_id AS by FROM consents WHERE uid = ?").get(consentId);
    expect(paper).toEqual({ purpose: "pairing", by: home.members[0] });
    revert(session, nextUndo(session)!);
    const live = (table: string) => `SELECT count(*) FROM ${table} WHERE removed IS NULL`;
    expect(session.client.prepare(live("pairings")).pluck().get()).toBe(before["pairings"]!.length);
    expect(session.client.prepare(live("consents")).pluck().get()).toBe(before["consents"]!.length);
  });

  it("needs a consent that is for pairing, given by its own household and in time", () => {
    const { session, village, home, other, tries } = desk();
    const on = "2026-02-01";
    const paper = { memberId: home.members[1]!, purpose: "pairing", items: "pairing", givenOn: on } as const;
    const form = { formVersion: "1", language: "zh" } as const;
    const values = { ...official, householdId: home.household, dateFrom: on };
    const pairing1 = (more: object) =>
      tries((write) => {
        const consentId = write.insert(consent, village, { ...paper, ...form, ...more });
        write.insert(pairing, village, { ...values, consentId });
      });
    expect(pairing1({ purpose: "membership" })).toEqual(["pairing-without-consent"]);
    expect(pairing1({ givenOn: "2026-02-02" })).toEqual(["pairing-without-consent"]);
    expect(pairing1({ memberId: other.members[0] })).toEqual(["pairing-without-consent"]);
    expect(pairing1({ withdrawnOn: "2026-03-01" })).toEqual(["pairing-without-consent"]);
    expect(pairing1({})).toEqual([]);
    const uid = session.client.prepare("SELECT uid FROM pairings").pluck().get() as string;
    expect(tries((write) => write.remove(consent, rowOf(session, uid).consentId, "mistake"))).toEqual([
      "pairing-without-consent",
      "reference-missing",
    ]);
  });

  it("is asked of a listed member of the household", () => {
    const { session, home, other } = desk();
    const told = foresee(session, asked(home.household, other.members[0]!));
    expect(told.violations.map(({ rule }) => rule)).toEqual(["consent-of-other-household"]);
  });

  it("ends on any day, and the consent stands unless it is withdrawn", () => {
    const { session, home } = desk();
    const uid = pairUp(session, home);
    happen(session, { kind: "end-pairing", on: "2026-01-10", pairing: uid, withdrawn: false });
    expect(rowOf(session, uid).dateTo).toBe("2026-01-10");
    expect(withdrawnOn(session, rowOf(session, uid).consentId)).toBeNull();
    const again = foresee(session, { kind: "end-pairing", on: "2026-02-01", pairing: uid, withdrawn: false });
    expect(again.violations.map(({ rule }) => rule)).toEqual(["pairing-ended"]);
  });

  it("closes on the day on which the consent is withdrawn, whichever way that is written", () => {
    const { session, home, other, tries } = desk();
    const uid = pairUp(session, home);
    const { consentId } = rowOf(session, uid);
    const withdrawn = (dateTo: string | null) => (write: Parameters<Parameters<typeof tries>[0]>[0]) => {
      write.patch(consent, consentId, { withdrawnOn: "2026-03-01" });
      if (dateTo !== null) write.patch(pairing, uid, { dateTo });
    };
    expect(tries(withdrawn(null))).toEqual(["pairing-without-consent"]);
    expect(tries(withdrawn("2026-03-02"))).toEqual(["pairing-without-consent"]);
    expect(tries(withdrawn("2026-03-01"))).toEqual([]);
    expect(tries((write) => write.patch(pairing, uid, { dateTo: null }))).toEqual(["pairing-without-consent"]);
    const second = pairUp(session, other);
    happen(session, { kind: "end-pairing", on: "2026-04-01", pairing: second, withdrawn: true });
    expect(withdrawnOn(session, rowOf(session, second).consentId)).toBe("2026-04-01");
  });

  it("does not end before it starts, nor go on after its household", () => {
    const { session, home, tries } = desk();
    const uid = pairUp(session, home, "2026-02-01");
    expect(tries((write) => write.patch(pairing, uid, { dateTo: "2026-01-31" }))).toEqual([
      "pairing-ends-before-start",
    ]);
    const [first, second] = home.members;
    happen(session, { kind: "unlist", on: "2026-05-01", member: second!, nextHead: null });
    happen(session, { kind: "death", on: "2026-06-01", member: first!, nextHead: null });
    expect(rowOf(session, uid).dateTo).toBe("2026-06-01");
    expect(tries((write) => write.patch(pairing, uid, { dateTo: null }))).toEqual(["pairing-of-ended-household"]);
  });

  it("that was entered by mistake goes with the consent under it, and comes back with it", async () => {
    const { session, home } = desk();
    const uid = pairUp(session, home);
    const left = () =>
      ["pairings", "consents"].map((table) =>
        session.client.prepare(`SELECT count(*) FROM ${table} WHERE removed IS NULL`).pluck().get(),
      );
    await sheet.removeRows(contextOf(session), { record: "pairing", uids: [uid] });
    expect(left()).toEqual([0, 0]);
    revert(session, nextUndo(session)!);
    expect(left()).toEqual([1, 1]);
  });

  it("of the same two is written twice, and says so", () => {
    const { session, home } = desk();
    pairUp(session, home);
    const done = happen(session, { ...asked(home.household, home.members[0]!) });
    expect((done as { warnings?: { rule: string }[] }).warnings?.map(({ rule }) => rule)).toEqual(["pairing-twice"]);
  });
});

describe("a refusal", () => {
  it("leaves no trace: asking beforehand and giving up changes no table, nor does what the rules forbid", () => {
    const { session, home, other } = desk();
    pairUp(session, home);
    const before = everything(session);
    expect(foresee(session, asked(other.household, other.members[0]!)).violations).toEqual([]);
    expect(() => happen(session, asked(other.household, home.members[0]!))).toThrow();
    expect(everything(session)).toEqual(before);
  });
});

describe("officials", () => {
  it("are offered from earlier pairings, each once, the latest first", async () => {
    const { session, home, other } = desk();
    const second = { officialName: "何志远", officialOrg: "青石县水务局", level: "county" } as const;
    pairUp(session, home, "2026-01-10");
    pairUp(session, home, "2026-01-20", second);
    pairUp(session, other, "2026-02-10");
    expect(await service.officials(contextOf(session), {})).toEqual([official, second]);
  });
});

describe("a visit", () => {
  const slip = { visitedOn: "2026-03-01", officials: "钱文军", services: "doctor farming" };

  function paired() {
    const made = desk();
    return { ...made, uid: pairUp(made.session, made.home, "2026-02-01") };
  }

  it("is not on a day to come, and within its pairing: the day of its end is still its own", () => {
    const { session, village, uid, tries } = paired();
    const on = (visitedOn: string) =>
      tries((write) => write.insert(visit, village, { pairingId: uid, ...slip, visitedOn }));
    expect(on("2026-11-03")).toEqual(["visit-in-future"]);
    expect(on("2026-01-31")).toEqual(["visit-outside-pairing"]);
    happen(session, { kind: "end-pairing", on: "2026-05-01", pairing: uid, withdrawn: true });
    expect(on("2026-05-02")).toEqual(["visit-outside-pairing"]);
    expect(on("2026-05-01")).toEqual([]);
    expect(tries((write) => write.patch(pairing, uid, { dateTo: "2026-04-30" }))).toEqual(["visit-outside-pairing"]);
  });

  it("has an official and a service at least", () => {
    const { session, village, uid } = paired();
    const without = (field: "officials" | "services") => () =>
      change(session, { kind: "new", params: {} }, (write) =>
        write.insert(visit, village, { pairingId: uid, ...slip, [field]: null }),
      );
    for (const field of ["officials", "services"] as const)
      expect(without(field)).toThrow(
        expect.objectContaining({ code: "invalid-input", details: { record: "visit", field } }),
      );
  });

  it("and what was given at it are one step, all of it or nothing", async () => {
    const { session, uid } = paired();
    const none = { item: null, qty: null, uom: null, deedType: null, doneOn: null, basisDoc: null, receiptRef: "7" };
    const money = { ...none, kind: "1" as const, valueFen: 20_000, fund: "own" as const };
    const rice = {
      ...none,
      kind: "2" as const,
      item: "大米",
      qty: 2500,
      uom: "kg" as const,
      valueFen: null,
      fund: "unit" as const,
    };
    const wanted = { pairing: uid, ...slip, ownCostFen: null, paperRef: null };
    const before = everything(session);
    const broken = { ...wanted, gifts: [money, { ...rice, qty: null }] };
    await expect(async () => service.recordVisit(contextOf(session), broken)).rejects.toMatchObject({ code: "rule" });
    expect(everything(session)).toEqual(before);
    const done = await service.recordVisit(contextOf(session), { ...wanted, gifts: [money, rice] });
    expect(done.uids).toHaveLength(3);
    const given = session.client
      .prepare("SELECT given_on AS day, kind FROM assistance_lines WHERE removed IS NULL")
      .all();
    expect(given).toEqual([
      { day: "2026-03-01", kind: "1" },
      { day: "2026-03-01", kind: "2" },
    ]);
    revert(session, nextUndo(session)!);
    const left = (table: string) =>
      session.client.prepare(`SELECT count(*) FROM ${table} WHERE removed IS NULL`).pluck();
    expect([left("visits").get(), left("assistance_lines").get(), left("pairings").get()]).toEqual([0, 0, 1]);
  });
});

describe("warnings", () => {
  it("refuse nothing: the pairing is there", () => {
    const { session, village, home } = desk();
    const uid = pairUp(session, home);
    const { consentId } = rowOf(session, uid);
    const values = { ...official, householdId: home.household, dateFrom: "2026-03-01", consentId };
    expect(warnedOf(session, (write) => write.insert(pairing, village, values))).toEqual(["pairing-twice"]);
    expect(session.client.prepare("SELECT count(*) FROM pairings WHERE removed IS NULL").pluck().get()).toBe(2);
  });
});
