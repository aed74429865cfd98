import { describe, expect, it } from "vitest";
import { checkItems, checklists, itemsOf, listsFor } from "../../../../shared/places/checklists.ts";
import { placeTypes } from "../../../../shared/places/record.ts";
import { checkItemRules, placeCheckRules, placeRules } from "../../../../shared/places/rules.ts";

const today = "2026-03-01";
const row = { uid: "a".repeat(22), village: "v".repeat(22), paperRef: null };

describe("the checklists", () => {
  it("have fixed items for every type of place", () => {
    for (const type of Object.keys(placeTypes)) {
      expect(listsFor(type)).not.toEqual([]);
      for (const list of listsFor(type)) expect(itemsOf(type, list).length).toBeGreaterThan(1);
    }
  });

  it("use every list and every item, each item once in a list", () => {
    const all = Object.keys(placeTypes).flatMap((type) => listsFor(type).map((list) => itemsOf(type, list)));
    for (const items of all) expect(new Set(items).size).toBe(items.length);
    expect(new Set(all.flat())).toEqual(new Set(Object.keys(checkItems)));
    const lists = Object.keys(placeTypes).flatMap((type) => listsFor(type));
    expect(new Set(lists)).toEqual(new Set(Object.keys(checklists)));
  });

  it("are empty for what no place of that type has", () => {
    expect(itemsOf("road", "gas")).toEqual([]);
    expect(itemsOf("nowhere", "fire")).toEqual([]);
  });
});

describe("a place", () => {
  const home = { ...row, name: "东头旧房", type: "house" as const, requestId: "r".repeat(22), requestState: "open" };
  const bridge = { ...row, name: "东沟桥", type: "bridge" as const, requestId: null, requestState: null };

  it("is a home only at its household's request, and afterwards 住房 without a link", () => {
    expect(placeRules(bridge)).toEqual([]);
    expect(placeRules(home)).toEqual([]);
    expect(placeRules({ ...home, name: "住房", requestId: null, requestState: null })).toEqual([]);
  });

  it.each([
    ["home-without-request", { ...home, requestId: null, requestState: null }],
    ["home-linked-after-closing", { ...home, requestState: "done" }],
    ["home-linked-after-closing", { ...home, requestState: "withdrawn", name: "住房" }],
    ["request-of-no-home", { ...home, type: "pen" as const }],
  ])("breaks %s", (rule, place) => expect(placeRules(place)).toEqual([rule]));
});

describe("a check", () => {
  const check: Parameters<typeof placeCheckRules>[0] = {
    ...row,
    placeId: "p".repeat(22),
    checkedOn: today,
    checklist: "water",
    placeType: "river",
    items: "waterSign waterDyke waterChannel",
  };

  it("has every fixed item of its list", () => expect(placeCheckRules(check, today)).toEqual([]));

  it.each([
    ["check-in-future", { checkedOn: "2026-03-02" }],
    ["checklist-of-another-place", { checklist: "gas" as const }],
    ["check-item-missing", { items: "waterSign waterDyke" }],
    ["check-item-missing", { items: null }],
    ["check-item-twice", { items: "waterSign waterDyke waterChannel waterSign" }],
  ])("breaks %s", (rule, change) => expect(placeCheckRules({ ...check, ...change }, today)).toEqual([rule]));
});

describe("an item of a check", () => {
  const hazard: Parameters<typeof checkItemRules>[0] = {
    ...row,
    checkId: "c".repeat(22),
    item: "waterDyke",
    result: "fix",
    fix: "strengthen",
    fixBy: "2026-03-20",
    fixedOn: null,
    checkedOn: "2026-02-20",
    checklist: "water",
    placeType: "river",
  };

  it("says how and by when it is fixed, and when it was", () => {
    expect(checkItemRules(hazard, today)).toEqual([]);
    expect(checkItemRules({ ...hazard, fixedOn: "2026-02-20" }, today)).toEqual([]);
    expect(checkItemRules({ ...hazard, result: "pass", fix: null, fixBy: null }, today)).toEqual([]);
  });

  it.each([
    ["hazard-without-fix", { fix: null }],
    ["hazard-without-fix", { fixBy: null }],
    ["fix-without-hazard", { result: "none" as const }],
    ["fix-before-check", { fixBy: "2026-02-19" }],
    ["fix-before-check", { fixedOn: "2026-02-19" }],
    ["fixed-in-future", { fixedOn: "2026-03-02" }],
    ["check-item-of-another-list", { item: "waterPipe" as const }],
  ])("breaks %s", (rule, change) => expect(checkItemRules({ ...hazard, ...change }, today)).toEqual([rule]));
});
