import type { DivisionRow } from "../../shared/divisions/contract.ts";
import { division } from "../../shared/divisions/record.ts";
import type { Listing } from "../../shared/records/listing.ts";
import { type Listed, pageRows, rowsWhere } from "./listing.ts";
import type { Client } from "./open.ts";

/** Name of the level above: the longest other code that this one begins with. */
const parentName = `(SELECT p.name_zh FROM divisions p WHERE p.scope = t.scope AND p.removed IS NULL
  AND length(p.division_code) < length(t.division_code)
  AND p.division_code = substr(t.division_code, 1, length(p.division_code))
  ORDER BY length(p.division_code) DESC, p.valid_from DESC LIMIT 1)`;

const listed = (asOf: string | null): Listed => ({
  description: division,
  from: "divisions t JOIN scope s ON s.idx = t.scope",
  where: [
    "t.removed IS NULL",
    ...(asOf === null
      ? []
      : ["(t.valid_from IS NULL OR t.valid_from <= @asOf) AND (t.valid_to IS NULL OR t.valid_to > @asOf)"]),
  ],
  columns: { parentName },
  office: true,
  order: ["t.division_code", "t.valid_from", "t.uid"],
});

/** A page of divisions; they belong to the office, so no village narrows them. */
export function listDivisions(client: Client, listing: Listing): { rows: DivisionRow[]; total: number } {
  return pageRows(client, listed(listing.asOf), listing);
}

export const findDivision = (client: Client, uid: string): DivisionRow | null =>
  rowsWhere<DivisionRow>(client, listed(null), "t.uid = @uid", { uid })[0] ?? null;
