import { describe, expect, it } from "vitest";
import {
  enterpriseRules,
  enterpriseWarnings,
  enterpriseYearRules,
  enterpriseYearWarnings,
} from "../../../../shared/enterprises/rules.ts";
import { usccCheckSign } from "../../../../shared/enterprises/uscc.ts";

const today = "2026-03-01";
const row = { uid: "a".repeat(22), village: "v".repeat(22), paperRef: null };
const checked = (body: string) => body + usccCheckSign(body);
const cooperativeCode = checked("93990102MA0000001");

const enterprise: Parameters<typeof enterpriseRules>[0] = {
  ...row,
  name: "青石种植专业合作社",
  uscc: cooperativeCode,
  form: "cooperative",
  foundedOn: "2020-05-01",
  business: "planting",
  endedOn: null,
};

describe("an enterprise", () => {
  it("may be founded today and end on a later day", () => {
    expect(enterpriseRules(enterprise, today)).toEqual([]);
    expect(enterpriseRules({ ...enterprise, foundedOn: today, endedOn: today }, today)).toEqual([]);
  });

  it.each([
    ["enterprise-in-future", { foundedOn: "2026-03-02" }],
    ["enterprise-ends-before-start", { endedOn: "2020-04-30" }],
  ])("breaks %s", (rule, change) => expect(enterpriseRules({ ...enterprise, ...change }, today)).toEqual([rule]));

  it("is never refused for its code", () => {
    for (const uscc of ["1", "91350100M000100Y44", null])
      expect(enterpriseRules({ ...enterprise, uscc }, today)).toEqual([]);
  });
});

describe("an enterprise's code", () => {
  const look = (uscc: string | null, form: "cooperative" | "company" | "collective" = "cooperative", codeTwice = 0) =>
    enterpriseWarnings({ uscc, form, codeTwice });

  it("is as usual for each form", () => {
    expect(look(null)).toEqual([]);
    expect(look(cooperativeCode)).toEqual([]);
    expect(look("91350100M000100Y43", "company")).toEqual([]);
    for (const body of ["N1990102MF0000001", "N2990102MF0000001", "N3990102MF0000001"])
      expect(look(checked(body), "collective")).toEqual([]);
  });

  it.each([
    ["uscc-misshapen", "93-990102-1", "cooperative"],
    ["uscc-check-fails", `${cooperativeCode.slice(0, 17)}${cooperativeCode.endsWith("0") ? "1" : "0"}`, "cooperative"],
    ["uscc-not-cooperative", "91350100M000100Y43", "cooperative"],
    ["uscc-not-collective", "91350100M000100Y43", "collective"],
    ["uscc-of-another-form", cooperativeCode, "company"],
  ] as const)("is looked at for %s", (warning, uscc, form) => expect(look(uscc, form)).toEqual([warning]));

  it("is looked at where another enterprise bears it: uscc-twice", () =>
    expect(look(cooperativeCode, "cooperative", 1)).toEqual(["uscc-twice"]));
});

const year: Parameters<typeof enterpriseYearRules>[0] = {
  ...row,
  enterpriseId: "e".repeat(22),
  year: 2026,
  memberCount: 5,
  farmerCount: 4,
  householdsBenefit: 12,
  personsBenefit: 40,
  incomeGainFen: null,
  foundedOn: "2020-05-01",
  endedOn: null,
  yearTwice: 0,
};

describe("what an enterprise states for a year", () => {
  it("may be of this year and of the year it was founded", () => {
    expect(enterpriseYearRules(year, today)).toEqual([]);
    expect(enterpriseYearRules({ ...year, year: 2020, foundedOn: null }, today)).toEqual([]);
    expect(enterpriseYearRules({ ...year, year: 2020 }, today)).toEqual([]);
  });

  it.each([
    ["enterprise-year-twice", { yearTwice: 1 }],
    ["enterprise-year-in-future", { year: 2027 }],
    ["enterprise-year-before-start", { year: 2019 }],
    ["enterprise-year-after-end", { endedOn: "2025-12-31" }],
    ["more-farmers-than-members", { farmerCount: 6 }],
  ])("breaks %s", (rule, change) => expect(enterpriseYearRules({ ...year, ...change }, today)).toEqual([rule]));

  it("is looked at for a cooperative of under 5 members, or of under 80 % who farm", () => {
    const look = (memberCount: number | null, farmerCount: number | null, form = "cooperative") =>
      enterpriseYearWarnings({ memberCount, farmerCount, form });
    expect(look(5, 4)).toEqual([]);
    expect(look(4, 4)).toEqual(["cooperative-too-small"]);
    expect(look(10, 7)).toEqual(["cooperative-few-farmers"]);
    expect(look(null, 1)).toEqual([]);
    expect(look(3, 0, "company")).toEqual([]);
  });
});
