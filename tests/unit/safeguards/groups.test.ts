import { expect, test } from "vitest";
import { z } from "zod";
import { lending } from "../../../shared/lending/contract.ts";
import { records } from "../../../shared/records/all.ts";
import type { RecordDescription } from "../../../shared/records/record.ts";
import { sourcesIn } from "../../support/sources.ts";

const roster = new Set(["unit", "unitMembership", "convenorTerm"]);
const credit = ["jlg", "jlgHousehold", "guarantorConsent", "loan", "instalment", "repayment"] as const;

/** Names of everything that an input may hold, however deep. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === "properties"
      ? [...Object.keys(value as object), ...Object.values(value as object).flatMap(namesIn)]
      : namesIn(value),
  );
}

/** Words by which a source speaks of a group or a guarantee. */
const speaksOfCredit = /\b(jlgs?|jlgHousehold|guarantorConsent|lending)\b/i;

test("a group is founded of households that are named one by one; no unit can be given", () => {
  const names = namesIn(z.toJSONSchema(lending.methods.found.input as z.ZodType, { unrepresentable: "any" }));
  expect(names).toContain("households");
  expect(names.filter((name) => /unit|convenor/i.test(name))).toEqual([]);
});

test("no record of lending points to a unit, and no record of a unit to lending", () => {
  const targets = (names: Iterable<string>) =>
    [...names].flatMap((name) =>
      Object.values((records as Readonly<Record<string, RecordDescription>>)[name]!.fields).flatMap(
        ({ target }) => target ?? [],
      ),
    );
  expect(targets(credit).filter((target) => roster.has(target))).toEqual([]);
  expect(targets(roster).filter((target) => (credit as readonly string[]).includes(target))).toEqual([]);
});

test("no page of units, no event of a unit and no import of a roster speaks of a group", () => {
  const sources = [
    ...sourcesIn("renderer/pages/units"),
    ...sourcesIn("renderer/pages/convenors"),
    ...sourcesIn("electron/services/imports"),
    ...sourcesIn("electron/services/events").filter(({ path }) => /(units|memberships)\.ts$/.test(path)),
  ];
  expect(sources.length).toBeGreaterThan(8);
  expect(sources.filter(({ text }) => speaksOfCredit.test(text)).map(({ path }) => path)).toEqual([]);
});

test("the lending page picks no unit", () => {
  const sources = [...sourcesIn("renderer/pages/lending"), ...sourcesIn("electron/services/lending")];
  const picks = /pages\/units|shared\/units|target="unit"|"(unit|unitMembership)"/;
  expect(sources.filter(({ text }) => picks.test(text)).map(({ path }) => path)).toEqual([]);
});
