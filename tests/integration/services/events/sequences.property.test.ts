import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHousehold, householdsOfUnit } from "../../../../electron/database/households.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import { nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import { membersOf } from "../../../../electron/database/members.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { consent } from "../../../../shared/consents/record.ts";
import { addDays } from "../../../../shared/dates/calendarDate.ts";
import type { EventKind, LifeEvent } from "../../../../shared/events/contract.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { consentOf, foresee, happen, snapshot } from "../../../support/events.ts";
import { addHousehold, addUnit, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";

const kinds = [
  "birth",
  "death",
  "unlist",
  "split-household",
  "merge-households",
  "move-to-village",
  "move-member",
  "change-head",
  "join-unit",
  "move-to-unit",
  "leave-unit",
  "form-unit",
  "dissolve-unit",
  "divide-unit",
  "convenor-replaced",
] as const satisfies readonly EventKind[];

interface Draw {
  readonly kind: (typeof kinds)[number];
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

function uids(session: Session, table: string, more = ""): string[] {
  const sql = `SELECT uid FROM ${table} WHERE removed IS NULL ${more} ORDER BY rowid`;
  return session.client.prepare(sql).pluck().all() as string[];
}

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!;

/** Turns three numbers into an event about rows that exist; many of these break a rule, and are to be refused. */
function eventFor(session: Session, { kind, a, b, c }: Draw, day: string, no: number): LifeEvent {
  const homes = uids(session, "households");
  const home = pick(homes, a);
  const people = membersOf(session.client, home, null).map(({ uid }) => uid);
  const anybody = pick(uids(session, "members"), b);
  const one = people.length > 0 ? pick(people, b) : anybody;
  const other = people.length > 0 ? pick(people, c) : anybody;
  const unit = pick(uids(session, "units"), c);
  const on = day;
  // Now and then a consent comes a day too late.
  const agreed = consentOf(one, addDays(day, (b % 4) - 2));
  const nextHead = c % 2 === 0 ? { head: other, relations: [] } : null;
  const events: Record<Draw["kind"], LifeEvent> = {
    birth: {
      kind: "birth",
      on,
      household: home,
      relation: "2",
      person: { nameZh: `新${no}`, nameBo: null, nameTag: null, sex: "9", birth: null },
    },
    death: { kind: "death", on, member: one, nextHead },
    unlist: { kind: "unlist", on, member: one, nextHead },
    "split-household": {
      kind: "split-household",
      on,
      household: home,
      members: [one],
      head: one,
      relations: [],
      newHousehold: { householdNo: `新${no}`, houseName: null, addressLine: null, personCount: 1 },
      nextHead,
    },
    "merge-households": { kind: "merge-households", on, from: home, into: pick(homes, b), relations: [] },
    "move-to-village": {
      kind: "move-to-village",
      on,
      household: home,
      village: pick(uids(session, "villages"), b),
      householdNo: `迁${no}`,
      addressLine: null,
    },
    "move-member": { kind: "move-member", on, member: one, household: pick(homes, c), relation: "8", nextHead },
    "change-head": { kind: "change-head", on, household: home, head: one, relations: [] },
    "join-unit": { kind: "join-unit", on, household: home, unit, consent: agreed },
    "move-to-unit": { kind: "move-to-unit", on, household: home, unit, consent: agreed },
    "form-unit": {
      kind: "form-unit",
      on,
      village: pick(uids(session, "villages"), b),
      unit: { unitNo: `组${c % 5}`, areaKind: "rural", nominalSize: "5", activities: "labour" },
    },
    "divide-unit": {
      kind: "divide-unit",
      on,
      unit,
      into: [
        { unitNo: `分${no}甲`, households: householdsOfUnit(session.client, unit, null).map(({ uid }) => uid) },
        { unitNo: `分${no}乙`, households: b % 5 === 0 ? [home] : [] },
      ],
    },
    "leave-unit": { kind: "leave-unit", on, household: home, withdrawn: b % 2 === 0 },
    "dissolve-unit": { kind: "dissolve-unit", on, unit, reason: "dissolved" },
    "convenor-replaced": {
      kind: "convenor-replaced",
      on,
      unit,
      member: one,
      to: addDays(on, 300),
      method: "rotation",
      phonePublicConsent: 0,
    },
  };
  return events[kind];
}

/** Memberships on some day of which no consent to them stood. */
const withoutConsent = ({ client }: Session): unknown[] =>
  client
    .prepare(
      `SELECT p.uid FROM unit_memberships p LEFT JOIN consents c ON c.scope = p.scope AND c.uid = p.consent_id
         AND c.removed IS NULL AND c.purpose = 'membership' AND c.given_on <= p.joined_on
       WHERE p.removed IS NULL AND (c.uid IS NULL
         OR (c.withdrawn_on IS NOT NULL AND (p.left_on IS NULL OR p.left_on > c.withdrawn_on)))`,
    )
    .all();

/** A resident's paper that takes a consent back, entered in the sheet: alone it breaks a rule where anything rests on it. */
function withdrawPaper(session: Session, { b }: Draw, withdrawnOn: string, tally: Tally): void {
  const papers = uids(session, "consents");
  if (papers.length === 0) return;
  try {
    change(session, { kind: "edit", params: {} }, (write) => write.patch(consent, pick(papers, b), { withdrawnOn }));
    tally.withdrawn += 1;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("rule");
  }
  checkWhole(session);
}

/** One head in every household with people, nobody in two places, no household in two units, none without consent. */
function checkWhole(session: Session): void {
  const seen = new Set<string>();
  for (const home of uids(session, "households")) {
    const people = membersOf(session.client, home, null);
    expect(people.filter(({ isHead }) => isHead)).toHaveLength(people.length > 0 ? 1 : 0);
    expect(people.filter(({ relation }) => relation === "0")).toHaveLength(people.length > 0 ? 1 : 0);
    const { personCount, endedOn } = findHousehold(session.client, home, null)!;
    expect(personCount).toBeGreaterThanOrEqual(Math.max(1, people.length));
    expect(personCount).toBeLessThanOrEqual(40);
    if (endedOn !== null) expect(people).toEqual([]);
    for (const { uid } of people) expect(seen.size).toBeLessThan(seen.add(uid).size);
  }
  const placed = uids(session, "units").flatMap((unit) => householdsOfUnit(session.client, unit, null));
  expect(new Set(placed.map(({ uid }) => uid)).size).toBe(placed.length);
  expect(placed.filter(({ endedOn }) => endedOn !== null)).toEqual([]);
  expect(uids(session, "members", "AND state = 'listed'").length).toBe(seen.size);
  expect(withoutConsent(session)).toEqual([]);
}

function start(): Session {
  const { session } = newRegister();
  const village = addVillage(session, "甲村");
  addVillage(session, "乙村");
  const unit = addUnit(session, village, "一组");
  for (const no of ["001", "002", "003"]) {
    const { household, members } = addHousehold(session, village, no, [`${no}甲`, `${no}乙`, `${no}丙`]);
    const consent = consentOf(members[0]!, "2020-01-02");
    if (no !== "003") happen(session, { kind: "join-unit", on: "2020-02-01", household, unit, consent });
  }
  addUnit(session, village, "二组");
  return session;
}

const number = fc.nat({ max: 1000 });
const draw = fc.record({ kind: fc.constantFrom(...kinds), a: number, b: number, c: number });

/** How often each kind was done, how many events the rules refused, and how many consents were taken back on paper. */
interface Tally {
  readonly done: Map<EventKind, number>;
  refused: number;
  withdrawn: number;
}

/** Applies what the rules allow; what was foreseen is what comes. */
function run(session: Session, draws: readonly Draw[], tally: Tally): void {
  for (const [i, one] of draws.entries()) {
    const day = addDays("2025-01-01", i * 7);
    if (one.c % 5 === 0) withdrawPaper(session, one, day, tally);
    const event = eventFor(session, one, day, i);
    const foreseen = foresee(session, event);
    const before = foreseen.violations.length > 0 ? snapshot(session) : null;
    try {
      happen(session, event);
      expect(foreseen.violations).toEqual([]);
      tally.done.set(event.kind, (tally.done.get(event.kind) ?? 0) + 1);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(error.code).toBe("rule");
      expect(foreseen.violations).not.toEqual([]);
      expect(snapshot(session)).toEqual(before);
      tally.refused += 1;
    }
    checkWhole(session);
  }
}

describe("life events in any order", () => {
  it("keep every rule, and undoing them all returns the register to its start", () => {
    const tally: Tally = { done: new Map(), refused: 0, withdrawn: 0 };
    fc.assert(
      fc.property(fc.array(draw, { minLength: 1, maxLength: 12 }), (draws) => {
        const session = start();
        const before = snapshot(session);
        const done = nextUndo(session)!;
        run(session, draws, tally);
        const after = snapshot(session);
        const steps: number[] = [];
        for (let step = nextUndo(session); step !== null && step > done; step = nextUndo(session)) {
          revert(session, step);
          steps.push(step);
          checkWhole(session);
        }
        expect(snapshot(session)).toEqual(before);
        if (steps.length === 0) expect(after).toEqual(before);
        session.client.close();
      }),
      { numRuns: 40 },
    );
    const done = [...tally.done.values()].reduce((sum, times) => sum + times, 0);
    const often = kinds.filter((kind) => (tally.done.get(kind) ?? 0) >= 2);
    expect(Math.min(tally.refused, tally.withdrawn)).toBeGreaterThan(0);
    expect(done).toBeGreaterThan(tally.refused / 2);
    expect(often.length).toBeGreaterThanOrEqual(kinds.length - 3);
  }, 240_000);
});
