import { describe, expect, it } from "vitest";
import type { Writer } from "../../../../electron/database/journal/writer.ts";
import { household } from "../../../../shared/households/record.ts";
import { type HouseholdState, householdViolations } from "../../../../shared/households/rules.ts";
import { householdStay, member } from "../../../../shared/members/record.ts";
import type { Violation } from "../../../../shared/records/violation.ts";
import { unit } from "../../../../shared/units/record.ts";
import { type UnitState, unitViolations } from "../../../../shared/units/rules.ts";
import { village } from "../../../../shared/villages/record.ts";
import { type VillageState, villageViolations } from "../../../../shared/villages/rules.ts";
import { trying } from "../../../support/brokenRules.ts";
import { newScene, type Scene } from "../../../support/eventScene.ts";
import { villageCodeOf } from "../../../support/people.ts";

const nobody = "AAAAAAAAAAAAAAAAAAAAAA";

/** Steps by hand that no event would write: the rules that stand against each. */
const broken: readonly (readonly [rules: readonly string[], write: (write: Writer, scene: Scene) => unknown])[] = [
  [
    ["head-without-household"],
    (write, { zhao }) => write.patch(member, zhao.members[0]!, { state: "unlisted", stateOn: "2026-01-01" }),
  ],
  [
    ["ended-household-with-members"],
    (write, { zhao }) => write.patch(household, zhao.household, { endedOn: "2026-06-01" }),
  ],
  [
    ["ended-household-in-unit"],
    (write, { zhang }) => write.patch(household, zhang.household, { endedOn: "2026-06-01" }),
  ],
  [["member-without-household"], (write, { zhang }) => write.patch(member, zhang.members[3]!, { householdId: nobody })],
  [["guardian-unknown"], (write, { zhang }) => write.patch(member, zhang.members[3]!, { guardianId: nobody })],
  [["unit-end-without-reason"], (write, { second }) => write.patch(unit, second, { endedOn: "2026-06-01" })],
  [
    ["ended-unit-with-convenor", "ended-unit-with-members"],
    (write, { first }) => write.patch(unit, first, { endedOn: "2026-06-01", endReason: "dissolved" }),
  ],
  [
    ["village-code-taken"],
    (write, { session, other, ...scene }) =>
      write.patch(village, scene.village, { villageCode: villageCodeOf(session, other) }),
  ],
  [["village-kind-against-code"], (write, scene) => write.patch(village, scene.village, { kind: "residents" })],
  [
    ["history-overlaps"],
    (write, { zhang, wang, ...scene }) => {
      const kept = { memberId: zhang.members[3]!, householdId: wang.household };
      write.insert(householdStay, scene.village, { ...kept, dateFrom: "2019-06-01", dateTo: "2020-01-02" });
    },
  ],
];

const at = { uid: nobody, endedOn: null, sameNo: 0, openMemberships: 0 };
const home: HouseholdState = {
  ...at,
  householdNo: "001",
  headMemberId: null,
  personCount: 1,
  phone: null,
  phoneAgreed: false,
  listed: [],
  saidHead: [],
};
const group: UnitState = { ...at, unitNo: "甲组", setUpOn: "2020-01-01", endReason: null, latestTermEnd: null };
const place: VillageState = { uid: nobody, villageCode: "990102200201", nameZh: "甲村", kind: "village", sameCode: 0 };

/** What only a file of another PC can bring, because the door takes no row without it or no so many in one step. */
const brought: readonly (readonly [rule: string, broken: () => readonly Violation[]])[] = [
  ["household-no-missing", () => householdViolations({ ...home, householdNo: null })],
  ["unit-no-missing", () => unitViolations({ ...group, unitNo: null })],
  ["unit-too-large", () => unitViolations({ ...group, openMemberships: 100 })],
  ["village-without-name", () => villageViolations({ ...place, nameZh: null })],
  ["village-code-missing", () => villageViolations({ ...place, villageCode: null })],
];

describe("the roster", () => {
  it.each(broken)("is held to %s", (rules, write) => {
    const scene = newScene();
    expect(trying(scene.session)((by) => write(by, scene))).toEqual(expect.arrayContaining([...rules]));
  });

  it.each(brought)("is held to %s", (rule, violations) => {
    expect(violations().map((one) => one.rule)).toEqual([rule]);
  });

  it("breaks no rule in what those start from", () => {
    const whole = [
      householdViolations(home),
      unitViolations({ ...group, openMemberships: 99 }),
      villageViolations(place),
    ];
    expect(whole.flat()).toEqual([]);
  });
});
