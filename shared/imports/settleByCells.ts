import type { Column } from "./column.ts";
import type { RawSheet } from "./table.ts";
import type { Target } from "./targets.ts";

/** Rows below a heading that tell what a column is. */
const looked = 200;

/** A sheet and where its heading stands. */
export interface Headed {
  readonly sheet: RawSheet;
  readonly headFrom: number;
  readonly headTo: number;
}

const leafOf = ({ heading }: Column): string => heading.split(" / ").at(-1)!;

const cellsBelow = ({ sheet, headTo }: Headed, column: number): string[] =>
  sheet.rows
    .slice(headTo + 1, headTo + 1 + looked)
    .map((row) => (row[column] ?? "").trim())
    .filter((text) => text !== "");

const moved = (column: Column, target: Target): Column => ({ ...column, target, leftOut: null });
const double = (column: Column): Column => ({ ...column, target: null, leftOut: { why: "double" } });

const mayCount = (column: Column): boolean =>
  (column.target === "member.nameZh" || column.target === "household.members") && !/名/.test(leafOf(column));

/** 家庭成员 over 5, 3, 4: how many there are, not who they are. */
function counted(columns: readonly Column[], at: Headed): readonly Column[] {
  if (!columns.some((column) => mayCount(column))) return columns;
  return columns.map((column) => {
    if (!mayCount(column)) return column;
    const cells = cellsBelow(at, column.index);
    const numbers = cells.filter((text) => /^\d{1,2}(?:\.0+)?\s*[人口]?$/.test(text));
    if (cells.length === 0 || numbers.length * 2 <= cells.length) return column;
    return columns.some(({ target }) => target === "household.personCount")
      ? double(column)
      : moved(column, "household.personCount");
  });
}

const ofUnits = /联户|互助/;

/** 组别, 小组, 组号: a villagers' group or a unit. */
const isGroup = (column: Column): boolean =>
  column.target === "unit.unitNo" && /组|^group$/i.test(leafOf(column)) && !ofUnits.test(column.heading);

/** Whether what stands over or below a group's heading says that it is a unit. */
function isUnit(columns: readonly Column[], at: Headed, column: number): boolean {
  const convenor = columns.some(
    ({ target, heading }) => target === "unit.convenor" && (ofUnits.test(heading) || /户长|召集人/.test(heading)),
  );
  const { sheet, headFrom } = at;
  return (
    convenor ||
    ofUnits.test(sheet.name) ||
    sheet.rows.slice(0, headFrom).some((row) => row.some((text) => ofUnits.test(text ?? ""))) ||
    cellsBelow(at, column).some((text) => ofUnits.test(text))
  );
}

/** A villagers' group is where somebody lives. Nobody is in a mutual-help unit for living there. */
function grouped(columns: readonly Column[], at: Headed): readonly Column[] {
  if (!columns.some((column) => isGroup(column))) return columns;
  const has = (target: Target) => columns.some((column) => column.target === target);
  const unit = columns.some((column) => column.target === "unit.unitNo" && !isGroup(column));
  const people = has("member.nameZh") || has("member.nameBo") || has("household.head");
  if (!unit && (!people || has("unit.households"))) return columns;
  return columns.map((column) =>
    isGroup(column) && (unit || !isUnit(columns, at, column.index)) ? moved(column, "household.addressLine") : column,
  );
}

const saysWhere = (column: Column): boolean => /[址住]/.test(leafOf(column));

/** Of a group and an address the address is kept, in whichever order they stand. */
function addressed(columns: readonly Column[], at: Headed): readonly Column[] {
  const own = columns.filter(({ target }) => target === "household.addressLine");
  if (own.length < 2 || own.every((column) => saysWhere(column))) return columns;
  if (!own.some((column) => saysWhere(column) && cellsBelow(at, column.index).length > 0)) return columns;
  return columns.map((column) =>
    column.target === "household.addressLine" && !saysWhere(column) ? double(column) : column,
  );
}

/** Settles by what stands in a sheet what a heading alone leaves open. */
export const settleByCells = (columns: readonly Column[], at: Headed): readonly Column[] =>
  addressed(grouped(counted(columns, at), at), at);
