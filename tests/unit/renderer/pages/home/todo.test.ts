import { expect, test } from "vitest";
import { todoOf } from "../../../../../renderer/pages/home/todo.ts";
import type { UnitRow } from "../../../../../shared/units/contract.ts";

const unit = (unitNo: string, convenorTo: string | null): UnitRow => ({
  uid: unitNo.padEnd(22, "0"),
  village: "v".repeat(22),
  villageName: "青石村",
  unitNo,
  areaKind: "rural",
  nominalSize: "5",
  activities: "care",
  setUpOn: "2024-01-01",
  endedOn: null,
  endReason: null,
  paperRef: null,
  householdCount: 5,
  convenorId: null,
  convenorName: convenorTo === null ? null : "张建国",
  convenorTo,
});

test("terms ending within sixty days and units without a convenor are to be arranged, earliest first", () => {
  const units = [unit("A1", null), unit("A2", "2026-12-31"), unit("A3", "2026-10-31"), unit("A4", "2027-01-02")];
  const found = todoOf(units, "2026-11-02").map(({ words, values }) => [words, values["unit"]]);
  expect(found).toEqual([
    ["home.termEnded", "青石村 A3"],
    ["home.termEnding", "青石村 A2"],
    ["home.noConvenor", "青石村 A1"],
  ]);
});
