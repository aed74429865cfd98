import type { BookRowOf } from "../../../shared/books/contract.ts";
import { pairingForm } from "../../../shared/forms/pairingForm.ts";
import { words } from "../../../shared/forms/parts.ts";
import type { Sheet } from "../../../shared/forms/page.ts";
import { type VisitMonth, visitTotals } from "../../../shared/forms/visitTotals.ts";
import { visitSlip } from "../../../shared/forms/visitSlip.ts";
import * as stored from "../../database/forms.ts";
import { blankHousehold } from "./blank.ts";
import { type Ask, formsOf, ledgersOf, type Loader } from "./loader.ts";
import { homeHead, homeOf, homesOf, periodWords, placesOf, rowsOf } from "./subjects.ts";

type Pairing = BookRowOf<"pairing">;
type Visit = BookRowOf<"visit">;

/** Households for which no pairing is recorded yet: their form is filled in and signed first. */
function unpaired(ask: Ask): Sheet[] | null {
  const { client, request } = ask;
  if (request.subjects.kind !== "chosen") return null;
  return stored
    .householdsFor(client, request.subjects, null)
    .map((home, i) => pairingForm({ ...homeHead(ask, home), home, pairing: null }, `h${i}`));
}

/** F6, of pairings; of households the official is left open. */
export const pairingForms: Loader = (ask) => {
  if (ask.request.subjects.kind === "blank")
    return formsOf([blankHousehold], (_, page) => [
      pairingForm({ ...homeHead(ask, null), home: blankHousehold, pairing: null }, page(0)),
    ]);
  const rows = rowsOf(ask, "pairing");
  if (rows.length === 0) {
    const sheets = unpaired(ask) ?? [];
    return formsOf(sheets, (pile) => [...pile]);
  }
  return formsOf(rows, (pile, page) => {
    const homes = homesOf(
      ask,
      pile.map(({ householdId }) => householdId),
    );
    return pile.map((pairing, i) => {
      const home = homeOf(homes, pairing, "householdId");
      return pairingForm({ ...homeHead(ask, home), home, pairing }, page(i));
    });
  });
};

interface Made {
  readonly visit: Visit;
  readonly pairing: Pairing;
}

/** More receipts than these are counted, so that a slip stays a slip. */
const namedReceipts = 6;
const fewOf = (receipts: readonly string[]): string =>
  receipts.length <= namedReceipts
    ? receipts.join("、")
    : words("andMore", { names: receipts.slice(0, namedReceipts).join("、"), count: receipts.length });

/** Receipts of what the household was handed on the day of the visit. */
function followUps({ client }: Ask, visits: readonly Made[]): Map<string, string> {
  const given = stored.linkedRows(
    client,
    "assistance",
    "householdId",
    visits.map(({ pairing }) => pairing.householdId),
  );
  return new Map(
    visits.map(({ visit: { uid, visitedOn }, pairing: { householdId } }) => {
      const receipts = given
        .filter((row) => row.householdId === householdId && row.givenOn === visitedOn)
        .flatMap(({ receiptRef }) => receiptRef ?? []);
      return [uid, fewOf(receipts)];
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

function monthsOf(visits: readonly Visit[]): VisitMonth[] {
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
        households: new Set(some.map(({ pairingId }) => pairingId)).size,
        services,
        ownCostFen: some.reduce((sum, { ownCostFen }) => sum + (ownCostFen ?? 0), 0),
      };
    });
}

/** F7, the monthly totals of a village. */
export const visitTotalLedgers: Loader = (ask) =>
  ledgersOf(placesOf(ask, rowsOf(ask, "visit")), ({ village, rows }) =>
    visitTotals({
      village,
      period: periodWords(ask),
      purpose: ask.request.purpose,
      unitLabel: ask.unitLabel,
      months: monthsOf(rows),
    }),
  );
