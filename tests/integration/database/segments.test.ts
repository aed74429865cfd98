import { describe, expect, it } from "vitest";
import { vectorOf } from "../../../electron/database/exchange/vectors.ts";
import { change, preview } from "../../../electron/database/journal/door.ts";
import { type Session, startSession } from "../../../electron/database/session.ts";
import { household } from "../../../shared/households/record.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { clockAt, newRegister } from "../../support/register.ts";
import { bring, edit, stateOf, twoPcs } from "../../support/replicas.ts";

const minute = 60_000;

/** A PC whose clock and evenly running one are set by the test. */
function pc(): { session: Session; pass(clock: number, running: number): void; writers(): number } {
  const { session: founded } = newRegister();
  const clock = clockAt("2026-11-02T09:00:00");
  let elapsed = 0;
  const session = startSession(
    founded.client,
    { ...clock, now: () => clock.time, elapsed: () => elapsed },
    founded.clerk,
  );
  return {
    session,
    pass: (wall, running) => {
      clock.time = new Date(clock.time.getTime() + wall);
      elapsed += running;
    },
    writers: () => session.client.prepare("SELECT count(*) FROM segment WHERE known > 0").pluck().get() as number,
  };
}

describe("a writer id", () => {
  it("lasts while the machine runs, however long nobody writes", () => {
    const { session, pass, writers } = pc();
    const { household: uid } = addHousehold(session, addVillage(session), "1", []);
    pass(600 * minute, 600 * minute);
    edit(session, uid, { houseName: "甲" });
    expect(writers()).toBe(1);
  });

  it.each([
    ["slept", 20 * minute, 0],
    ["was put back to an earlier moment", -20 * minute, 0],
  ])("is left behind when the machine %s", (_, wall, running) => {
    const { session, pass, writers } = pc();
    const { household: uid } = addHousehold(session, addVillage(session), "1", []);
    pass(wall, running);
    edit(session, uid, { houseName: "甲" });
    edit(session, uid, { houseName: "乙" });
    expect(writers()).toBe(2);
  });

  it("is left behind also when a preview noticed the standstill first", () => {
    const { session, pass, writers } = pc();
    const { household: uid } = addHousehold(session, addVillage(session), "1", []);
    pass(20 * minute, 0);
    const look = (houseName: string) =>
      preview(
        session,
        { kind: "edit", params: {} },
        (write) => write.patch(household, uid, { houseName }),
        () => 0,
      );
    look("甲");
    edit(session, uid, { houseName: "甲" });
    expect(writers()).toBe(2);
  });

  it("of a step that was rolled back is not taken for another PC's that came in its place", () => {
    const { a, b, village, uid } = twoPcs(newRegister().session, newRegister().session);
    const stopped = () =>
      change(b, { kind: "edit", params: {} }, (write) => {
        write.patch(household, uid, { houseName: "丙" });
        throw new Error("stopped");
      });
    expect(stopped).toThrow("stopped");
    // A program start: the next file brings a writer that is new here.
    a.segments.clear();
    edit(a, uid, { addressLine: "东组" });
    bring(a, b, village);
    edit(b, uid, { houseName: "丁" });
    expect(Object.keys(vectorOf(b.client, village))).toHaveLength(3);
    edit(a, uid, { addressLine: "西组" });
    bring(b, a, village);
    bring(a, b, village);
    expect(stateOf(a, village)).toEqual(stateOf(b, village));
  });
});
