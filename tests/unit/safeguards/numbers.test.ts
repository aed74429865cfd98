import { describe, expect, test } from "vitest";
import { records } from "../../../shared/records/all.ts";
import type { RecordDescription } from "../../../shared/records/record.ts";
import { sourcesIn, type Source } from "../../support/sources.ts";

/** Places in the text of sources, as `path: line`. */
const met = (sources: readonly Source[], pattern: RegExp): string[] =>
  sources.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim()}`] : [])),
  );

describe("no float reaches a sum", () => {
  /** Where amounts and quantities are read, added up and shared out. */
  const adding = [
    "shared/money",
    "shared/records",
    "shared/lending",
    "shared/donations",
    "shared/assistance",
    "shared/enterprises",
    "electron/database",
    "electron/services/lending",
  ].flatMap(sourcesIn);
  const float = /toFixed|parseFloat|\/ ?100\b|\* ?0?\.\d|Math\.round|\bAS REAL\b|\b(avg|total|round)\s*\(/;
  /** Whole yuan of whole fen, for the words of an amount. */
  const formats = "shared/money/capitals.ts: const [yuan, jiao, last] = [Math.trunc(fen / 100), ";

  test("where amounts are read, added up and shared out", () => {
    expect(adding.length).toBeGreaterThan(100);
    expect(met(adding, float).filter((place) => !place.startsWith(formats))).toEqual([]);
  });

  test("a planted one is found", () => {
    const planted = ["fen / 100", "parseFloat(text)", "sum.toFixed(2)", "SELECT avg(value_fen)", "CAST(x AS REAL)"];
    for (const text of planted) expect(met([{ path: "planted.ts", text }], float)).toHaveLength(1);
  });

  test("a number with decimal places is held as a whole one of its smallest part", () => {
    const fields = Object.values(records).flatMap(({ fields: own }: RecordDescription) => Object.values(own));
    const amounts = fields.filter(({ kind }) => kind === "fen" || kind === "decimal" || kind === "int");
    expect(amounts.length).toBeGreaterThan(20);
    for (const { schema } of amounts) expect(schema.safeParse(1.5).success).toBe(false);
  });
});

describe("days are local days", () => {
  /** The day of a moment in Greenwich: yesterday at an office in the east in the morning. */
  const foreign =
    /toISOString\(\)\.slice\(0, ?10\)|getUTC(Date|Month|FullYear)\(\)|'now'(?!, 'localtime')|CURRENT_DATE/;
  /** Days that were no moments before: of a month's length, of days counted on, and of a spreadsheet's cell. */
  const counted = new Set([
    "shared/dates/calendarDate.ts",
    "shared/forms/careGrid.ts",
    "electron/services/sheets/workbook.ts",
  ]);
  const product = ["shared", "electron", "renderer"].flatMap(sourcesIn);

  test("no day is taken from a moment but by the PC's own zone", () => {
    expect(
      met(
        product.filter(({ path }) => !counted.has(path)),
        foreign,
      ),
    ).toEqual([]);
    expect(met([{ path: "planted.ts", text: "clock.now().toISOString().slice(0, 10)" }], foreign)).toHaveLength(1);
  });
});
