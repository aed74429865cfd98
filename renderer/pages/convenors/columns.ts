import { convenorTerm } from "../../../shared/convenors/record.ts";
import type { Language, Say } from "../../app/text.ts";
import { columnsOf, shownColumn } from "../../grid/columns/columnsOf.ts";
import type { SheetColumn } from "../../grid/types.ts";

const typed = ["dateFrom", "dateTo", "method", "phonePublicConsent", "stipendFen", "paidOn", "paperRef"];

export function convenorColumns(t: Say, language: Language): SheetColumn[] {
  return [
    shownColumn("memberName", t("convenors.name"), { pinned: true, width: 110 }),
    shownColumn("unitNo", t("convenors.unit"), { width: 110 }),
    shownColumn("villageName", t("convenors.village"), { width: 110 }),
    shownColumn("householdNo", t("convenors.household"), { width: 96 }),
    ...columnsOf(convenorTerm, {
      language,
      fields: typed,
      overrides: { method: { width: 130 }, phonePublicConsent: { width: 130 }, paperRef: { hidden: true } },
    }),
  ];
}
