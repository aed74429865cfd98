import { requestForm } from "../../../shared/forms/requestForm.ts";
import * as stored from "../../database/forms.ts";
import { blankHousehold } from "./blank.ts";
import { formsOf, type Loader } from "./loader.ts";
import { homeHead, homeOf, homesOf, rowsOf } from "./subjects.ts";

/** F18, of requests that are written down; of households, or empty, for a new one. */
export const requestForms: Loader = (ask) => {
  const { subjects } = ask.request;
  if (subjects.kind === "blank")
    return formsOf([blankHousehold], (_, page) => [
      requestForm({ ...homeHead(ask, null), home: blankHousehold, request: null }, page(0)),
    ]);
  const rows = rowsOf(ask, "helpRequest");
  if (rows.length === 0 && subjects.kind === "chosen")
    return formsOf(stored.householdsFor(ask.client, subjects, null), (pile, page) =>
      pile.map((home, i) => requestForm({ ...homeHead(ask, home), home, request: null }, page(i))),
    );
  return formsOf(rows, (pile, page) => {
    const homes = homesOf(
      ask,
      pile.map(({ householdId }) => householdId),
    );
    return pile.map((request, i) => {
      const home = homeOf(homes, request, "householdId");
      return requestForm({ ...homeHead(ask, home), home, request }, page(i));
    });
  });
};
