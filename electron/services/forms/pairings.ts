import type { BookRowOf } from "../../../shared/books/contract.ts";
import { pairingForm } from "../../../shared/forms/pairingForm.ts";
import { words } from "../../../shared/forms/parts.ts";
import { type VisitMonth, visitTotals } from "../../../shared/forms/visitTotals.ts";
import { visitSlip } from "../../../shared/forms/visitSlip.ts";
import type { HouseholdRow } from "../../../shared/households/contract.ts";
import * as stored from "../../database/forms.ts";
import { blankHousehold, twoBlanks } from "./blank.ts";
import { type Ask, formsOf, halvesOf, ledgersOf, type Loader } from "./loader.ts";
import { homeHead, homeOf, homesOf, isBilingual, periodWords, placesOf, rowsOf } from "./subjects.ts";

type Pairing = BookRowOf<"pairing">;
type Visit = BookRowOf<"visit">;

/** Households for which no pairing is recorded yet: their form is filled in and signed first. */
function unpaired({ client, request: { subjects } }: Ask): HouseholdRow[] {
  return subjects.kind === "chosen" ? stored.householdsFor(client, subjects, null) : [];
}

/** F6, of pairings; of households the official is left open. */
export const pairingForms: Loader = (ask) => {
  if (ask.request.subjects.kind === "blank")
    return halvesOf(twoBlanks, (pile) =>
      pile.map((home) => pairingForm({ ...homeHead(ask, null), home, pairing: null })),
    );
  const rows = rowsOf(ask, "pairing");
  if (rows.length === 0)
    return halvesOf(unpaired(ask), (pile) =>
      pile.map((home) => pairingForm({ ...homeHead(ask, home), home, pairing: null })),
    );
  return halvesOf(rows, (pile) => {
    const homes = homesOf(
      ask,
      pile.map(({ householdId }) => householdId),
    );
    return pile.map((pairing) => {
      const home = homeOf(homes, pairing, "householdId");
      return pairingForm({ ...homeHead(ask, home), home, pairing });
    });
  });
};

interface Made {
  readonly visit: Visit;
  readonly pairing: Pairing;
}

/** More numbers than these are counted, so that a slip stays a slip. */
const namedNumbers = 6;
const fewOf = (numbers: readonly string[]): string =>
  numbers.length <= namedNumbers
    ? numbers.join("、")
    : words("andMore", { names: numbers.slice(0, namedNumbers).join("、"), count: numbers.length });

const numberOf = ({ paperRef }: { readonly paperRef: string | null }): string[] =>
  paperRef === null ? [] : [paperRef];

/** Numbers of the household's requests that were open after the day of the visit, and receipts of what it was handed. */
function followUps({ client }: Ask, visits: readonly Made[]): Map<string, string> {
  const homes = visits.map(({ pairing }) => pairing.householdId);
  const asked = stored.linkedRows(client, "helpRequest", "householdId", homes);
  const given = stored.linkedRows(client, "assistance", "householdId", homes);
  return new Map(
    visits.map(({ visit: { uid, visitedOn }, pairing: { householdId } }) => {
      const requests = asked
        .filter((row) => row.householdId === householdId && row.madeOn <= visitedOn)
        .filter(({ closedOn }) => closedOn === null || closedOn > visitedOn)
        .flatMap(numberOf);
      const receipts = given
        .filter((row) => row.householdId === householdId && row.givenOn === visitedOn)
        .flatMap(({ receiptRef }) => receiptRef ?? []);
      return [uid, fewOf([...requests, ...receipts])];
    }),
  );
}

/** Slips for the next visit of the chosen pairings: all but the visit is known. */
const nextVisits = (ask: Ask, pairings: readonly Pairing[]) =>
  formsOf(pairings, (pile, page) => {
    const homes = homesOf(
      ask,
      pile.map(({ householdId }) => householdId),
    );
    return pile.map((pairing, i) => {
      const home = homeOf(homes, pairing, "householdId");
      return visitSlip({ ...homeHead(ask, home), home, visit: null }, page(i));
    });
  });

/** F7, of visits that were made; of pairings, or empty, for the next one. */
export const visitSlips: Loader = (ask) => {
  const { client, request } = ask;
  if (request.subjects.kind === "blank")
    return formsOf([blankHousehold], (_, page) => [
      visitSlip({ ...homeHead(ask, null), home: blankHousehold, visit: null }, page(0)),
    ]);
  const rows = rowsOf(ask, "visit");
  if (rows.length === 0 && request.subjects.kind === "chosen") return nextVisits(ask, rowsOf(ask, "pairing"));
  return formsOf(rows, (pile, page) => {
    const ids = pile.map(({ pairingId }) => pairingId);
    const pairings = new Map(stored.bookRowsById(client, "pairing", ids).map((row) => [row.uid, row]));
    const known = pile.flatMap((visit): Made[] => {
      const pairing = pairings.get(visit.pairingId);
      return pairing ? [{ visit, pairing }] : [];
    });
    const homes = homesOf(
      ask,
      known.map(({ pairing }) => pairing.householdId),
    );
    const followUp = followUps(ask, known);
    return known.map(({ visit, pairing }, i) => {
      const home = homeOf(homes, pairing, "householdId");
      const slip = { ...visit, followUp: followUp.get(visit.uid) ?? "" };
      return visitSlip({ ...homeHead(ask, home), home, visit: slip }, page(i));
    });
  });
};

/** The household of each visit; one whose pairing is gone counts by the pairing that it was made under. */
function homesByPairing({ client }: Ask, visits: readonly Visit[]): (visit: Visit) => string {
  const ids = visits.map(({ pairingId }) => pairingId);
  const homes = new Map(stored.bookRowsById(client, "pairing", ids).map(({ uid, householdId }) => [uid, householdId]));
  return ({ pairingId }) => homes.get(pairingId) ?? pairingId;
}

function monthsOf(visits: readonly Visit[], homeOfVisit: (visit: Visit) => string): VisitMonth[] {
  const months = Map.groupBy(visits, ({ visitedOn }) => visitedOn.slice(0, 7));
  return [...months.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, some]) => {
      const services: Record<string, number> = {};
      for (const visit of some)
        for (const code of visit.services.split(" ")) services[code] = (services[code] ?? 0) + 1;
      return {
        month,
        visits: some.length,
        households: new Set(some.map(homeOfVisit)).size,
        services,
        ownCostFen: some.reduce((sum, { ownCostFen }) => sum + (ownCostFen ?? 0), 0),
      };
    });
}

/** F7, the monthly totals of a village. */
export const visitTotalLedgers: Loader = (ask) => {
  const visits = ask.request.subjects.kind === "blank" ? [] : rowsOf(ask, "visit");
  const homeOfVisit = homesByPairing(ask, visits);
  return ledgersOf(placesOf(ask, visits), ({ village, rows, empty }) =>
    visitTotals({
      village,
      empty,
      bilingual: isBilingual(ask.request, null),
      period: periodWords(ask),
      purpose: ask.request.purpose,
      unitLabel: ask.unitLabel,
      months: monthsOf(rows, homeOfVisit),
    }),
  );
};
