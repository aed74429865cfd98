import { convenorTerm } from "../convenors/record.ts";
import { type BookRecord, bookRecords } from "../books/book.ts";
import type { BookRow } from "../books/contract.ts";
import type { ConvenorRow } from "../convenors/contract.ts";
import type { HouseholdRow } from "../households/contract.ts";
import { household } from "../households/record.ts";
import type { MemberRow } from "../members/contract.ts";
import { member } from "../members/record.ts";
import { exportHeadings as words } from "../text/exports.ts";
import type { Language } from "../text/translate.ts";
import type { UnitRow } from "../units/contract.ts";
import { unit } from "../units/record.ts";
import type { VillageRow } from "../villages/contract.ts";
import { village } from "../villages/record.ts";
import { bookColumns } from "./bookColumns.ts";
import { type Column, columnIn, type Draft, fieldsOf, id, plain } from "./column.ts";
import type { ExportName } from "./contract.ts";

export interface RosterRow {
  readonly household: HouseholdRow;
  /** Null for a household of which nobody is listed by name. */
  readonly member: MemberRow | null;
}

const householdFields = ["householdNo", "houseName", "addressLine", "phone", "personCount"];
const memberFields = ["nameZh", "nameBo", "nameTag", "aliases", "sex", "birth", "relation", "idCheckedOn"];

const roster: Draft<RosterRow>[] = [
  id("householdUid", words.householdUid, (row) => row.household.uid),
  id("memberUid", words.memberUid, (row) => row.member?.uid ?? ""),
  plain("villageName", words.village, 14, (row) => row.household.villageName),
  plain("unitNo", words.unit, 12, (row) => row.household.unitNo),
  ...fieldsOf<RosterRow>(household, householdFields, (row) => row.household),
  plain("headName", words.head, 14, (row) => row.household.headName),
  ...fieldsOf<RosterRow>(member, memberFields, (row) => row.member ?? {}),
];

const households: Draft<HouseholdRow>[] = [
  id("uid", words.householdUid, (row) => row.uid),
  plain("villageName", words.village, 14, (row) => row.villageName),
  plain("unitNo", words.unit, 12, (row) => row.unitNo),
  plain("headName", words.head, 14, (row) => row.headName),
  ...fieldsOf<HouseholdRow>(household, [...householdFields, "formLanguage", "listedFrom", "paperRef"], (row) => row),
];

const units: Draft<UnitRow>[] = [
  id("uid", words.unitUid, (row) => row.uid),
  plain("villageName", words.village, 14, (row) => row.villageName),
  ...fieldsOf<UnitRow>(unit, ["unitNo"], (row) => row).map((column) => ({ ...column, heading: words.unit })),
  ...fieldsOf<UnitRow>(unit, ["areaKind", "nominalSize", "activities", "setUpOn", "paperRef"], (row) => row),
  plain("convenorName", words.convenor, 14, (row) => row.convenorName),
  plain("householdCount", words.unitHouseholds, 10, (row) => row.householdCount),
];

const convenors: Draft<ConvenorRow>[] = [
  id("uid", words.termUid, (row) => row.uid),
  plain("villageName", words.village, 14, (row) => row.villageName),
  plain("unitNo", words.unit, 12, (row) => row.unitNo),
  plain("memberName", words.convenor, 14, (row) => row.memberName),
  plain("householdNo", words.householdNo, 10, (row) => row.householdNo),
  ...fieldsOf<ConvenorRow>(
    convenorTerm,
    ["dateFrom", "dateTo", "method", "phonePublicConsent", "stipendFen", "paidOn", "paperRef"],
    (row) => row,
  ),
];

const villages: Draft<VillageRow>[] = [
  id("uid", words.villageUid, (row) => row.uid),
  ...fieldsOf<VillageRow>(
    village,
    ["villageCode", "nameZh", "nameBo", "kind", "officePhone", "naturalGroups"],
    (row) => row,
  ),
  plain("unitCount", words.unitCount, 12, (row) => row.unitCount),
  plain("householdCount", words.householdCount, 8, (row) => row.householdCount),
  plain("memberCount", words.memberCount, 10, (row) => row.memberCount),
];

export interface ListRows extends Readonly<Record<BookRecord, BookRow>> {
  readonly roster: RosterRow;
  readonly households: HouseholdRow;
  readonly units: UnitRow;
  readonly convenors: ConvenorRow;
  readonly villages: VillageRow;
}

const drafts: { readonly [K in ExportName]: readonly Draft<ListRows[K]>[] } = {
  roster,
  households,
  units,
  convenors,
  villages,
  ...(Object.fromEntries(bookRecords.map((record) => [record, bookColumns(record)])) as Record<
    BookRecord,
    Draft<BookRow>[]
  >),
};

/** Columns of a list: its record ids, then the wanted ones in the wanted order. Unknown names are left out. */
export function columnsFor<K extends ExportName>(
  list: K,
  wanted: readonly string[] | null,
  language: Language,
): readonly Column<ListRows[K]>[] {
  const all = drafts[list].map((draft: Draft<ListRows[K]>) => columnIn(draft, language));
  if (wanted === null) return all;
  const ids = all.filter(({ hidden }) => hidden);
  const others = wanted.flatMap((name) => all.filter((column) => column.name === name && !column.hidden));
  return [...ids, ...others];
}
