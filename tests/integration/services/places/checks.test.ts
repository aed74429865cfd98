import { describe, expect, it } from "vitest";
import { findInBook } from "../../../../electron/database/books/books.ts";
import { openHazards } from "../../../../electron/database/books/places.ts";
import { listDues } from "../../../../electron/database/dues/dues.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { toCheck } from "../../../../electron/services/places.ts";
import { editCells, removeRows } from "../../../../electron/services/sheet.ts";
import { undo } from "../../../../electron/services/steps.ts";
import type { CheckedItem } from "../../../../shared/places/contract.ts";
import { place, placeCheck, placeCheckItem } from "../../../../shared/places/record.ts";
import { brokenBy, trying } from "../../../support/brokenRules.ts";
import { addVillage } from "../../../support/people.ts";
import { addPlace, allPass, checkPlace } from "../../../support/places.ts";
import { newRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

const bank: CheckedItem = { item: "waterDyke", result: "fix", fix: "strengthen", fixBy: "2026-11-20" };

function scene() {
  const { session } = newRegister();
  const village = addVillage(session, "青石村");
  const uid = addPlace(session, village, "river", "东沟河");
  const look = (on: string, ...others: CheckedItem[]) =>
    checkPlace(session, uid, on, "water", allPass("river", "water", ...others));
  const hazards = () => openHazards(session.client, uid).map(({ item, fixedOn }) => [item, fixedOn]);
  const shown = () => findInBook(session.client, "place", uid);
  return { session, village, uid, look, hazards, shown, context: contextOf(session) };
}

const due = (session: Session, today = "2026-11-02") =>
  listDues(session.client, { village: null, from: null, until: "2027-01-31" }, today, 100).rows.map(
    ({ kind, day, about, person }) => [kind, day, about, person],
  );

const itemOf = ({ client }: Session, item: string): string =>
  client.prepare("SELECT uid FROM place_check_items WHERE item = ? AND removed IS NULL").pluck().get(item) as string;

describe("a check of a place", () => {
  it("is one step over every fixed item, and says what is to be fixed", async () => {
    const { session, uid, look, hazards, shown, context } = scene();
    const { step, hazards: found } = look("2026-10-30", bank);
    expect(found).toBe(1);
    expect(hazards()).toEqual([["waterDyke", null]]);
    expect(shown()).toMatchObject({ lastCheck: "2026-10-30", toFix: 1, toRecheck: 0 });
    const { name, lists } = await toCheck(context, { place: uid });
    expect(name).toBe("东沟河");
    expect(lists.map(({ list }) => list)).toEqual(["water"]);
    expect(lists[0]!.items.map(({ item, hazard }) => [item, hazard?.fixBy ?? null])).toEqual([
      ["waterChannel", null],
      ["waterDyke", "2026-11-20"],
      ["waterSign", null],
    ]);
    await undo(context, { step });
    expect(session.client.prepare("SELECT count(*) FROM place_check_items WHERE removed IS NULL").pluck().get()).toBe(
      0,
    );
    expect(shown()).toMatchObject({ lastCheck: null, toFix: 0 });
  });

  it("is refused whole by each of its rules", () => {
    const { session, uid, look } = scene();
    const one = (items: CheckedItem[], list: "water" | "gas" = "water") =>
      brokenBy(() => checkPlace(session, uid, "2026-10-30", list, items));
    expect(brokenBy(() => look("2026-11-03"))).toEqual(["check-in-future"]);
    expect(one(allPass("river", "water").slice(1))).toEqual(["check-item-missing"]);
    expect(one([...allPass("river", "water"), ...allPass("river", "water").slice(1)])).toEqual(["check-item-twice"]);
    expect(one(allPass("kitchen", "gas"), "gas")).toEqual(["check-item-of-another-list", "checklist-of-another-place"]);
    expect(one(allPass("river", "water", { ...bank, fix: null }))).toEqual(["hazard-without-fix"]);
    expect(one(allPass("river", "water", { ...bank, fixBy: null }))).toEqual(["hazard-without-fix"]);
    expect(one(allPass("river", "water", { ...bank, result: "none" }))).toEqual(["fix-without-hazard"]);
    expect(one(allPass("river", "water", { ...bank, fixBy: "2026-10-29" }))).toEqual(["fix-before-check"]);
    expect(session.client.prepare("SELECT count(*) FROM place_checks").pluck().get()).toBe(0);
  });

  it("holds what its items rest on: its day, its list and the type of its place", () => {
    const { session, uid, look } = scene();
    const [check] = look("2026-10-30", bank).uids;
    const tries = trying(session);
    expect(tries((write) => write.patch(placeCheck, check!, { checkedOn: "2026-11-03" }))).toEqual(["check-in-future"]);
    expect(tries((write) => write.patch(place, uid, { type: "bridge" }))).toEqual(["checklist-of-another-place"]);
    const item = itemOf(session, "waterDyke");
    expect(tries((write) => write.patch(placeCheckItem, item, { fixedOn: "2026-11-03" }))).toEqual(["fixed-in-future"]);
    expect(tries((write) => write.patch(placeCheckItem, item, { fixedOn: "2026-10-29" }))).toEqual([
      "fix-before-check",
    ]);
    expect(tries((write) => write.remove(placeCheckItem, item, "mistake"))).toEqual(["check-item-missing"]);
  });

  it("goes off the list with its items", async () => {
    const { session, look, context, shown } = scene();
    const { uids } = look("2026-10-30", bank);
    const { step } = await removeRows(context, { record: "placeCheck", uids });
    expect(shown()).toMatchObject({ lastCheck: null, toFix: 0 });
    await undo(context, { step });
    expect(shown()).toMatchObject({ lastCheck: "2026-10-30", toFix: 1 });
    expect(due(session).length).toBe(1);
  });
});

describe("a hazard", () => {
  it("is due until it is fixed, then to be looked at again, until a later check looks at the item", async () => {
    const { session, look, context, hazards, shown } = scene();
    look("2026-10-20", bank);
    expect(due(session)).toEqual([["hazardFix", "2026-11-20", "东沟河", null]]);
    const uid = itemOf(session, "waterDyke");
    await editCells(context, {
      record: "placeCheckItem",
      kind: "edit",
      edits: [{ uid, field: "fixedOn", was: null, value: "2026-10-28" }],
    });
    expect(due(session)).toEqual([["hazardRecheck", "2026-10-28", "东沟河", null]]);
    expect(shown()).toMatchObject({ toFix: 0, toRecheck: 1 });
    look("2026-10-30");
    expect(due(session)).toEqual([]);
    expect(hazards()).toEqual([]);
  });

  it("that a later check finds in order was fixed by that day, in the same step", async () => {
    const { session, look, context, hazards } = scene();
    look("2026-10-20", bank);
    const fixedOn = () =>
      session.client
        .prepare("SELECT fixed_on FROM place_check_items WHERE result = 'fix' AND removed IS NULL")
        .pluck()
        .all();
    const { step } = look("2026-10-30");
    expect(fixedOn()).toEqual(["2026-10-30"]);
    expect(due(session)).toEqual([]);
    await undo(context, { step });
    expect(fixedOn()).toEqual([null]);
    expect(hazards()).toEqual([["waterDyke", null]]);
  });

  it("that a later check finds again is due anew, once", () => {
    const { session, look } = scene();
    look("2026-10-20", bank);
    look("2026-10-30", { ...bank, fixBy: "2026-12-01" });
    expect(due(session)).toEqual([["hazardFix", "2026-12-01", "东沟河", null]]);
  });
});
