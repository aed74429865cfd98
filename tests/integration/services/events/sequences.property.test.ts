import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { householdsOfUnit } from "../../../../electron/database/households.ts";
import { nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import { membersOf } from "../../../../electron/database/members.ts";
import type { Session } from "../../../../electron/database/session.ts";
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
  "leave-unit",
  "dissolve-unit",
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
    "join-unit": { kind: "join-unit", on, household: home, unit, consent: consentOf(one, "2020-01-02") },
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

/** One head in every household with people, nobody in two places, no household in two units. */
function checkWhole(session: Session): void {
  const seen = new Set<string>();
  for (const home of uids(session, "households")) {
    const people = membersOf(session.client, home, null);
    expect(people.filter(({ isHead }) => isHead)).toHaveLength(people.length > 0 ? 1 : 0);
    expect(people.filter(({ relation }) => relation === "0")).toHaveLength(people.length > 0 ? 1 : 0);
    for (const { uid } of people) expect(seen.size).toBeLessThan(seen.add(uid).size);
  }
  const placed = uids(session, "units").flatMap((unit) => householdsOfUnit(session.client, unit, null));
  expect(new Set(placed.map(({ uid }) => uid)).size).toBe(placed.length);
}

function start(): Session {
  const { session } = newRegister();
  const village = addVillage(session, "甲村");
  addVillage(session, "乙村");
  for (const no of ["001", "002", "003"]) addHousehold(session, village, no, [`${no}甲`, `${no}乙`, `${no}丙`]);
  addUnit(session, village, "一组");
  addUnit(session, village, "二组");
  return session;
}

const number = fc.nat({ max: 1000 });
const draw = fc.record({ kind: fc.constantFrom(...kinds), a: number, b: number, c: number });

/** Applies what the rules allow. @returns how many events were refused */
function run(session: Session, draws: readonly Draw[]): number {
  let refused = 0;
  for (const [i, one] of draws.entries()) {
    const event = eventFor(session, one, addDays("2025-01-01", i * 7), i);
    const foreseen = foresee(session, event);
    try {
      happen(session, event);
      expect(foreseen.violations).toEqual([]);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(error.code).toBe("rule");
      expect(foreseen.violations).not.toEqual([]);
      refused += 1;
    }
    checkWhole(session);
  }
  return refused;
}

describe("life events in any order", () => {
  it("keep every rule, and undoing them all returns the register to its start", () => {
    fc.assert(
      fc.property(fc.array(draw, { minLength: 1, maxLength: 12 }), (draws) => {
        const session = start();
        const before = snapshot(session);
        const done = nextUndo(session)!;
        run(session, draws);
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
      { numRuns: 60 },
    );
  });
});
