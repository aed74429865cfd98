import type { BookRowOf } from "../../../shared/books/contract.ts";
import { officerLedger } from "../../../shared/forms/officerLedger.ts";
import * as stored from "../../database/forms.ts";
import { type Ask, ledgersOf, type Loader } from "./loader.ts";
import { isBilingual } from "./subjects.ts";

type Posting = BookRowOf<"posting">;

/** Postings that are in force on the day; the office's own book knows places by their codes. */
function postingsOf(ask: Ask): Posting[] {
  const { client, request, day } = ask;
  const { subjects } = request;
  const all = stored.bookRowsFor(client, "posting", subjects.kind === "chosen" ? subjects : { kind: "all" }, null);
  const code = subjects.kind === "village" ? stored.villageCode(client, subjects.village) : null;
  return all
    .filter(({ divisionCode }) => code === null || divisionCode === code)
    .filter(
      ({ dateFrom, dateTo }) => subjects.kind === "chosen" || (dateFrom <= day && (dateTo === null || dateTo > day)),
    );
}

/** F5, one for each village or township. */
export const officerLedgers: Loader = (ask) => {
  const { client, request, day, unitLabel } = ask;
  const copies = request.withCopies === true;
  const common = { asOf: day, purpose: request.purpose, unitLabel, copies, bilingual: isBilingual(request, null) };
  if (request.subjects.kind === "blank")
    return ledgersOf([null], () => officerLedger({ ...common, place: "", officers: [], empty: true }));
  const postings = postingsOf(ask);
  const officers = new Map(
    stored
      .bookRowsById(
        client,
        "postedOfficer",
        postings.map(({ officerId }) => officerId),
      )
      .map((row) => [row.uid, row]),
  );
  const places = [...Map.groupBy(postings, ({ divisionCode }) => divisionCode)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return ledgersOf(places, ([code, here]) =>
    officerLedger({
      ...common,
      place: stored.placeName(client, code) ?? code,
      empty: false,
      officers: here.flatMap((posting) => {
        const officer = officers.get(posting.officerId);
        return officer ? [{ ...officer, ...posting }] : [];
      }),
    }),
  );
};
