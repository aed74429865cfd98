import { daysBetween } from "../dates/calendarDate.ts";
import type { Cell } from "../records/fields.ts";
import { namesOf } from "../records/rules.ts";
import type { RowOf } from "../records/record.ts";
import type { labourEvent, volunteerCert } from "./record.ts";

/** Most hours that somebody can have worked on one day (records.md 1.5). */
export const hoursADay = 16;

/** Most hours of an event in tenths: so many people, each day of it. */
export const mostHours = (personTimes: number, dateFrom: string, dateTo: string): number =>
  hoursADay * 10 * personTimes * Math.max(0, daysBetween(dateFrom, dateTo) + 1);

/** Days and hours of mutual labour: by number, never by name. */
export function labourRules(row: RowOf<typeof labourEvent>, today: string): string[] {
  const isBackwards = row.dateTo < row.dateFrom;
  return namesOf([
    ["labour-ends-before-start", isBackwards],
    ["labour-in-future", row.dateTo > today],
    ["labour-hours-too-many", !isBackwards && row.hours > mostHours(row.personTimes, row.dateFrom, row.dateTo)],
    ["labour-not-voluntary", row.voluntary !== 1],
  ]);
}

type CertificateFacts = Readonly<
  Record<"dateFrom" | "dateTo" | "eventHours" | "certifiedHours" | "certificateTwice", Cell>
>;

/**
 * A certificate that a volunteer asked for.
 * @param row `certifiedHours`: of all certificates of the event, this one included
 */
export function certificateRules(row: RowOf<typeof volunteerCert> & CertificateFacts): string[] {
  const { dateFrom, dateTo, eventHours, certifiedHours } = row;
  const isKnown = typeof dateFrom === "string" && typeof dateTo === "string";
  return namesOf([
    ["certificate-hours-too-many", isKnown && row.hours > mostHours(1, dateFrom, dateTo)],
    [
      "certificates-over-event",
      typeof eventHours === "number" && typeof certifiedHours === "number" && certifiedHours > eventHours,
    ],
    ["certificate-twice", row.certificateTwice === 1],
  ]);
}
