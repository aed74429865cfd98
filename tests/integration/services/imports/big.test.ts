import { join } from "node:path";
import { expect, it } from "vitest";
import { writeBigRoster } from "../../../support/bigRoster.ts";
import { countOf, decisions, foundedDesk, importFile } from "../../../support/importing.ts";
import { addVillage } from "../../../support/people.ts";
import { tempFolder } from "../../../support/register.ts";

it.each(["roster.csv", "roster.xlsx"])(
  "imports %s of 3,000 households whole, and again without doubling",
  async (name) => {
    const desk = await foundedDesk();
    const path = join(tempFolder(), name);
    const people = await writeBigRoster(path, 3000);
    const made = decisions(addVillage(desk.desk.session!));
    const { preview } = await importFile(desk, path, made);
    expect(preview.bad).toBe(0);
    expect([countOf(desk, "households"), countOf(desk, "members"), countOf(desk, "units")]).toEqual([
      3000,
      people,
      300,
    ]);
    expect((await importFile(desk, path, made)).step).toBe(null);
  },
);
