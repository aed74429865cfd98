import { describe, expect, it } from "vitest";
import { fromLines, type MovedHousehold, toLines } from "../../../../shared/handover/sealed.ts";

const uid = (letter: string): string => letter.repeat(22);

const person = (letter: string, nameZh: string): MovedHousehold["members"][number] => ({
  uid: uid(letter),
  nameZh,
  nameBo: null,
  nameTag: null,
  aliases: null,
  sex: "9",
  birth: "1980-05",
  relation: "0",
  idCheckedOn: null,
  guardian: null,
});

const moved: MovedHousehold = {
  format: 1,
  on: "2026-11-01",
  household: { uid: uid("h"), houseName: null, personCount: 2, formLanguage: null, phone: "139", head: uid("a") },
  members: [person("a", "张一"), { ...person("b", "张二"), guardian: uid("a") }],
  phoneConsent: { member: uid("a"), items: "phone", givenOn: "2026-01-10", formVersion: "1", language: "zh" },
  requests: [{ madeBy: "self", channel: "counter", category: "utilities", madeOn: "2026-10-20", dueOn: "2026-11-20" }],
};

describe("the section of a household that moves", () => {
  it("is a line for the household and one for each person, and comes back as it was", () => {
    const text = toLines(moved);
    expect(text.split("\n")).toHaveLength(4);
    expect(fromLines(text)).toEqual(moved);
  });

  it("is read where it is of a program that sent no requests yet", () => {
    const [head, ...people] = toLines(moved).trimEnd().split("\n");
    const { requests: _, ...older } = JSON.parse(head!) as Record<string, unknown>;
    expect(fromLines([JSON.stringify(older), ...people].join("\n"))).toEqual({ ...moved, requests: [] });
  });

  it("passes over fields of a newer program", () => {
    const lines = toLines(moved).trimEnd().split("\n");
    const newer = lines.map((line) => JSON.stringify({ ...(JSON.parse(line) as object), later: 1 })).join("\n");
    expect(fromLines(newer)).toEqual(moved);
  });

  const spoilt: readonly (readonly [string, MovedHousehold])[] = [
    ["nobody in it", { ...moved, members: [] }],
    ["a head who is not in it", { ...moved, household: { ...moved.household, head: uid("x") } }],
    ["the same person twice", { ...moved, members: [moved.members[0]!, moved.members[0]!] }],
    ["a consent of somebody else", { ...moved, phoneConsent: { ...moved.phoneConsent!, member: uid("x") } }],
    ["a day that is none", { ...moved, on: "2026-02-30" }],
    ["an id that is no uid", { ...moved, household: { ...moved.household, uid: "1" } }],
    ["41 people", { ...moved, members: Array.from({ length: 41 }, () => moved.members[0]!) }],
  ];

  it.each(spoilt)("is refused with %s", (_, household) => {
    expect(fromLines(toLines(household))).toBeNull();
  });

  it("is refused where its lines are no JSON", () => {
    expect(fromLines("")).toBeNull();
    expect(fromLines("null\n")).toBeNull();
    expect(fromLines(`${toLines(moved)}{`)).toBeNull();
  });
});
