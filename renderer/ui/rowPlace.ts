import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { BookRecord } from "../../shared/books/book.ts";
import type { ProgrammePath } from "../app/pages.ts";

type RosterPath = "/villages" | "/units" | "/households" | "/members" | "/convenors";

const rosterPages: Readonly<Record<string, RosterPath>> = {
  village: "/villages",
  unit: "/units",
  household: "/households",
  member: "/members",
  convenorTerm: "/convenors",
};

const programmePages: Readonly<Record<BookRecord, ProgrammePath>> = {
  postedOfficer: "/officers",
  posting: "/officers",
  pairing: "/pairings",
  visit: "/pairings",
  assistance: "/pairings",
  jlg: "/lending",
  jlgHousehold: "/lending",
  guarantorConsent: "/lending",
  loan: "/lending",
  instalment: "/lending",
  repayment: "/lending",
  enterprise: "/enterprises",
  enterpriseYear: "/enterprises",
  labourEvent: "/labour",
  volunteerCert: "/labour",
  donation: "/donations",
  distribution: "/donations",
  careCase: "/care",
  careVisit: "/care",
  helpRequest: "/requests",
  place: "/places",
  placeCheck: "/places",
  placeCheckItem: "/places",
  meeting: "/notices",
  notice: "/notices",
  surveyTally: "/surveys",
};

const isBook = (record: string): record is BookRecord => Object.hasOwn(programmePages, record);

/** Whether rows of a record have a page that opens on one of them. */
export const hasPage = (record: string): boolean => isBook(record) || Object.hasOwn(rosterPages, record);

/** Opens the page that lists a record's rows, with the focus on one of them; nothing where it has no page. */
export function useOpenRow(): (record: string, uid: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (record, uid) => {
      const roster = rosterPages[record];
      if (isBook(record)) void navigate({ to: programmePages[record], search: { tab: record, focus: uid } });
      else if (roster) void navigate({ to: roster, search: { focus: uid } });
    },
    [navigate],
  );
}
