import { expect, test } from "vitest";
import { columnsFor } from "../../../shared/exports/columns.ts";
import { exportNames } from "../../../shared/exports/contract.ts";
import { safeText } from "../../../shared/exports/safeText.ts";
import { codesOf } from "../../../shared/records/codes.ts";

test.each(exportNames)("%s: every drop-down fits into a cell's own list", (list) => {
  for (const { codes } of columnsFor(list, null)) {
    const joined = codes
      ? codesOf(codes)
          .map(({ zh }) => zh)
          .join(",")
      : "";
    expect(joined.length).toBeLessThanOrEqual(255);
  }
});

test.each(exportNames)("%s: no two columns share a heading", (list) => {
  const headings = columnsFor(list, null).map(({ heading }) => heading);
  expect(new Set(headings).size).toBe(headings.length);
});

test.each(["=1+1", "+A1", "-cmd", "@x", "＝1", "\tx"])("%s is led by a quote", (text) =>
  expect(safeText(text)).toBe(`'${text}`),
);
test.each(["-5", "+86", "12.5", "扎西", "", "1=1"])("%s stays", (text) => expect(safeText(text)).toBe(text));
