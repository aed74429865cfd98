import { convenorTerm } from "../convenors/record.ts";
import type { ConvenorRow } from "../convenors/contract.ts";
import type { HouseholdRow } from "../households/contract.ts";
import { household } from "../households/record.ts";
import type { MemberRow } from "../members/contract.ts";
import { member } from "../members/record.ts";
import type { CodeList } from "../records/codes.ts";
import type { Cell, Field } from "../records/fields.ts";
import type { RecordDescription } from "../records/record.ts";
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
  readonly codes?: CodeList;
  /** Record ids: hidden in a workbook. */
  readonly hidden?: boolean;
}

/** What a clerk reads of a stored value; whole numbers stay numbers, all else is text. */
export function readable(field: Field, cell: Cell): string | number | null {
  if (cell === null) return null;
  if (field.kind === "flag") return cell === 1 ? "是" : "否";
  if (field.kind === "fen") return Number(cell) / 100;
  if (typeof cell === "number" || !field.codes) return cell;
  const codes = field.codes;
  return cell
    .split(field.kind === "setOf" ? " " : "\n")
    .map((code) => codes[code]?.zh ?? code)
    .join("、");
}

const widthFor = (field: Field): number => {
  if (field.kind === "date" || field.kind === "partialDate") return 12;
  return Math.min(36, Math.max(field.zh.length * 2 + 2, (field.max ?? 6) * 0.7));
};

function fieldsOf<T>(
  { fields }: RecordDescription,
  names: readonly string[],
  valuesOf: (row: T) => unknown,
): Column<T>[] {
  return names.map((name) => {
    const field = fields[name]!;
    const cell = (row: T) => readable(field, (valuesOf(row) as Record<string, Cell>)[name] ?? null);
    const drop = field.kind === "oneOf" && field.codes ? { codes: field.codes } : {};
    return { name, heading: field.zh, cell, width: widthFor(field), ...drop };
  });
}

const id = <T>(name: string, heading: string, cell: (row: T) => string): Column<T> => ({
  name,
  heading,
  cell,
  width: 26,
  hidden: true,
});
const plain = <T>(
  name: string,
  heading: string,
  width: number,
  cell: (row: T) => string | number | null,
): Column<T> => ({
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

const roster: Column<RosterRow>[] = [
  id("householdUid", "户记录号", (row) => row.household.uid),
  id("memberUid", "成员记录号", (row) => row.member?.uid ?? ""),
  plain("villageName", "行政村", 14, (row) => row.household.villageName),
  plain("unitNo", "联户单位", 12, (row) => row.household.unitNo),
  ...fieldsOf<RosterRow>(household, householdFields, (row) => row.household),
  plain("headName", "户主", 14, (row) => row.household.headName),
  ...fieldsOf<RosterRow>(member, memberFields, (row) => row.member ?? {}),
];

const households: Column<HouseholdRow>[] = [
  id("uid", "户记录号", (row) => row.uid),
  plain("villageName", "行政村", 14, (row) => row.villageName),
  plain("unitNo", "联户单位", 12, (row) => row.unitNo),
  plain("headName", "户主", 14, (row) => row.headName),
  ...fieldsOf<HouseholdRow>(household, [...householdFields, "formLanguage", "listedFrom", "paperRef"], (row) => row),
];

const units: Column<UnitRow>[] = [
  id("uid", "单位记录号", (row) => row.uid),
  plain("villageName", "行政村", 14, (row) => row.villageName),
  ...fieldsOf<UnitRow>(unit, ["unitNo"], (row) => row).map((column) => ({ ...column, heading: "联户单位" })),
  ...fieldsOf<UnitRow>(unit, ["areaKind", "nominalSize", "activities", "setUpOn", "paperRef"], (row) => row),
  plain("convenorName", "户长", 14, (row) => row.convenorName),
  plain("householdCount", "参加户数", 10, (row) => row.householdCount),
];

const convenors: Column<ConvenorRow>[] = [
  id("uid", "任期记录号", (row) => row.uid),
  plain("villageName", "行政村", 14, (row) => row.villageName),
  plain("unitNo", "联户单位", 12, (row) => row.unitNo),
  plain("memberName", "户长", 14, (row) => row.memberName),
  plain("householdNo", "户编号", 10, (row) => row.householdNo),
  ...fieldsOf<ConvenorRow>(
    convenorTerm,
    ["dateFrom", "dateTo", "method", "phonePublicConsent", "stipendFen", "paidOn", "paperRef"],
    (row) => row,
  ),
];

const villages: Column<VillageRow>[] = [
  id("uid", "村记录号", (row) => row.uid),
  ...fieldsOf<VillageRow>(
    village,
    ["villageCode", "nameZh", "nameBo", "kind", "officePhone", "naturalGroups"],
    (row) => row,
  ),
  plain("unitCount", "联户单位数", 12, (row) => row.unitCount),
  plain("householdCount", "户数", 8, (row) => row.householdCount),
  plain("memberCount", "在册人数", 10, (row) => row.memberCount),
];

export interface ListRows {
  readonly roster: RosterRow;
  readonly households: HouseholdRow;
  readonly units: UnitRow;
  readonly convenors: ConvenorRow;
  readonly villages: VillageRow;
}

const columns: { readonly [K in ExportName]: readonly Column<ListRows[K]>[] } = {
  roster,
  households,
  units,
  convenors,
  villages,
};

/** Columns of a list: its record ids, then the wanted ones in the wanted order. Unknown names are left out. */
export function columnsFor<K extends ExportName>(
  list: K,
  wanted: readonly string[] | null,
): readonly Column<ListRows[K]>[] {
  const all: readonly Column<ListRows[K]>[] = columns[list];
  if (wanted === null) return all;
  const ids = all.filter(({ hidden }) => hidden);
  const others = wanted.flatMap((name) => all.filter((column) => column.name === name && !column.hidden));
  return [...ids, ...others];
}
