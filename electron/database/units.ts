import type { ConvenorRow } from "../../shared/convenors/contract.ts";
import { convenorTerm } from "../../shared/convenors/record.ts";
import type { Listing } from "../../shared/records/listing.ts";
import type { UnitRow } from "../../shared/units/contract.ts";
import { unit } from "../../shared/units/record.ts";
import { covers, nameOf } from "./dated.ts";
import { inVillage, type Listed, naturalOrder, pageRows, rowsWhere } from "./listing.ts";
import type { Client } from "./open.ts";

/** The term in force on the day: the latest that has begun and not ended. */
const term = (wanted: string): string =>
  `(SELECT ${wanted} FROM convenor_terms c WHERE c.scope = t.scope AND c.unit_id = t.uid AND c.removed IS NULL
    AND c.date_from <= @day AND c.date_to >= @day ORDER BY c.date_from DESC, c.uid LIMIT 1)`;

/** Units that stood on a day; null for now, when `today` says whose term runs. */
export const listedUnits = (asOf: string | null, today: string): Listed => {
  return {
    description: unit,
    bound: { day: asOf ?? today },
    from: inVillage("units"),
    where: ["t.removed IS NULL", covers(asOf, "t.set_up_on", "t.ended_on")],
    columns: {
      villageName: "v.name_zh",
      householdCount: `(SELECT count(*) FROM unit_memberships m WHERE m.scope = t.scope AND m.unit_id = t.uid
        AND m.removed IS NULL AND ${covers(asOf, "m.joined_on", "m.left_on")})`,
      convenorId: term("c.member_id"),
      convenorName: term(nameOf("c.scope", "c.member_id")),
      convenorTo: term("c.date_to"),
    },
    order: [...naturalOrder("t.unit_no"), "t.uid"],
    natural: { unitNo: naturalOrder("t.unit_no") },
  };
};

/** A page of units. */
export const listUnits = (client: Client, listing: Listing, today: string): { rows: UnitRow[]; total: number } =>
  pageRows(client, listedUnits(listing.asOf, today), listing);

/** One unit, ended or not. */
export function findUnit(client: Client, uid: string, asOf: string | null, today: string): UnitRow | null {
  const listed = { ...listedUnits(asOf, today), where: ["t.removed IS NULL"] };
  return rowsWhere<UnitRow>(client, listed, "t.uid = @uid", { uid, asOf })[0] ?? null;
}

/** Every convenor term, ended or not. */
const terms: Listed = {
  description: convenorTerm,
  from: `${inVillage("convenor_terms")} LEFT JOIN units u ON u.scope = t.scope AND u.uid = t.unit_id
    LEFT JOIN members m ON m.scope = t.scope AND m.uid = t.member_id
    LEFT JOIN households h ON h.scope = t.scope AND h.uid = m.household_id`,
  where: ["t.removed IS NULL"],
  columns: {
    villageName: "v.name_zh",
    unitNo: "coalesce(u.unit_no, '')",
    memberName: "coalesce(m.name_zh, m.name_bo, '')",
    householdNo: "coalesce(h.household_no, '')",
  },
  order: [...naturalOrder("u.unit_no"), "t.date_from DESC", "t.uid"],
  natural: { unitNo: naturalOrder("u.unit_no"), householdNo: naturalOrder("h.household_no") },
};

/** Terms on a day; for now, the latest begun term of each open unit, even when it has run out, and later ones. */
export const listedTerms = (asOf: string | null, today: string): Listed => ({
  ...terms,
  bound: { today },
  where:
    asOf === null
      ? [
          "t.removed IS NULL",
          "u.ended_on IS NULL",
          `NOT EXISTS (SELECT 1 FROM convenor_terms l WHERE l.scope = t.scope AND l.unit_id = t.unit_id
            AND l.removed IS NULL AND l.date_from > t.date_from AND l.date_from <= @today)`,
        ]
      : ["t.removed IS NULL", "t.date_from <= @asOf AND t.date_to >= @asOf"],
});

/** A page of convenor terms. */
export const listTerms = (client: Client, listing: Listing, today: string): { rows: ConvenorRow[]; total: number } =>
  pageRows(client, listedTerms(listing.asOf, today), listing);

export const findTerm = (client: Client, uid: string): ConvenorRow | null =>
  rowsWhere<ConvenorRow>(client, terms, "t.uid = @uid", { uid })[0] ?? null;

/** All terms of a unit, latest first. */
export const termsOf = (client: Client, unit: string): ConvenorRow[] =>
  rowsWhere(client, terms, "t.unit_id = @uid", { uid: unit });

/** All terms of a member, latest first. */
export const termsOfMember = (client: Client, member: string): ConvenorRow[] =>
  rowsWhere(client, terms, "t.member_id = @uid", { uid: member });
