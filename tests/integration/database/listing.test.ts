import { describe, expect, it } from "vitest";
import { listedHouseholds, listHouseholds } from "../../../electron/database/households.ts";
import { planOf } from "../../../electron/database/listing.ts";
import { listedMembers, listMembers } from "../../../electron/database/members.ts";
import type { Listing } from "../../../shared/records/listing.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { newRegister } from "../../support/register.ts";

const wanted = (more: Partial<Listing> = {}): Listing => ({
  village: null,
  asOf: null,
  start: 0,
  limit: 100,
  sort: [],
  filter: {},
  ...more,
});

function twoVillages() {
  const { session } = newRegister();
  const [first, second] = [addVillage(session, "甲村"), addVillage(session, "乙村")];
  for (const no of ["10", "2", "3-12", "3-2", "B-2", "B-10", "001"])
    addHousehold(session, first, no, [`户主${no}`, "成员"]);
  addHousehold(session, second, "1", ["丁"]);
  return { client: session.client, session, first, second };
}

describe("lists of records", () => {
  it("come by village, then by household number as people count", () => {
    const { client } = twoVillages();
    const { rows, total } = listHouseholds(client, wanted());
    expect(rows.map((row) => row.householdNo)).toEqual(["B-2", "B-10", "001", "2", "3-2", "3-12", "10", "1"]);
    expect(total).toBe(8);
    expect(rows[0]).toMatchObject({ villageName: "甲村", headName: "户主B-2", listedCount: 2, unitId: null });
  });

  it("give the same rows in the same order whatever the size of the pages", () => {
    const { client } = twoVillages();
    const whole = listMembers(client, wanted()).rows;
    expect(whole).toHaveLength(15);
    expect(whole[0]).toMatchObject({ isHead: true, householdNo: "B-2" });
    expect(whole[1]).toMatchObject({ isHead: false });
    const paged = [0, 4, 8, 12].flatMap((start) => listMembers(client, wanted({ start, limit: 4 })).rows);
    expect(paged).toEqual(whole);
  });

  it("keep members of one relation without a birth in the order in which they were entered", () => {
    const { session } = newRegister();
    const names = ["戊", "甲", "丁", "乙", "己", "丙", "庚", "辛"];
    addHousehold(session, addVillage(session, "丙村"), "1", ["户主", ...names]);
    const listed = listMembers(session.client, wanted()).rows.map((row) => row.nameZh);
    expect(listed).toEqual(["户主", ...names]);
  });

  it("narrow and sort by columns of the record and by those added for reading", () => {
    const { client, first } = twoVillages();
    const by = (more: Partial<Listing>) => listMembers(client, wanted(more)).rows.map((row) => row.nameZh);
    expect(by({ filter: { isHead: { equals: 1 } }, sort: [{ field: "householdNo", dir: "desc" }] })[0]).toBe("户主10");
    expect(by({ filter: { nameZh: { contains: "户主3" } } })).toEqual(["户主3-2", "户主3-12"]);
    expect(by({ village: first, filter: { relation: { oneOf: ["8"] } } })).toHaveLength(7);
    expect(by({ filter: { nameBo: { equals: null }, villageName: { equals: "乙村" } } })).toEqual(["丁"]);
  });

  it("refuse a column that does not exist", () => {
    const { client } = twoVillages();
    expect(() => listMembers(client, wanted({ sort: [{ field: "uid; DROP", dir: "asc" }] }))).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });

  it("read households in the order of an index", () => {
    const { client, first } = twoVillages();
    const households = planOf(client, listedHouseholds(null), wanted({ village: first }));
    expect(households.join("\n")).toContain("households_natural");
    expect(households.join("\n")).not.toContain("USE TEMP B-TREE FOR ORDER BY");
    const members = planOf(client, listedMembers(null), wanted({ village: first })).join("\n");
    expect(members).toContain("households_natural");
    expect(members).toContain("members_household_id");
    expect(members).not.toContain("USE TEMP B-TREE FOR ORDER BY");
  });
});
