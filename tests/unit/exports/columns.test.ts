import { describe, expect, it, test } from "vitest";
import { columnsFor, readable } from "../../../shared/exports/columns.ts";
import { exportNames } from "../../../shared/exports/contract.ts";
import { safeText } from "../../../shared/exports/safeText.ts";
import { formLanguages } from "../../../shared/households/record.ts";
import { meaningOf } from "../../../shared/imports/headings.ts";
import { readCode, readRelation, readSet, readSex } from "../../../shared/imports/values.ts";
import { relations, sexes } from "../../../shared/members/codes.ts";
import { type CodeList, codesOf } from "../../../shared/records/codes.ts";
import { activities, areaKinds, unit } from "../../../shared/units/record.ts";

describe.each(["zh", "en"] as const)("exported lists in %s", (language) => {
  it.each(exportNames)("%s: every drop-down fits into a cell's own list, and no choice holds a comma", (list) => {
    for (const { choices = [] } of columnsFor(list, null, language)) {
      expect(choices.join(",").length).toBeLessThanOrEqual(255);
      expect(choices.filter((choice) => choice.includes(","))).toEqual([]);
    }
  });

  it.each(exportNames)("%s: no two columns share a heading", (list) => {
    const headings = columnsFor(list, null, language).map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
  });
});

it.each(["roster", "households", "units"] as const)(
  "%s: both languages' headings mean the same to an import",
  (list) => {
    const meanings = (language: "zh" | "en") =>
      columnsFor(list, null, language).map(({ name, heading }) => [name, meaningOf([heading])]);
    expect(meanings("en")).toEqual(meanings("zh"));
    const left = meanings("en").filter(([, meaning]) => typeof meaning === "object" && "leftOut" in meaning);
    expect(left.map(([name]) => name)).toEqual(
      { roster: [], households: ["listedFrom"], units: ["uid", "nominalSize", "householdCount"] }[list],
    );
  },
);

it.each(["zh", "en"] as const)("every code label in %s is read again as its code", (language) => {
  const read = (list: CodeList, reader: (text: string) => unknown) => {
    for (const code of codesOf(list)) expect(reader(code[language]), code[language]).toBe(code.code);
  };
  read(sexes, readSex);
  read(relations, readRelation);
  read(areaKinds, (text) => readCode(areaKinds, text));
  read(formLanguages, (text) => readCode(formLanguages, text));
  const all = codesOf(activities);
  const told = readable(unit.fields.activities, all.map(({ code }) => code).join(" "), language);
  expect(readSet(activities, String(told))).toBe(
    all
      .map(({ code }) => code)
      .toSorted()
      .join(" "),
  );
});

test.each(["=1+1", "+A1", "-cmd", "@x", "＝1", "\tx"])("%s is led by a quote", (text) =>
  expect(safeText(text)).toBe(`'${text}`),
);
test.each(["-5", "+86", "12.5", "扎西", "", "1=1"])("%s stays", (text) => expect(safeText(text)).toBe(text));
