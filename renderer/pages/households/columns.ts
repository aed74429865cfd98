import { household } from "../../../shared/households/record.ts";
import type { Language, Say } from "../../app/text.ts";
import { columnsOf, shownColumn } from "../../grid/columns/columnsOf.ts";
import type { SheetColumn } from "../../grid/types.ts";

const typed = [
  "householdNo",
  "personCount",
  "addressLine",
  "houseName",
  "phone",
  "formLanguage",
  "listedFrom",
  "paperRef",
];

export function householdColumns(t: Say, language: Language, severalVillages: boolean): SheetColumn[] {
  const own = columnsOf(household, {
    language,
    fields: typed,
    overrides: {
      householdNo: { width: 112, pinned: true },
      houseName: { width: 90 },
      addressLine: { width: 140 },
      phone: { width: 126 },
      personCount: { width: 96 },
      formLanguage: { width: 110 },
      listedFrom: { hidden: true },
      paperRef: { hidden: true },
    },
  });
  const head = shownColumn("headName", t("households.head"), { width: 100 });
  return [
    ...own.slice(0, 1),
    head,
    ...own.slice(1),
    shownColumn("listedCount", t("households.listed"), { kind: "int", width: 92 }),
    // Never a list of households without a unit (mission N11).
    shownColumn("unitNo", t("households.unit"), { width: 110, givenOnly: true }),
    shownColumn("villageName", t("households.village"), { width: 110, hidden: !severalVillages }),
  ];
}
