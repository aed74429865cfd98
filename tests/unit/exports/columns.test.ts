import { describe, expect, it, test } from "vitest";
import { bookRecords, nameColumn } from "../../../shared/books/book.ts";
import { records } from "../../../shared/records/all.ts";
import type { Field } from "../../../shared/records/fields.ts";
import { readable } from "../../../shared/exports/column.ts";
import { columnsFor } from "../../../shared/exports/columns.ts";
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

it("labels of sets hold nothing that divides a set when it is read again", () => {
  const sets = Object.values(records).flatMap(({ fields }) =>
    Object.values<Field>(fields).flatMap(({ kind, codes }) => (kind === "setOf" && codes ? codesOf(codes) : [])),
  );
  expect(sets.length).toBeGreaterThan(20);
  expect(sets.filter(({ zh, en }) => /[、,，;；/]/.test(zh + en))).toEqual([]);
});

describe.each(bookRecords)("the list of %s", (book) => {
  const columns = columnsFor(book, null, "zh");

  it("has every field of its description but consents, under the field's own heading", () => {
    const fields = Object.entries<Field>(records[book].fields).filter(([, { target }]) => target !== "consent");
    for (const [name, { kind, zh, target }] of fields) {
      const column = columns.find(
        (one) => one.name === (kind === "reference" ? nameColumn(name) : name) && !one.hidden,
      );
      expect(column?.heading).toBe(target === "household" ? "户编号" : zh);
    }
  });

  it("hides ids, its own first, and shows the village of what lies in one", () => {
    expect(columns[0]).toMatchObject({ name: "uid", heading: "本行记录号", hidden: true });
    const shown = columns.filter(({ hidden }) => !hidden);
    expect(shown.filter(({ heading }) => heading.endsWith("记录号"))).toEqual([]);
    expect(shown.some(({ name }) => name === "villageName")).toBe(records[book].scope === "village");
  });
});

test.each(["=1+1", "+A1", "-cmd", "@x", "＝1", "\tx"])("%s is led by a quote", (text) =>
  expect(safeText(text)).toBe(`'${text}`),
);
test.each(["-5", "+86", "12.5", "扎西", "", "1=1"])("%s stays", (text) => expect(safeText(text)).toBe(text));
