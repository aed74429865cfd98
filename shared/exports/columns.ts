import { convenorTerm } from "../convenors/record.ts";
import type { ConvenorRow } from "../convenors/contract.ts";
import type { HouseholdRow } from "../households/contract.ts";
import { household } from "../households/record.ts";
import type { MemberRow } from "../members/contract.ts";
import { member } from "../members/record.ts";
import { type CodeList, codesOf } from "../records/codes.ts";
import type { Cell, Field } from "../records/fields.ts";
import { placesOf } from "../records/numbers.ts";
import type { RecordDescription } from "../records/record.ts";
import { exportHeadings as words } from "../text/exports.ts";
import type { Phrase } from "../text/text.ts";
import type { Language } from "../text/translate.ts";
import type { UnitRow } from "../units/contract.ts";
import { unit } from "../units/record.ts";
import type { VillageRow } from "../villages/contract.ts";
import { village } from "../villages/record.ts";
import type { ExportName } from "./contract.ts";

/** One column of an exported list. Headings are those by which the importer knows a column again. */
export interface Column<T> {
  readonly name: string;
  readonly heading: string;
  readonly cell: (row: T) => string | number | null;
  /** In characters of half width. */
  readonly width: number;
  /** What its cells may say, where that is a closed list. */
  readonly choices?: readonly string[];
  /** Record ids: hidden in a workbook. */
  readonly hidden?: boolean;
}

/** A column before the list's language is known. */
interface Draft<T> {
  readonly name: string;
  readonly heading: Phrase;
  readonly cell: (row: T, language: Language) => string | number | null;
  readonly width: number;
  readonly codes?: CodeList;
  readonly hidden?: boolean;
}

const said = ([zh, en]: Phrase, language: Language): string => (language === "zh" ? zh : en);

/** What a clerk reads of a stored value; whole numbers stay numbers, all else is text. */
export function readable(field: Field, cell: Cell, language: Language): string | number | null {
  if (cell === null) return null;
  if (field.kind === "flag") return said(cell === 1 ? words.yes : words.no, language);
  const places = placesOf(field);
  if (places !== null) return Number(cell) / 10 ** places;
  if (typeof cell === "number" || !field.codes) return cell;
  const codes = field.codes;
  return cell
    .split(field.kind === "setOf" ? " " : "\n")
    .map((code) => codes[code]?.[language] ?? code)
    .join(language === "zh" ? "、" : ", ");
}

const widthFor = (field: Field): number => {
  if (field.kind === "date" || field.kind === "partialDate") return 12;
  return Math.min(36, Math.max(field.zh.length * 2 + 2, (field.max ?? 6) * 0.7));
};

function fieldsOf<T>(
  { fields }: RecordDescription,
  names: readonly string[],
  valuesOf: (row: T) => unknown,
): Draft<T>[] {
  return names.map((name) => {
    const field = fields[name]!;
    const cell = (row: T, language: Language) =>
      readable(field, (valuesOf(row) as Record<string, Cell>)[name] ?? null, language);
    const drop = field.kind === "oneOf" && field.codes ? { codes: field.codes } : {};
    return { name, heading: [field.zh, field.en], cell, width: widthFor(field), ...drop };
  });
}

const id = <T>(name: string, heading: Phrase, cell: (row: T) => string): Draft<T> => ({
  name,
  heading,
  cell,
  width: 26,
  hidden: true,
});
const plain = <T>(
  name: string,
  heading: Phrase,
  width: number,
  cell: (row: T) => string | number | null,
): Draft<T> => ({
  name,
  heading,
  width,
  cell,
});

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

export interface ListRows {
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
};

function columnIn<T>({ name, heading, cell, width, codes, hidden }: Draft<T>, language: Language): Column<T> {
  const words = said(heading, language);
  return {
    name,
    heading: words,
    cell: (row) => cell(row, language),
    width: Math.max(width, language === "zh" ? 0 : Math.min(26, words.length + 2)),
    ...(codes ? { choices: codesOf(codes).map((code) => code[language]) } : {}),
    ...(hidden ? { hidden } : {}),
  };
}

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
