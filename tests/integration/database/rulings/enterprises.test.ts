import { describe, expect, it } from "vitest";
import { list } from "../../../../electron/services/books.ts";
import { enterprise, enterpriseYear } from "../../../../shared/enterprises/record.ts";
import { trying, warnedOf } from "../../../support/brokenRules.ts";
import { addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

function scene() {
  const { session } = newRegister();
  const village = addVillage(session);
  const tries = trying(session);
  let uid = "";
  const values = {
    name: "青石种植合作社",
    form: "cooperative",
    business: "planting",
    foundedOn: "2020-05-01",
  } as const;
  tries((write) => (uid = write.insert(enterprise, village, values)));
  const year = (more: object = {}) => ({
    enterpriseId: uid,
    year: 2025,
    memberCount: 5,
    farmerCount: 4,
    householdsBenefit: 10,
    personsBenefit: 30,
    ...more,
  });
  return { session, village, uid, values, year, tries };
}

describe("an enterprise", () => {
  it("is refused for its days, never for its code, which is warned of and marked in the list", async () => {
    const { session, uid, tries } = scene();
    expect(tries((write) => write.patch(enterprise, uid, { foundedOn: "2026-11-03" }))).toEqual([
      "enterprise-in-future",
    ]);
    expect(tries((write) => write.patch(enterprise, uid, { endedOn: "2020-04-30" }))).toEqual([
      "enterprise-ends-before-start",
    ]);
    expect(warnedOf(session, (write) => write.patch(enterprise, uid, { uscc: "91350100M000100Y43" }))).toEqual([
      "uscc-not-cooperative",
    ]);
    expect(warnedOf(session, (write) => write.patch(enterprise, uid, { uscc: "93350100M000100Y43" }))).toEqual([
      "uscc-check-fails",
    ]);
    const { rows } = await list(contextOf(session), {
      record: "enterprise",
      village: null,
      start: 0,
      limit: 10,
      sort: [],
      filter: {},
      asOf: null,
    });
    expect(rows.map((row) => row["warned"])).toEqual(["uscc-check-fails"]);
  });

  it("is warned of where another of the village bears its code", () => {
    const { session, village, values } = scene();
    const again = { ...values, uscc: "12", name: "另一家" };
    expect(warnedOf(session, (write) => write.insert(enterprise, village, again))).toEqual([
      "uscc-misshapen",
      "uscc-not-cooperative",
    ]);
    expect(warnedOf(session, (write) => write.insert(enterprise, village, { ...again, name: "第三家" }))).toEqual([
      "uscc-misshapen",
      "uscc-not-cooperative",
      "uscc-twice",
    ]);
  });

  it("states each year once, within the years in which it was there", () => {
    const { village, uid, year, tries } = scene();
    const state =
      (more: object = {}) =>
      (write: Parameters<Parameters<typeof tries>[0]>[0]) =>
        write.insert(enterpriseYear, village, year(more));
    expect(tries(state())).toEqual([]);
    expect(tries(state())).toEqual(["enterprise-year-twice"]);
    expect(tries(state({ year: 2027 }))).toEqual(["enterprise-year-in-future"]);
    expect(tries(state({ year: 2019 }))).toEqual(["enterprise-year-before-start"]);
    expect(tries(state({ year: 2024, farmerCount: 6 }))).toEqual(["more-farmers-than-members"]);
    expect(tries((write) => write.patch(enterprise, uid, { endedOn: "2024-12-31" }))).toEqual([
      "enterprise-year-after-end",
    ]);
    expect(tries((write) => write.patch(enterprise, uid, { foundedOn: "2026-01-01" }))).toEqual([
      "enterprise-year-before-start",
    ]);
  });

  it("is looked at as a cooperative of under 5 members, or of under 80 % who farm", () => {
    const { session, village, year } = scene();
    const warned = (more: object) => warnedOf(session, (write) => write.insert(enterpriseYear, village, year(more)));
    expect(warned({ year: 2023 })).toEqual([]);
    expect(warned({ year: 2024, memberCount: 4 })).toEqual(["cooperative-too-small"]);
    expect(warned({ year: 2025, farmerCount: 3 })).toEqual(["cooperative-few-farmers"]);
  });
});
