import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeBigRoster } from "../../../support/bigRoster.ts";
import { countOf, decisions, foundedDesk, importFile } from "../../../support/importing.ts";
import { addVillage } from "../../../support/people.ts";
import { tempFolder } from "../../../support/register.ts";

async function importWhole(path: string, households: number, people: number): Promise<void> {
  const desk = await foundedDesk();
  const made = decisions(addVillage(desk.desk.session!));
  const { preview } = await importFile(desk, path, made);
  expect(preview).toMatchObject({ bad: 0, households: { new: households }, members: { new: people } });
  expect([countOf(desk, "households"), countOf(desk, "members")]).toEqual([households, people]);
  expect((await importFile(desk, path, made)).step).toBe(null);
}

it.each([
  ["roster.csv", 12_000, 42_244],
  ["roster.xlsx", 3000, 10_532],
])("imports %s of %i households and %i people whole, and again without doubling", async (name, households, people) => {
  const path = join(tempFolder(), name);
  expect(await writeBigRoster(path, households)).toBe(people);
  await importWhole(path, households, people);
});

/** The county's roster is too large to be kept here; it lies beside the project, or where the variable says. */
const samples = process.env["HEARTHBOOK_SAMPLES"] ?? join(import.meta.dirname, "../../../../../shared/samples");
const county = join(samples, "county-roster-large.csv");
const there = existsSync(county);
if (!there) console.log("county-roster-large.csv: NOT RUN (no such file)");

it.runIf(there)("imports the county's roster of 12,000 households and 41,947 people whole", () =>
  importWhole(county, 12_000, 41_947),
);
