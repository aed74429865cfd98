import { describe, expect, it } from "vitest";
import { readFile } from "../../../../electron/services/sheets/files.ts";
import { assemble } from "../../../../shared/imports/assemble.ts";
import { householdRows, type OtherFile, rosterBooks, rosterTexts, unitMatrices } from "../../../support/otherFiles.ts";
import { countOf, decisions, foundedDesk, importFile } from "../../../support/importing.ts";
import { addVillage } from "../../../support/people.ts";
import { never } from "../../../support/otherOffices.ts";

async function counts({ make }: OtherFile): Promise<object> {
  const reading = await readFile(make(), null);
  const text = JSON.stringify(reading);
  expect(text).not.toContain(never.folk);
  expect(text).not.toContain(never.note);
  expect(text).not.toMatch(/99\d{15}X/);
  const { households, units, remarks } = assemble(reading.body!, "2026-11-02");
  return {
    bad: remarks.filter(({ code }) => code.startsWith("bad-") || code.startsWith("cell-")),
    households: households.length,
    people: households.reduce((sum, { members }) => sum + members.length, 0),
    units: units.length,
    convenors: units.filter(({ convenor }) => convenor).length,
  };
}

describe.each([
  ["rosters as workbooks", rosterBooks()],
  ["rosters as text", rosterTexts()],
  ["units with their households", unitMatrices()],
  ["one household a row", householdRows()],
])("%s", (_, files) => {
  it.each(files.map((made) => [made.title, made] as const))("%s", async (_title, made) => {
    const { households, people, units, convenors } = made;
    expect(await counts(made)).toEqual({ bad: [], households, people, units, convenors });
  });
});

const statement = { givenOn: "2026-03-05", paperNumbers: "" };

describe("in a register", () => {
  const some = [
    rosterBooks()[3]!,
    rosterBooks()[4]!,
    rosterTexts()[3]!,
    unitMatrices()[2]!,
    unitMatrices()[3]!,
    householdRows()[2]!,
  ];
  it.each(some.map((made) => [made.title.slice(0, 24), made] as const))(
    "%s comes in once and again changes nothing",
    async (_, made) => {
      const desk = await foundedDesk();
      const decided = decisions(addVillage(desk.desk.session!, "上坝村"), { membership: statement, phone: statement });
      const path = made.make();
      await importFile(desk, path, decided);
      const { households, people, units, convenors } = made;
      const held = ["households", "members", "units", "convenor_terms"].map((table) => countOf(desk, table));
      expect(held).toEqual([households, people, units, convenors]);
      expect((await importFile(desk, path, decided)).step).toBe(null);
      const all = JSON.stringify(desk.desk.session!.client.prepare("SELECT * FROM members").all());
      expect(all).not.toContain(never.folk);
    },
  );
});
