import type { Condition, Match } from "../../../shared/records/listing.ts";
import { placesOf } from "../../../shared/records/numbers.ts";
import type { SheetColumn } from "../types.ts";

/** AG Grid's filter of one column, as far as this sheet offers it; code columns have codes. */
export interface FilterModel {
  readonly filterType?: string;
  readonly type?: string | null;
  readonly filter?: string | number | null;
  readonly filterTo?: string | number | null;
  readonly dateFrom?: string | null;
  readonly dateTo?: string | null;
  readonly operator?: "AND" | "OR";
  readonly conditions?: readonly FilterModel[];
  readonly codes?: readonly (string | null)[];
}

/** What is offered, in the order of the list; the same on rows in the page and on paged ones. */
export const offered = {
  text: ["contains", "notContains", "equals", "notEqual", "startsWith", "endsWith", "blank", "notBlank"],
  number: [
    "equals",
    "notEqual",
    "greaterThan",
    "greaterThanOrEqual",
    "lessThan",
    "lessThanOrEqual",
    "inRange",
    "blank",
    "notBlank",
  ],
  date: ["equals", "notEqual", "lessThan", "greaterThan", "inRange", "blank", "notBlank"],
} as const;

type Value = string | number;
type Wanted = Condition | { readonly not: Condition };

const ofText: Readonly<Record<string, (piece: string) => Wanted>> = {
  contains: (contains) => ({ contains }),
  notContains: (contains) => ({ not: { contains } }),
  equals: (says) => ({ says }),
  notEqual: (says) => ({ not: { says } }),
  startsWith: (starts) => ({ starts }),
  endsWith: (ends) => ({ ends }),
};
const ofScalar: Readonly<Record<string, (from: Value, to: Value) => Wanted>> = {
  equals: (equals) => ({ equals }),
  notEqual: (equals) => ({ not: { equals } }),
  greaterThan: (above) => ({ above }),
  greaterThanOrEqual: (least) => ({ least }),
  lessThan: (below) => ({ below }),
  lessThanOrEqual: (most) => ({ most }),
  inRange: (from, to) => ({ between: [from, to] }),
};

/** What the clerk typed as the column stores it: days without a time, yuan as fen. */
function valuesOf(model: FilterModel, column: SheetColumn): (Value | null)[] {
  if (column.kind === "date") return [model.dateFrom, model.dateTo].map((day) => day?.slice(0, 10) ?? null);
  const scale = 10 ** (placesOf(column) ?? 0);
  return [model.filter, model.filterTo].map((value) =>
    typeof value === "number" ? Math.round(value * scale) : (value ?? null),
  );
}

function conditionOf(model: FilterModel, column: SheetColumn): Wanted | null {
  const type = model.type ?? "";
  if (type === "blank") return { empty: true };
  if (type === "notBlank") return { not: { empty: true } };
  const [from, to] = valuesOf(model, column);
  if (from === null || from === undefined || from === "") return null;
  if (column.kind === "date" || typeof from === "number") return ofScalar[type]?.(from, to ?? from) ?? null;
  return ofText[type]?.(from.slice(0, 60)) ?? null;
}

function codesOf(codes: readonly (string | null)[], { kind }: SheetColumn): Condition {
  // None ticked shows nothing.
  if (codes.length === 0) return { oneOf: ["\u0000"] };
  if (kind === "setOf") return { anyOf: [...codes] };
  return { oneOf: codes.map((code) => (kind === "flag" && code !== null ? Number(code) : code)) };
}

/** One column's filter in the grid as the register understands it; null where it narrows nothing. */
export function matchOf(model: FilterModel, column: SheetColumn): Match | null {
  if (model.codes) return codesOf(model.codes, column);
  if (!model.conditions) return conditionOf(model, column);
  const conditions = model.conditions.flatMap((one) => conditionOf(one, column) ?? []);
  if (conditions.length === 0) return null;
  return model.operator === "OR" ? { any: conditions } : { all: conditions };
}
