import { describe, expect, it } from "vitest";
import { readFile } from "../../../../electron/services/sheets/files.ts";
import { assemble } from "../../../../shared/imports/assemble.ts";
import { householdRows, type OtherFile, rosterBooks, rosterTexts, unitMatrices } from "../../../support/otherFiles.ts";
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
