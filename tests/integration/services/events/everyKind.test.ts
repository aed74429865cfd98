import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { nextRedo, nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { addDays } from "../../../../shared/dates/calendarDate.ts";
import type { EventKind } from "../../../../shared/events/contract.ts";
import { foresee, happen, lineOf, snapshot } from "../../../support/events.ts";
import {
  allHouseholds,
  allowedEvent,
  cardCells,
  convenorLines,
  changedCells,
  datedLines,
  eve,
  kinds,
  lists,
  newScene,
  on,
  sideLine,
} from "../../../support/eventScene.ts";

const told = (session: Session): string[] =>
  allHouseholds(session).map(({ uid, villageName }) => `${villageName} ${lineOf(session, uid)}`);

const outside: ReadonlySet<EventKind> = new Set([
  "withdraw-phone",
  "set-guardian",
  "withdraw-guarantee",
  "pair-household",
  "end-pairing",
  "hand-over-posting",
]);

describe.each(kinds)("%s", (kind) => {
  it("shows beforehand every cell that it changes, and changes nothing by showing it", () => {
    const scene = newScene();
    const { session } = scene;
    const event = allowedEvent(kind, scene);
    const before = snapshot(session);
    const card = foresee(session, event);
    expect(snapshot(session)).toEqual(before);
    expect(card.violations).toEqual([]);
    happen(session, event);
    expect(cardCells(card).toSorted()).toEqual(changedCells(before, snapshot(session)).toSorted());
  });

  it("shows each household and unit as it is and as it will be, and touches no other", () => {
    const scene = newScene();
    const { session } = scene;
    const event = allowedEvent(kind, scene);
    const [before, unitsBefore] = [told(session), lists(session, null).units];
    const card = foresee(session, event);
    happen(session, event);
    const [after, unitsAfter] = [told(session), lists(session, null).units];
    const was = card.households.flatMap((side) => (side.before ? [sideLine(side.before)] : []));
    const becomes = card.households.flatMap((side) => (side.after ? [sideLine(side.after)] : []));
    expect(before).toEqual(expect.arrayContaining(was));
    expect(after).toEqual(expect.arrayContaining(becomes));
    const others = before.filter((line) => !was.includes(line));
    expect(after.filter((line) => !becomes.includes(line)).toSorted()).toEqual(others.toSorted());
    for (const { before: old, after: now } of card.units) {
      if (old) expect(unitsBefore).toContainEqual(expect.objectContaining({ ...old }));
      const { uid, ...shown } = now ?? { uid: "", endedOn: eve };
      if (shown.endedOn === null)
        expect(unitsAfter).toContainEqual(expect.objectContaining(old ? { uid, ...shown } : shown));
    }
  });

  it("is one step that undo takes back to the letter and redo does again", () => {
    const scene = newScene();
    const { session } = scene;
    const [before, listed] = [snapshot(session), lists(session, null)];
    const { step } = happen(session, allowedEvent(kind, scene));
    const [after, listedAfter] = [snapshot(session), lists(session, null)];
    expect(nextUndo(session)).toBe(step);
    revert(session, step);
    expect(snapshot(session)).toEqual(before);
    expect(lists(session, null)).toEqual(listed);
    revert(session, nextRedo(session)!);
    expect(snapshot(session)).toEqual(after);
    expect(lists(session, null)).toEqual(listedAfter);
  });
});

/** An entry that was made twice was never a person: it goes from the roster of every day. */
const happened = kinds.filter((kind) => kind !== "merge-members");

describe.each(happened)("%s", (kind) => {
  it("leaves the roster of the day before, and counts from its own day", () => {
    const scene = newScene();
    const { session } = scene;
    const [before, convenors] = [datedLines(session, null), convenorLines(session, null)];
    expect(datedLines(session, eve)).toEqual(before);
    happen(session, allowedEvent(kind, scene));
    expect(datedLines(session, eve)).toEqual(before);
    expect(convenorLines(session, eve)).toEqual(convenors);
    const [after, convenorsAfter] = [datedLines(session, null), convenorLines(session, null)];
    // A phone number has no dates, so it is in no day's roster; a guardian and what the programmes hold are in none.
    const unchanged = isDeepStrictEqual([after, convenorsAfter], [before, convenors]);
    expect(unchanged).toBe(outside.has(kind));
    expect(datedLines(session, on)).toEqual(after);
    expect(convenorLines(session, addDays(on, 1))).toEqual(convenorsAfter);
  });
});
