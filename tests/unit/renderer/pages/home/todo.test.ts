import { expect, test } from "vitest";
import { todoOf } from "../../../../../renderer/pages/home/todo.ts";
import type { ConvenorRow } from "../../../../../shared/convenors/contract.ts";
import type { UnitRow } from "../../../../../shared/units/contract.ts";

const unit = (unitNo: string): UnitRow => ({
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
  convenorName: null,
  convenorTo: null,
});

const term = (unitNo: string, dateFrom: string, dateTo: string): ConvenorRow => ({
  uid: `t${unitNo}${dateFrom}`.padEnd(22, "0"),
  village: "v".repeat(22),
  villageName: "青石村",
  unitId: unit(unitNo).uid,
  unitNo,
  memberId: "m".repeat(22),
  memberName: "张建国",
  householdNo: "001",
  dateFrom,
  dateTo,
  method: "elected",
  phonePublicConsent: 0,
  stipendFen: null,
  paidOn: null,
  paperRef: null,
});

test("terms that ended or end within sixty days and units that never had a convenor are to be arranged", () => {
  const units = ["A1", "A2", "A3", "A4"].map(unit);
  const terms = [
    term("A2", "2024-01-01", "2026-12-31"),
    term("A3", "2024-11-01", "2026-10-31"),
    term("A4", "2025-01-02", "2027-01-02"),
  ];
  const found = todoOf(units, terms, "2026-11-02").map(({ words, values }) => [words, values["unit"], values["date"]]);
  expect(found).toEqual([
    ["home.termEnded", "青石村 A3", "2026-10-31"],
    ["home.termEnding", "青石村 A2", "2026-12-31"],
    ["home.noConvenor", "青石村 A1", undefined],
  ]);
});

test("a unit whose next term is already recorded has nothing to arrange", () => {
  const terms = [term("A1", "2024-01-01", "2026-10-31"), term("A1", "2026-11-01", "2028-10-31")];
  expect(todoOf([unit("A1")], terms, "2026-11-02")).toEqual([]);
});
