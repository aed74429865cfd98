import { z } from "zod";
import { assistanceKinds } from "../assistance/record.ts";
import { Uid } from "../records/record.ts";
import { defineContract, query } from "../rpc/contract.ts";

const Month = z.string().regex(/^\d{4}-\d{2}$/);
const Count = z.int().min(0);
const Kind = z.enum(Object.keys(assistanceKinds) as [keyof typeof assistanceKinds]);

/** What the programmes come to in a year, month by month: totals of a village or of the office, never of anybody. */
export const YearFigures = z.strictObject({
  year: z.int(),
  /** The first year of which anything was entered; the year itself where nothing was. */
  firstYear: z.int(),
  /** Help given; a practical deed counts in the month in which it was done (figures.md, P7). Values in fen. */
  help: z.array(z.strictObject({ month: Month, kind: Kind, times: Count, valueFen: Count })),
  /** Times that care was given (figures.md, M3). */
  care: z.array(z.strictObject({ month: Month, times: Count })),
  /** Help requests made and closed in the month, and open at its end. */
  requests: z.array(z.strictObject({ month: Month, made: Count, closed: Count, open: Count })),
});
export type YearFigures = z.infer<typeof YearFigures>;

export const charts = defineContract("charts", {
  year: query(
    "Help by kind, care, and help requests month by month of a year, of one village or of all: totals only",
    { village: Uid.nullable(), year: z.int().min(1990).max(2099) },
    YearFigures,
    { errors: ["not-found"] },
  ),
});
