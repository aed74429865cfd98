import { change } from "../../database/journal/door.ts";
import type { Session } from "../../database/session.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { Job } from "../../worker/context.ts";
import { makeCare, makeRequests } from "./care.ts";
import { Chance } from "./chance.ts";
import { makeCredit } from "./credit.ts";
import { makeHelp } from "./help.ts";
import { makeDonations, makeEnterprises, makeLabour } from "./mutual.ts";
import { makeOfficers } from "./officers.ts";
import { makeNotices, makePlaces, makeSurveys } from "./places.ts";
import { makeDivisions, makeUnits, makeVillage } from "./roster.ts";
import type { Making, Village } from "./township.ts";

const seed = 990_102;
/** Eight villages of 150 households: about 1,200. */
const [villages, homes] = [8, 150];

/** What every village has, in the order in which one thing needs another. */
const parts = [
  makeUnits,
  makeHelp,
  makeCredit,
  makeEnterprises,
  makeLabour,
  makeDonations,
  makeCare,
  makeRequests,
  makePlaces,
  makeNotices,
  makeSurveys,
] as const;

/** Numbers that run on through each year. */
function receipts(): Making["receipt"] {
  const given = new Map<string, number>();
  return (day) => {
    const year = day.slice(0, 4);
    const next = (given.get(year) ?? 0) + 1;
    given.set(year, next);
    return `${year}-${String(next).padStart(5, "0")}`;
  };
}

/** The first of January two years ago: the township spans three calendar years up to today. */
const startOf = (today: string): string => `${Number(today.slice(0, 4)) - 2}-01-01`;

/**
 * Fills an empty register with an invented township: every programme over three years. The same seed gives the same
 * township on the same day; all of it goes through the door, so that every rule holds.
 * @param size villages and households of each, fewer for tests
 * @throws AppError cancelled
 */
export function fillTownship(session: Session, job: Job, size = { villages, homes }): Village[] {
  const today = dayOf(session.clock.now());
  const common = { chance: new Chance(seed), start: startOf(today), today, receipt: receipts() };
  const step = <T>(make: (making: Making) => T): T =>
    change(session, { kind: "demonstrate", params: {} }, (write) => make({ write, ...common })).value;
  const made: Village[] = [];
  for (let at = 1; at <= size.villages; at++) {
    job.check();
    job.progress(at - 1, size.villages);
    made.push(
      step((making) => {
        if (at === 1) makeDivisions(making);
        const village = makeVillage(making, at, size.homes);
        for (const make of parts) make(making, village);
        return village;
      }),
    );
  }
  step((making) => makeOfficers(making, made));
  job.progress(size.villages, size.villages);
  return made;
}
