import { expect, test } from "vitest";
import { records } from "../../../../shared/records/all.ts";
import type { Field } from "../../../../shared/records/fields.ts";
import type { RecordDescription } from "../../../../shared/records/record.ts";

const all: readonly RecordDescription[] = Object.values(records);
const fields = all.flatMap(({ name, fields: own }) =>
  Object.entries(own).map(([field, described]): [string, Field] => [`${name}.${field}`, described]),
);
const takes = ({ schema }: Field, value: number): boolean => schema.safeParse(value).success;

const amounts = fields.filter(([, { kind }]) => kind === "fen");

test("amounts are whole fen from nothing to ten thousand million yuan, in every record", () => {
  expect(amounts.map(([name]) => name)).toEqual(
    expect.arrayContaining(["enterpriseYear.incomeGainFen", "loan.principalFen"]),
  );
  const bounds = amounts.map(([name, field]) => [
    name,
    [-1, 0, 1e12, 1e12 + 1, 0.5].map((value) => takes(field, value)),
  ]);
  expect(bounds).toEqual(amounts.map(([name]) => [name, [false, true, true, false, false]]));
});

test.each([
  ["labourEvent.personTimes", 1, 500],
  ["careVisit.times", 0, 93],
  ["loan.annualRate", 0, 240_000],
  ["household.personCount", 1, 40],
  ["instalment.no", 1, 600],
  ["distribution.qty", 1, 10_000_000_000],
  ["donation.qty", 1, 10_000_000_000],
  ["enterpriseYear.year", 1990, 2099],
  ["enterpriseYear.householdsBenefit", 0, 100_000],
  ["enterpriseYear.personsBenefit", 0, 1_000_000],
])("%s is from %d to %d, and whole", (name, least, most) => {
  const [, field] = fields.find(([one]) => one === name)!;
  const taken = [least - 1, least, least + 0.5, most, most + 1].map((value) => takes(field, value));
  expect(taken).toEqual([false, true, false, true, false]);
});
