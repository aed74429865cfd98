import { describe, expect, it } from "vitest";
import { steps } from "../../../../shared/steps/contract.ts";
import { countOf, decisions, foundedDesk, importFile, sample } from "../../../support/importing.ts";
import { addVillage } from "../../../support/people.ts";

const consents = {
  membership: { givenOn: "2026-03-05", paperNumbers: "同2026-001至160" },
  phone: { givenOn: "2026-03-05", paperNumbers: "话2026-001至160" },
};

describe("imports of rosters as offices keep them", () => {
  it.each([
    ["village-roster-merged.xlsx", 160, 529, 0],
    ["village-roster-old.xls", 45, 157, 0],
    ["township-roster-gbk.csv", 300, 1066, 30],
    ["township-roster-utf8-bom.csv", 120, 409, 12],
  ])(
    "%s: %i households, %i people, %i units; again changes nothing; undo takes all of it back",
    async (file, households, members, units) => {
      const desk = await foundedDesk();
      const village = addVillage(desk.desk.session!);
      const made = decisions(village, consents);
      const first = await importFile(desk, sample(file), made);
      expect(first.preview).toMatchObject({
        bad: 0,
        households: { new: households },
        members: { new: members },
        units: { new: units },
      });
      expect([countOf(desk, "households"), countOf(desk, "members"), countOf(desk, "units")]).toEqual([
        households,
        members,
        units,
      ]);
      expect(countOf(desk, "unit_memberships")).toBe(units === 0 ? 0 : households);
      const again = await importFile(desk, sample(file), made);
      expect(again.step).toBe(null);
      expect(again.preview).toMatchObject({
        bad: 0,
        possible: 0,
        absent: 0,
        members: { new: 0, changed: 0, same: members },
      });
      await desk.of(steps).undo({ step: first.step });
      expect([countOf(desk, "households"), countOf(desk, "members"), countOf(desk, "units")]).toEqual([0, 0, 0]);
    },
  );

  it("units-matrix.xlsx: 24 units with their convenors", async () => {
    const desk = await foundedDesk();
    const made = decisions(addVillage(desk.desk.session!), { membership: consents.membership });
    const first = await importFile(desk, sample("units-matrix.xlsx"), made);
    expect(first.preview).toMatchObject({ bad: 0, units: { new: 24 }, convenors: 24 });
    expect([countOf(desk, "units"), countOf(desk, "convenor_terms")]).toEqual([24, 24]);
    const again = await importFile(desk, sample("units-matrix.xlsx"), made);
    expect(again.step).toBe(null);
    expect(countOf(desk, "households")).toBe(first.preview.households.new);
  });

  it("makes no membership and keeps no telephone number without a statement of consent", async () => {
    const desk = await foundedDesk();
    const made = decisions(addVillage(desk.desk.session!));
    const { preview } = await importFile(desk, sample("township-roster-gbk.csv"), made);
    expect(preview).toMatchObject({ memberships: 0, membershipsInFile: 300, phonesInFile: 300 });
    const { client } = desk.desk.session!;
    expect(client.prepare("SELECT count(*) FROM households WHERE phone IS NOT NULL").pluck().get()).toBe(0);
    expect([countOf(desk, "unit_memberships"), countOf(desk, "consents")]).toEqual([0, 0]);
  });
});
