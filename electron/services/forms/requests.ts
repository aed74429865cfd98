import { requestForm } from "../../../shared/forms/requestForm.ts";
import * as stored from "../../database/forms.ts";
import { twoBlanks } from "./blank.ts";
import { halvesOf, type Loader } from "./loader.ts";
import { homeHead, homeOf, homesOf, rowsOf } from "./subjects.ts";

/** F18, of requests that are written down; of households, or empty, for a new one. */
export const requestForms: Loader = (ask) => {
  const { subjects } = ask.request;
  if (subjects.kind === "blank")
    return halvesOf(twoBlanks, (pile) =>
      pile.map((home) => requestForm({ ...homeHead(ask, null), home, request: null })),
    );
  const rows = rowsOf(ask, "helpRequest");
  if (rows.length === 0 && subjects.kind === "chosen")
    return halvesOf(stored.householdsFor(ask.client, subjects, null), (pile) =>
      pile.map((home) => requestForm({ ...homeHead(ask, home), home, request: null })),
    );
  return halvesOf(rows, (pile) => {
    const homes = homesOf(
      ask,
      pile.map(({ householdId }) => householdId),
    );
    return pile.map((request) => {
      const home = homeOf(homes, request, "householdId");
      return requestForm({ ...homeHead(ask, home), home, request });
    });
  });
};
