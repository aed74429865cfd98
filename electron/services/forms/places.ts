import type { BookRow, BookRowOf } from "../../../shared/books/contract.ts";
import { checkItems } from "../../../shared/places/checklists.ts";
import { linesToCheck, placeForm } from "../../../shared/forms/placeForm.ts";
import * as stored from "../../database/forms.ts";
import { type Ask, formsOf, type Loader, type Made } from "./loader.ts";
import { isBilingual, rowsOf } from "./subjects.ts";

type Check = BookRowOf<"placeCheck">;

const villageOf = (row: BookRow): string => String(row["villageName"] ?? "");
const headOf = ({ request, day, unitLabel }: Ask) => ({
  asOf: day,
  purpose: request.purpose,
  unitLabel,
  bilingual: isBilingual(request, null),
});
const order = Object.keys(checkItems);

/** Checks that were made, with what was found. */
function checked(ask: Ask, checks: readonly Check[]): Made {
  return formsOf(checks, (pile, page) => {
    const places = new Map(
      stored
        .bookRowsById(
          ask.client,
          "place",
          pile.map(({ placeId }) => placeId),
        )
        .map((row) => [row.uid, row]),
    );
    const uids = pile.map(({ uid }) => uid);
    const items = Map.groupBy(
      stored.linkedRows(ask.client, "placeCheckItem", "checkId", uids),
      ({ checkId }) => checkId,
    );
    return pile.map((check, i) => {
      const lines = (items.get(check.uid) ?? [])
        .toSorted((a, b) => order.indexOf(a.item) - order.indexOf(b.item))
        .map((line) => ({ ...line, list: check.checklist }));
      const place = places.get(check.placeId) ?? null;
      return placeForm(
        { ...headOf(ask), village: villageOf(check), place, checkedOn: check.checkedOn, lines },
        page(i),
      );
    });
  });
}

/** F19, of checks that were made; of places, or empty, for the next one. */
export const placeForms: Loader = (ask) => {
  const { subjects } = ask.request;
  const lines = linesToCheck(null);
  if (subjects.kind === "blank")
    return formsOf([null], (_, page) => [
      placeForm({ ...headOf(ask), village: "", place: null, checkedOn: null, lines }, page(0)),
    ]);
  const checks = rowsOf(ask, "placeCheck");
  if (checks.length > 0) return checked(ask, checks);
  return formsOf(rowsOf(ask, "place"), (pile, page) =>
    pile.map((place, i) =>
      placeForm(
        { ...headOf(ask), village: villageOf(place), place, checkedOn: null, lines: linesToCheck(place.type) },
        page(i),
      ),
    ),
  );
};
