import type { ColDef } from "ag-grid-community";
import type { Cell } from "../../../shared/records/fields.ts";
import { foldCase } from "../../../shared/records/listing.ts";
import { placesOf } from "../../../shared/records/numbers.ts";
import type { Sheet } from "../sheet.ts";
import type { Language, SheetColumn, SheetRow } from "../types.ts";
import { displayIn } from "../values/display.ts";
import { CodeFilter } from "./CodeFilter.tsx";
import { offered } from "./matches.ts";

type Def = ColDef<SheetRow>;

function dateComparator(wanted: Date, cell: Cell): number {
  return new Date(`${String(cell)}T00:00:00`).getTime() - wanted.getTime();
}

/** Empty cells are not equal to anything, and a range holds both of its ends: as in the register's own lists. */
const scalar = { includeBlanksInNotEqual: true, inRangeInclusive: true };

/** The filter of a column of text, numbers or days, for rows that the page holds. */
export function plainFilter(column: SheetColumn, language: Language): Def {
  const { field, kind } = column;
  const places = column.show ? null : placesOf(column);
  if (places !== null)
    return {
      filter: "agNumberColumnFilter",
      filterParams: { ...scalar, filterOptions: offered.number },
      filterValueGetter: ({ data }) => (typeof data?.[field] === "number" ? data[field] / 10 ** places : null),
    };
  if (!column.show && kind === "date")
    return {
      filter: "agDateColumnFilter",
      filterParams: { ...scalar, filterOptions: offered.date, comparator: dateComparator },
    };
  return {
    filter: "agTextColumnFilter",
    filterParams: { filterOptions: offered.text, textFormatter: (text: string | null) => text && foldCase(text) },
    filterValueGetter: ({ data }) => (data ? displayIn(column, data, language) : ""),
  };
}

/** What a column may be narrowed by. What the page works out itself cannot be looked for in the register. */
export function filterOf(sheet: Sheet, column: SheetColumn): Def {
  const { short, source, language } = sheet.props;
  if (short || (column.show && source.kind === "pages")) return { filter: false };
  if (!column.show && !column.givenOnly && ["oneOf", "setOf", "flag"].includes(column.kind))
    return { filter: CodeFilter, filterParams: { sheet, column } };
  const plain = plainFilter(column, language);
  if (!column.givenOnly) return plain;
  const filterOptions = plain.filter === "agNumberColumnFilter" ? ["equals"] : ["contains", "startsWith", "equals"];
  return { ...plain, filterParams: { ...(plain.filterParams as object), filterOptions, maxNumConditions: 1 } };
}
