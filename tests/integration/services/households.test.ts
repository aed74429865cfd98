import { describe, expect, it } from "vitest";
import { nextUndo, revert } from "../../../electron/database/journal/revert.ts";
import type { Session } from "../../../electron/database/session.ts";
import * as service from "../../../electron/services/households.ts";
import * as members from "../../../electron/services/members.ts";
import * as units from "../../../electron/services/units.ts";
import { exports } from "../../../shared/exports/contract.ts";
import { type HouseholdDetail, households, type HouseholdRow } from "../../../shared/households/contract.ts";
import { Listing } from "../../../shared/records/listing.ts";
import { snapshot } from "../../support/events.ts";
import { newScene } from "../../support/eventScene.ts";
import { newRegister } from "../../support/register.ts";
import { addVillage } from "../../support/people.ts";
import { contextOf } from "../../support/serviceContext.ts";

const whole = { village: null, asOf: null, start: 0, limit: 100, sort: [], filter: {} };
const list = (session: Session, more: Partial<Listing>) =>
  service.list(contextOf(session), Listing.parse({ ...whole, ...more })) as { rows: HouseholdRow[]; total: number };
const numbers = (answer: { rows: HouseholdRow[] }) => answer.rows.map(({ householdNo }) => householdNo);
const refused = (field: string) => expect.objectContaining({ code: "invalid-input", details: { field } }) as Error;

describe("households without a unit", () => {
  it.each(["unitNo", "unitId"])("are never picked out by %s, now or on a day", (field) => {
    const { session } = newScene();
    for (const asOf of [null, "2026-06-01"]) {
      expect(() => list(session, { asOf, filter: { [field]: { equals: null } } })).toThrow(refused(field));
      expect(() => list(session, { asOf, filter: { [field]: { equals: "" } } })).toThrow(refused(field));
      for (const match of [
        { empty: true },
        { not: { contains: "组" } },
        { oneOf: ["3组", null] },
        { anyOf: [null] },
      ] as const)
        for (const asked of [match, { any: [{ contains: "组" }, match] }] as const)
          expect(() => list(session, { asOf, filter: { [field]: asked } as Listing["filter"] })).toThrow(
            refused(field),
          );
      expect(() => list(session, { asOf, filter: { [field]: { oneOf: ["甲组", ""] } } })).toThrow(refused(field));
    }
  });

  it.each(["unitNo", "unitId"])("are never gathered at an end by the order of %s", (field) => {
    const { session } = newScene();
    for (const dir of ["asc", "desc"] as const) {
      expect(() => list(session, { sort: [{ field, dir }] })).toThrow(refused(field));
      expect(() =>
        list(session, {
          sort: [
            { field: "householdNo", dir },
            { field, dir },
          ],
        }),
      ).toThrow(refused(field));
      const filter = { householdNo: { contains: "0" } };
      expect(() => list(session, { filter, sort: [{ field, dir }] })).toThrow(refused(field));
    }
  });

  it("do not come with those of given units, in number or in rows", () => {
    const { session, first } = newScene();
    expect(numbers(list(session, { filter: { unitNo: { contains: "组" } } }))).toEqual(["001", "002"]);
    const found = list(session, { filter: { unitId: { equals: first } }, sort: [{ field: "unitNo", dir: "desc" }] });
    expect(found).toMatchObject({ total: 2 });
    expect(numbers(found).toSorted()).toEqual(["001", "002"]);
  });

  it("cannot be asked for by an empty piece of text or by leaving a value out", () => {
    expect(() => Listing.parse({ ...whole, filter: { unitNo: { contains: "" } } })).toThrow();
    expect(() => Listing.parse({ ...whole, filter: { unitNo: {} } })).toThrow();
    expect(() => Listing.parse({ ...whole, filter: { unitNo: { not: "甲组" } } })).toThrow();
  });

  it("cannot be asked for through members or units, which know no such column", () => {
    const { session } = newScene();
    for (const field of ["unitNo", "unitId"]) {
      const input = Listing.parse({ ...whole, filter: { [field]: { equals: null } } });
      expect(() => members.list(contextOf(session), input)).toThrow(refused(field));
    }
    const input = Listing.parse({ ...whole, filter: { householdId: { equals: null } } });
    expect(() => units.list(contextOf(session), input)).toThrow(refused("householdId"));
  });

  it("cannot be a range of an export", () => {
    const kinds = exports.methods.write.input.shape.range.options.map((option) => option.shape.kind.value);
    expect(kinds).toEqual(["all", "village", "chosen"]);
  });
});

describe("a household that is added", () => {
  const values = { householdNo: "001", houseName: "上院", addressLine: null, personCount: 3 };
  const head = { nameZh: "张三", nameBo: null, nameTag: null, sex: "1" as const, birth: "1980-05" };
  const input = (village: string) =>
    households.methods.add.input.parse({ village, on: "2025-03-01", household: values, head });

  it("is listed with its head from its day, in one step", () => {
    const { session } = newRegister();
    const village = addVillage(session);
    const before = snapshot(session);
    const made = service.add(contextOf(session), input(village)) as { uid: string; head: string; step: number };
    const found = service.get(contextOf(session), { uid: made.uid, asOf: null }) as HouseholdDetail;
    expect(found).toMatchObject({
      household: { householdNo: "001", headName: "张三", headMemberId: made.head, personCount: 3, listedCount: 1 },
      members: [{ uid: made.head, relation: "0", isHead: true, householdFrom: "2025-03-01", state: "listed" }],
      formerMembers: [],
      memberships: [],
      headTerms: [],
      stays: [],
    });
    expect(list(session, { asOf: "2025-02-28" }).total).toBe(0);
    expect(list(session, { asOf: "2025-03-01" }).total).toBe(1);
    expect(nextUndo(session)).toBe(made.step);
    revert(session, made.step);
    expect(snapshot(session)).toEqual(before);
  });

  it("is refused under a number that is taken, and where there is no such village", () => {
    const { session } = newRegister();
    const village = addVillage(session);
    void service.add(contextOf(session), input(village));
    expect(() => service.add(contextOf(session), input(village))).toThrow(expect.objectContaining({ code: "rule" }));
    expect(list(session, {}).total).toBe(1);
    expect(() => service.add(contextOf(session), input("x".repeat(22)))).toThrow(
      expect.objectContaining({ code: "not-found" }),
    );
  });

  it("is not found under another id", () => {
    const { session } = newRegister();
    expect(() => service.get(contextOf(session), { uid: "x".repeat(22), asOf: null })).toThrow(
      expect.objectContaining({ code: "not-found" }),
    );
  });
});
