import { expect, test } from "vitest";
import {
  careFigures,
  helpFigures,
  isNothing,
  requestFigures,
  tableOf,
  yuanText,
} from "../../../../../renderer/pages/charts/figures.ts";
import type { YearFigures } from "../../../../../shared/charts/contract.ts";
import { translate } from "../../../../../shared/text/translate.ts";

const t = (key: Parameters<typeof translate>[1], values?: Parameters<typeof translate>[2]) =>
  translate("zh", key, values);

const nothing: YearFigures = { year: 2026, firstYear: 2026, help: [], care: [], requests: [] };

test("amounts are read in yuan with thousands apart", () => {
  expect([0, 5, 12050, 123456789].map(yuanText)).toEqual(["0", "0.05", "120.50", "1,234,567.89"]);
});

test("help is a series for each kind, and its value stands in the table alone", () => {
  const line = { month: "2026-03", times: 2, valueFen: 20_100 };
  const help = [
    { ...line, kind: "1" as const },
    { ...line, kind: "3" as const, times: 1, valueFen: 0 },
  ];
  const figures = helpFigures({ ...nothing, help }, t, "zh");
  expect(figures.series.map(({ name }) => name)).toEqual(["慰问金", "慰问品", "实事好事", "救助代办", "金额（元）"]);
  expect(figures.series.at(-1)?.tableOnly).toBe(true);
  const { rows, foot } = tableOf(figures, t);
  expect(rows[2]).toEqual(["2026-03", "2", "0", "1", "0", "201"]);
  expect(foot).toEqual(["合计", "2", "0", "1", "0", "201"]);
  expect(figures.about).toContain("3 次，201 元");
});

test("what is open at a month's end is never added up", () => {
  const requests = [
    { month: "2026-01", made: 2, closed: 1, open: 1 },
    { month: "2026-02", made: 1, closed: 1, open: 1 },
  ];
  expect(tableOf(requestFigures({ ...nothing, requests }, t), t).foot).toEqual(["合计", "3", "2", ""]);
});

test("a year without rows has nothing to look at", () => {
  expect(isNothing(careFigures(nothing, t))).toBe(true);
  expect(isNothing(careFigures({ ...nothing, care: [{ month: "2026-05", times: 4 }] }, t))).toBe(false);
});
