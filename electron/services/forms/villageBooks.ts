import type { BookRow } from "../../../shared/books/contract.ts";
import { donationSheet } from "../../../shared/forms/donationSheet.ts";
import { enterpriseForm } from "../../../shared/forms/enterpriseForm.ts";
import { labourLedger } from "../../../shared/forms/labourLedger.ts";
import { type Announced, noticeLedger } from "../../../shared/forms/noticeLedger.ts";
import { tallySheet } from "../../../shared/forms/tallySheet.ts";
import * as stored from "../../database/forms.ts";
import { type Ask, formsOf, ledgersOf, type Loader } from "./loader.ts";
import { isBilingual, periodWords, placesOf, rowsOf } from "./subjects.ts";

/** These books tell of no household, so what language they are in is for the whole sheet. */
const headOf = ({ request, unitLabel }: Ask) => ({
  purpose: request.purpose,
  unitLabel,
  bilingual: isBilingual(request, null),
});
const common = (ask: Ask) => ({ ...headOf(ask), period: periodWords(ask) });
const isBlank = (ask: Ask): boolean => ask.request.subjects.kind === "blank";
const villageOf = (row: BookRow): string => String(row["villageName"] ?? "");

/** F13. */
export const enterpriseForms: Loader = (ask) => {
  const { client, day } = ask;
  const head = { ...headOf(ask), asOf: day };
  if (isBlank(ask))
    return formsOf([null], (_, page) => [
      enterpriseForm({ ...head, village: "", enterprise: null, years: [] }, page(0)),
    ]);
  return formsOf(rowsOf(ask, "enterprise"), (pile, page) => {
    const uids = pile.map(({ uid }) => uid);
    const years = Map.groupBy(
      stored.linkedRows(client, "enterpriseYear", "enterpriseId", uids),
      ({ enterpriseId }) => enterpriseId,
    );
    return pile.map((enterprise, i) => {
      const own = (years.get(enterprise.uid) ?? []).toSorted((a, b) => a.year - b.year);
      return enterpriseForm({ ...head, village: villageOf(enterprise), enterprise, years: own }, page(i));
    });
  });
};

/** F14. */
export const labourLedgers: Loader = (ask) =>
  ledgersOf(placesOf(ask, isBlank(ask) ? [] : rowsOf(ask, "labourEvent")), ({ village, rows: events, empty }) =>
    labourLedger({ ...common(ask), village, events, empty }),
  );

/** F15, one for each donation. */
export const donationSheets: Loader = (ask) => {
  const { client, request } = ask;
  const head = { ...headOf(ask), copies: request.withCopies === true };
  if (isBlank(ask))
    return ledgersOf([null], () => donationSheet({ ...head, village: "", donation: null, handedOut: [] }));
  return ledgersOf(rowsOf(ask, "donation"), (donation) => {
    const lines = stored.linkedRows(client, "distribution", "donationId", [donation.uid]);
    const handedOut = lines
      .toSorted((a, b) => (a.givenOn < b.givenOn ? -1 : 1))
      .map((line) => ({
        ...line,
        householdNo: String(line["householdIdName"] ?? ""),
        recipient: String(line["householdIdHead"] ?? ""),
      }));
    return donationSheet({ ...head, village: villageOf(donation), donation, handedOut });
  });
};

/** F20: meetings and notices of a village together, by day. */
export const noticeLedgers: Loader = (ask) => {
  const meetings = isBlank(ask)
    ? []
    : rowsOf(ask, "meeting").map(({ village, villageName, heldOn, topic, venue, headcount }) => ({
        uid: "",
        village,
        villageName: villageName ?? null,
        on: heldOn,
        topic,
        venue,
        headcount,
        title: null,
        postedTo: null,
      }));
  const notices = isBlank(ask)
    ? []
    : rowsOf(ask, "notice").map(({ village, villageName, postedFrom, postedTo, topic, title }) => ({
        uid: "",
        village,
        villageName: villageName ?? null,
        on: postedFrom,
        topic,
        venue: null,
        headcount: null,
        title,
        postedTo,
      }));
  type Row = Announced & BookRow;
  const rows: Row[] = [...meetings, ...notices];
  return ledgersOf(placesOf(ask, rows), ({ village, rows: some, empty }) =>
    noticeLedger({ ...common(ask), village, empty, rows: some.toSorted((a, b) => (a.on < b.on ? -1 : 1)) }),
  );
};

/** F21, one for each survey of a village. */
export const tallySheets: Loader = (ask) => {
  const head = headOf(ask);
  if (isBlank(ask))
    return formsOf([null], (_, page) => [tallySheet({ ...head, village: "", surveyNo: "", questions: [] }, page(0))]);
  const surveys = Map.groupBy(rowsOf(ask, "surveyTally"), ({ village, surveyNo }) => `${village} ${surveyNo}`);
  return formsOf([...surveys.values()], (pile, page) =>
    pile.map((rows, i) => {
      const { surveyNo } = rows[0]!;
      const questions = [...new Set(rows.map(({ question }) => question))];
      return tallySheet({ ...head, village: villageOf(rows[0]!), surveyNo, questions }, page(i));
    }),
  );
};
