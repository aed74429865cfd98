import { type BookRecord, bookRecords } from "../../shared/books/book.ts";
import type { BookRow } from "../../shared/books/contract.ts";
import type { ExportName } from "../../shared/exports/contract.ts";
import type { ListRows, RosterRow } from "../../shared/exports/columns.ts";
import type { Subjects } from "../../shared/forms/contract.ts";
import { bookRowsFor, chosenRows, householdsFor, membersByHousehold } from "./forms.ts";
import type { Client } from "./open.ts";
import { listedTerms, listedUnits } from "./units.ts";
import { listedVillages } from "./villages.ts";

interface Ask {
  readonly client: Client;
  readonly range: Subjects;
  readonly asOf: string | null;
  readonly today: string;
}

/** Households that hold any of the chosen members on the day, with those members only. */
function rosterOf({ client, range, asOf }: Ask): RosterRow[] {
  const chosen = range.kind === "chosen" ? new Set(range.uids) : null;
  const households = householdsFor(client, chosen ? { kind: "all" } : range, asOf);
  const members = membersByHousehold(
    client,
    households.map(({ uid }) => uid),
    asOf,
  );
  return households.flatMap((household): RosterRow[] => {
    const all = members.get(household.uid) ?? [];
    const listed = chosen ? all.filter(({ uid }) => chosen.has(uid)) : all;
    if (listed.length === 0) return chosen ? [] : [{ household, member: null }];
    return listed.map((member) => ({ household, member }));
  });
}

const readers: { readonly [K in ExportName]: (ask: Ask) => ListRows[K][] } = {
  roster: rosterOf,
  households: ({ client, range, asOf }) => householdsFor(client, range, asOf),
  units: ({ client, range, asOf, today }) => chosenRows(client, listedUnits(asOf, today), range, { asOf }),
  convenors: ({ client, range, asOf, today }) => chosenRows(client, listedTerms(asOf, today), range, { asOf }),
  villages: ({ client, range, asOf }) => chosenRows(client, listedVillages(asOf), range, { asOf }),
  ...(Object.fromEntries(
    bookRecords.map((record) => [
      record,
      ({ client, range, asOf }: Ask): BookRow[] => bookRowsFor(client, record, range, asOf),
    ]),
  ) as Record<BookRecord, (ask: Ask) => BookRow[]>),
};

/** Rows of a list on a day, in the order of villages and numbers. */
export const exportRows = <K extends ExportName>(list: K, ask: Ask): ListRows[K][] => readers[list](ask);
