import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { Card, HouseholdSide, UnitSide } from "../../../shared/events/card.ts";
import { findHousehold } from "../../database/households.ts";
import { affectedBy, cardLines } from "../../database/events.ts";
import type { Writer } from "../../database/journal/writer.ts";
import { membersOf } from "../../database/members.ts";
import { guaranteesTouched } from "../../database/lending/guarantees.ts";
import type { Session } from "../../database/session.ts";
import { findUnit } from "../../database/units.ts";
import { nameOf } from "./happening.ts";

function householdSide({ client }: Session, uid: string): HouseholdSide | null {
  const found = findHousehold(client, uid, null);
  if (!found) return null;
  const { villageName, householdNo, houseName, unitNo, personCount, endedOn } = found;
  const members = membersOf(client, uid, null).map((row) => {
    const { relation, isHead } = row;
    return { uid: row.uid, name: nameOf(row), relation, isHead };
  });
  return { uid, villageName, householdNo, houseName, unitNo, personCount, endedOn, members };
}

function unitSide({ client, clock }: Session, uid: string): UnitSide | null {
  const found = findUnit(client, uid, null, dayOf(clock.now()));
  if (!found) return null;
  const { villageName, unitNo, householdCount, convenorName, convenorTo, endedOn } = found;
  return { uid, villageName, unitNo, householdCount, convenorName, convenorTo, endedOn };
}

/** The half of a card that is read while the step stands. */
export interface After {
  readonly affected: ReturnType<typeof affectedBy>;
  readonly households: Map<string, HouseholdSide | null>;
  readonly units: Map<string, UnitSide | null>;
  readonly lines: Card["lines"];
  readonly guarantees: Card["guarantees"];
}

/** Reads what an event leaves behind, inside its own transaction. */
export function readAfter(session: Session, write: Writer): After {
  const affected = affectedBy(session.client, write.touched);
  return {
    affected,
    households: new Map(affected.household.map((uid) => [uid, householdSide(session, uid)])),
    units: new Map(affected.unit.map((uid) => [uid, unitSide(session, uid)])),
    lines: cardLines(session.client, write.touched, write.dots),
    guarantees: guaranteesTouched(session.client, write.touched),
  };
}

/** Existing rows first, then those that the event makes. */
const oldFirst = <T extends { before: unknown }>(sides: T[]): T[] => [
  ...sides.filter(({ before }) => before !== null),
  ...sides.filter(({ before }) => before === null),
];

/** Sets the other half beside it, read after the step was rolled back. */
export function cardOf(
  session: Session,
  after: After | null,
  violations: Card["violations"],
): Omit<Card, "differences"> {
  const { affected = { household: [], unit: [] }, households, units, lines = [], guarantees = [] } = after ?? {};
  const ofUnits = affected.unit.map((uid) => ({ before: unitSide(session, uid), after: units?.get(uid) ?? null }));
  const ends = lines.filter(({ record, field }) => record === "convenorTerm" && field === "dateTo");
  // A unit that gets its next convenor by the same event lacks none.
  const succeeded = new Set(ends.filter(({ before }) => before === null).map(({ row }) => row));
  const cutShort = new Set(ends.map(({ row }) => row).filter((row) => !succeeded.has(row)));
  return {
    households: oldFirst(
      affected.household.map((uid) => ({
        before: householdSide(session, uid),
        after: households?.get(uid) ?? null,
      })),
    ),
    units: oldFirst(ofUnits),
    lines: [...lines],
    endedTerms: ofUnits.flatMap(({ before, after: side }) =>
      before?.convenorName && side && side.endedOn === null && cutShort.has(before.unitNo)
        ? [{ unit: before.uid, unitNo: before.unitNo, convenorName: before.convenorName }]
        : [],
    ),
    guarantees: [...guarantees],
    violations,
  };
}
