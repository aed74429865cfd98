import { unit } from "../../../shared/units/record.ts";
import type { Language, Say } from "../../app/text.ts";
import { columnsOf, shownColumn } from "../../grid/columns/columnsOf.ts";
import type { SheetColumn } from "../../grid/types.ts";

const typed = ["unitNo", "areaKind", "nominalSize", "activities", "setUpOn", "paperRef"];

export function unitColumns(t: Say, language: Language): SheetColumn[] {
  const own = columnsOf(unit, {
    language,
    fields: typed,
    overrides: { unitNo: { pinned: true, width: 110 }, paperRef: { hidden: true }, areaKind: { width: 120 } },
  });
  return [
    ...own.slice(0, 1),
    shownColumn("villageName", t("units.village"), { width: 110 }),
    shownColumn("convenorName", t("units.convenor"), { width: 100 }),
    shownColumn("convenorTo", t("units.convenorTo"), { kind: "date", width: 120 }),
    shownColumn("householdCount", t("units.householdCount"), { kind: "int", width: 84 }),
    ...own.slice(1),
  ];
}
