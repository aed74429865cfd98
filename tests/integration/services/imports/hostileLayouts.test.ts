import { expect, it } from "vitest";
import { readFile } from "../../../../electron/services/sheets/files.ts";
import { assemble } from "../../../../shared/imports/assemble.ts";
import { nameOf } from "../../../../shared/imports/people.ts";
import { readRelation } from "../../../../shared/imports/values.ts";
import { hostileLayouts, type Layout } from "../../../support/hostileLayouts.ts";
import { never } from "../../../support/otherOffices.ts";

/** Everybody by household, with what the layout says of them. */
function wanted({ houses, birth, relation, villages }: Layout): string[] {
  return houses.map((house, h) =>
    [
      villages?.[h] ?? "",
      ...house.people
        .map((person) =>
          [person.name, birth ? person.birth : "", relation ? readRelation(person.relation) : ""].join(" "),
        )
        .toSorted(),
    ].join(" | "),
  );
}

const layouts = hostileLayouts();

it("makes more than forty layouts", () => {
  expect(new Set(layouts.map(({ title }) => title)).size).toBeGreaterThan(40);
});

it.each(layouts.map((made) => [made.title, made] as const))("%s", async (_, made) => {
  const reading = await readFile(made.make(), null);
  const text = JSON.stringify(reading);
  for (const word of Object.values(never)) expect(text).not.toContain(word);
  expect(text).not.toMatch(/99\d{15}X/);
  const { households, remarks } = assemble(reading.body!, "2026-11-02");
  const found = households.map(({ village, members }) =>
    [
      made.villages ? village : "",
      ...members
        .map((member) =>
          [nameOf(member), made.birth ? member.cells["birth"] : "", made.relation ? member.cells["relation"] : ""].join(
            " ",
          ),
        )
        .toSorted(),
    ].join(" | "),
  );
  expect(remarks.filter(({ code }) => code.startsWith("bad-") || code.startsWith("cell-"))).toEqual([]);
  expect(found.toSorted()).toEqual(wanted(made).toSorted());
});
