import { describe, expect, it } from "vitest";
import type { LifeEvent } from "../../../../shared/events/contract.ts";
import { consentOf, foresee, happen } from "../../../support/events.ts";
import { allowed, allowedEvent, convenor, kinds, newScene, newUnit, on } from "../../../support/eventScene.ts";
import { addHousehold, addUnit } from "../../../support/people.ts";
import { after, describeRefusals } from "../../../support/refusals.ts";

describeRefusals("an event of a unit", [
  {
    why: "moving to the unit that it is in",
    rule: "same-unit",
    event: (scene) => ({ ...allowed["move-to-unit"](scene), unit: scene.first }),
  },
  {
    why: "moving to a unit on a consent that came later",
    rule: "membership-without-consent",
    event: (scene) => ({
      ...allowed["move-to-unit"](scene),
      consent: consentOf(scene.zhang.members[0]!, "2026-06-02"),
    }),
  },
  {
    why: "moving to a unit of another village",
    rule: "unit-in-other-village",
    event: (scene) => ({
      ...allowed["move-to-unit"](scene),
      unit: addUnit(scene.session, scene.other, "甲组"),
    }),
  },
  {
    why: "a unit under a number in use",
    rule: "unit-no-taken",
    event: (scene) => ({ ...allowed["form-unit"](scene), unit: { ...newUnit, unitNo: "甲组" } }),
  },
  {
    why: "ending a unit before it was set up",
    rule: "unit-ends-before-start",
    event: (scene) => ({ ...allowed["dissolve-unit"](scene), on: "2019-12-31" }),
  },
  {
    why: "ending a unit twice",
    rule: "unit-ended",
    event: (scene) => allowed["dissolve-unit"](after(scene, "dissolve-unit")),
  },
  {
    why: "ending a unit before its households joined",
    rule: "membership-ends-before-start",
    event: (scene) => ({ ...allowed["dissolve-unit"](scene), on: "2024-01-31" }),
  },
  {
    why: "placing a household in two new units",
    rule: "household-not-in-unit",
    event: (scene) => ({
      ...allowed["divide-unit"](scene),
      into: ["甲一", "甲二"].map((unitNo) => ({ unitNo, households: [scene.zhang.household] })),
    }),
  },
  {
    why: "placing a household that is in no unit",
    rule: "household-not-in-unit",
    event: (scene) => ({
      ...allowed["divide-unit"](scene),
      into: [
        { unitNo: "甲一", households: [scene.zhao.household] },
        { unitNo: "甲二", households: [] },
      ],
    }),
  },
  {
    why: "two new units of one number",
    rule: "unit-no-taken",
    event: (scene) => ({
      ...allowed["divide-unit"](scene),
      into: [
        { unitNo: "甲一", households: [scene.zhang.household] },
        { unitNo: "甲一", households: [scene.wang.household] },
      ],
    }),
  },
  {
    why: "a convenor for four years",
    rule: "term-too-long",
    event: (scene) => ({ ...allowed["convenor-replaced"](scene), to: "2030-06-01" }),
  },
  {
    why: "a term that ends before it starts",
    rule: "term-ends-before-start",
    event: (scene) => ({ ...allowed["convenor-replaced"](scene), to: "2026-05-01" }),
  },
  {
    why: "a convenor of another village",
    rule: "convenor-of-other-village",
    event: ({ session, first, other }) =>
      convenor(first, addHousehold(session, other, "001", ["远亲"]).members[0]!, on, "2027-06-01"),
  },
  {
    why: "a convenor who is no longer listed",
    rule: "member-not-listed",
    event: (scene) => convenor(scene.first, after(scene, "unlist").wang.members[1]!, on, "2027-06-01"),
  },
  {
    why: "joining a second unit",
    rule: "two-open-memberships",
    event: (scene) => ({
      ...allowed["join-unit"](scene),
      household: scene.zhang.household,
      consent: consentOf(scene.zhang.members[0]!, on),
    }),
  },
  {
    why: "joining on a consent that came later",
    rule: "membership-without-consent",
    event: (scene) => ({ ...allowed["join-unit"](scene), consent: consentOf(scene.zhao.members[0]!, "2026-06-02") }),
  },
  {
    why: "joining again before it left",
    rule: "memberships-overlap",
    event: (scene) => ({
      ...allowed["join-unit"](after(scene, "leave-unit")),
      on: "2026-05-01",
      household: scene.zhang.household,
      consent: consentOf(scene.zhang.members[0]!, "2026-04-01"),
    }),
  },
  {
    why: "joining a unit before it was set up",
    rule: "membership-before-unit",
    event: (scene) => ({
      ...allowed["join-unit"](scene),
      on: "2019-12-31",
      consent: consentOf(scene.zhao.members[0]!, "2019-12-31"),
    }),
  },
  {
    why: "joining a unit of another village",
    rule: "unit-in-other-village",
    event: (scene) => ({ ...allowed["join-unit"](scene), unit: addUnit(scene.session, scene.other, "甲组") }),
  },
  {
    why: "joining a unit that has ended",
    rule: "unit-ended",
    event: (scene) => ({ ...allowed["join-unit"](after(scene, "dissolve-unit")), unit: scene.first }),
  },
  {
    why: "leaving no unit",
    rule: "household-in-no-unit",
    event: ({ zhao }) => ({ kind: "leave-unit", on, household: zhao.household, withdrawn: false }),
  },
  {
    why: "leaving before it joined",
    rule: "membership-ends-before-start",
    event: (scene) => ({ ...allowed["leave-unit"](scene), on: "2024-01-31", withdrawn: false }),
  },
  {
    why: "withdrawing a consent before it was given",
    rule: "consent-withdrawn-before-given",
    event: (scene) => ({ ...allowed["leave-unit"](scene), on: "2023-12-31" }),
  },
]);

describeRefusals("withdrawing the consent to a phone number", [
  {
    why: "where none was given",
    rule: "no-phone-consent",
    event: ({ zhao: { household } }) => ({ kind: "withdraw-phone", on, household }),
  },
  {
    why: "before it was given",
    rule: "consent-withdrawn-before-given",
    event: (scene) => ({ ...allowed["withdraw-phone"](scene), on: "2026-01-09" }),
  },
]);

describe("any event", () => {
  // Who takes over is often settled before the day.
  const ahead = new Set(["convenor-replaced", "hand-over-posting"]);

  it.each(kinds.filter((kind) => !ahead.has(kind)))("is refused on a day to come: %s", (kind) => {
    const scene = newScene();
    const event = { ...allowedEvent(kind, scene), on: "2026-11-03" };
    expect(foresee(scene.session, event).violations.map(({ rule }) => rule)).toEqual(["event-in-future"]);
  });

  it("is refused without the consent, which the request itself cannot leave out", () => {
    const scene = newScene();
    const { consent: _, ...event } = allowed["join-unit"](scene);
    expect(() => happen(scene.session, event as LifeEvent)).toThrow(/consent/);
  });

  it("is refused about a row that is not there", () => {
    const scene = newScene();
    const event = { ...allowed["leave-unit"](scene), household: scene.first };
    expect(() => happen(scene.session, event)).toThrow(expect.objectContaining({ code: "not-found" }));
  });
});
