import { join } from "node:path";
import { expect, test } from "vitest";
import { exports as exporting } from "../../../shared/exports/contract.ts";
import { imports, tabs } from "../../../shared/imports/contract.ts";
import { decisions, foundedDesk, importFile, sample } from "../../support/importing.ts";
import { addVillage } from "../../support/people.ts";
import type { TestDesk } from "../../support/desk.ts";
import { tempFolder } from "../../support/register.ts";

/** Every line of a preview but those that are the same, so that a failure names the row. */
async function linesOf(desk: TestDesk, id: string) {
  const told = tabs.filter((tab) => tab !== "same" && tab !== "warnings");
  const found = await Promise.all(told.map((tab) => desk.of(imports).lines({ id, tab, offset: 0, limit: 20 })));
  return found.flatMap(({ lines }) => lines);
}

test.each([
  ["village-roster-merged.xlsx", "xlsx", "zh", 529],
  ["village-roster-merged.xlsx", "csv", "en", 529],
  ["township-roster-gbk.csv", "csv", "zh", 1066],
  ["township-roster-gbk.csv", "xlsx", "en", 1066],
] as const)("an export of %s as %s in %s, imported again, changes nothing", async (file, format, language, people) => {
  const desk = await foundedDesk();
  const consents = { givenOn: "2026-03-05", paperNumbers: "同2026-001至300" };
  const made = decisions(addVillage(desk.desk.session!), { membership: consents, phone: consents });
  await importFile(desk, sample(file), made);
  const target = join(tempFolder(), `roster.${format}`);
  const list = { list: "roster", range: { kind: "all" }, columns: null, asOf: null, purpose: "ADMIN" } as const;
  expect(await desk.of(exporting).write({ ...list, format, language, target })).toEqual({ rows: people });
  const again = await importFile(desk, target, decisions(null));
  expect(await linesOf(desk, again.id)).toEqual([]);
  expect(again.preview).toMatchObject({
    bad: 0,
    possible: 0,
    absent: 0,
    households: { new: 0, changed: 0 },
    members: { new: 0, changed: 0, same: people },
    units: { new: 0, changed: 0 },
  });
  expect(again.step).toBe(null);
});
