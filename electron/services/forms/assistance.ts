import type { BookRowOf } from "../../../shared/books/contract.ts";
import { type Deed, deedLedger } from "../../../shared/forms/deedLedger.ts";
import { receipt } from "../../../shared/forms/receipt.ts";
import { receiptLedger } from "../../../shared/forms/receiptLedger.ts";
import { blankHousehold } from "./blank.ts";
import { type Ask, formsOf, ledgersOf, type Loader } from "./loader.ts";
import { homeHead, homeOf, homesOf, isBilingual, periodWords, placesOf, rowsOf } from "./subjects.ts";

type Given = BookRowOf<"assistance">;

const deed = "3";
/** Money, goods and errands; what was done is in the deeds' own book. */
const handedOver = (ask: Ask): Given[] => rowsOf(ask, "assistance").filter(({ kind }) => kind !== deed);

/** F8, one for each household. */
export const receipts: Loader = (ask) => {
  if (ask.request.subjects.kind === "blank")
    return formsOf([blankHousehold], (_, page) => [
      receipt({ ...homeHead(ask, null), home: blankHousehold, given: null }, page(0)),
    ]);
  return formsOf(handedOver(ask), (pile, page) => {
    const homes = homesOf(
      ask,
      pile.map(({ householdId }) => householdId),
    );
    return pile.map((given, i) => {
      const home = homeOf(homes, given, "householdId");
      return receipt({ ...homeHead(ask, home), home, given }, page(i));
    });
  });
};

const common = (ask: Ask) => ({
  bilingual: isBilingual(ask.request, null),
  period: periodWords(ask),
  purpose: ask.request.purpose,
  unitLabel: ask.unitLabel,
});

/** F8 as a list. */
export const receiptLedgers: Loader = (ask) => {
  const rows = ask.request.subjects.kind === "blank" ? [] : handedOver(ask);
  return ledgersOf(placesOf(ask, rows), ({ village, rows: some, empty }) =>
    receiptLedger({
      ...common(ask),
      copies: ask.request.withCopies === true,
      village,
      empty,
      lines: some.map((row) => ({
        ...row,
        householdNo: String(row["householdIdName"] ?? ""),
        recipient: String(row["householdIdHead"] ?? ""),
      })),
    }),
  );
};

/** One line for what was done for several households on the same days from the same fund. */
function deedsOf(rows: readonly Given[]): Deed[] {
  const alike = Map.groupBy(rows, ({ deedType, item, givenOn, doneOn, fund }) =>
    [deedType, item, givenOn, doneOn, fund].join("\n"),
  );
  return [...alike.values()].map((some) => {
    const { deedType, item, givenOn, doneOn, fund } = some[0]!;
    const costs = some.flatMap(({ valueFen }) => valueFen ?? []);
    return {
      deedType,
      item,
      place: String(some[0]!["villageName"] ?? ""),
      startedOn: givenOn,
      doneOn,
      fund,
      valueFen: costs.length === 0 ? null : costs.reduce((sum, fen) => sum + fen, 0),
      households: new Set(some.map(({ householdId }) => householdId)).size,
    };
  });
}

/** F9. */
export const deedLedgers: Loader = (ask) => {
  const blank = ask.request.subjects.kind === "blank";
  const rows = blank ? [] : rowsOf(ask, "assistance").filter(({ kind }) => kind === deed);
  return ledgersOf(placesOf(ask, rows), ({ village, rows: some, empty }) =>
    deedLedger({ ...common(ask), village, empty, deeds: deedsOf(some) }),
  );
};
