import { describe, expect, it } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import { nextRedo, nextUndo, revert } from "../../../electron/database/journal/revert.ts";
import type { Writer } from "../../../electron/database/journal/writer.ts";
import { openSession } from "../../support/register.ts";
import type { Session } from "../../../electron/database/session.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { household } from "../../../shared/households/record.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { newRegister } from "../../support/register.ts";

const edit = (session: Session, uid: string, houseName: string | null) =>
  change(session, { kind: "edit", params: {} }, (write) => write.patch(household, uid, { houseName })).step;

const houseName = (session: Session, uid: string) =>
  change(session, { kind: "edit", params: {} }, (write: Writer) => write.get(household, uid)?.houseName).value;

const read = (session: Session, uid: string) =>
  session.client.prepare("SELECT house_name FROM households WHERE uid = ?").pluck().get(uid);

describe("undo", () => {
  it("takes steps back and does them again, in order", () => {
    const { session } = newRegister();
    const village = addVillage(session);
    const { household: uid } = addHousehold(session, village, "001", ["甲"]);
    edit(session, uid, "上院");
    edit(session, uid, "下院");
    revert(session, nextUndo(session)!);
    expect(read(session, uid)).toBe("上院");
    revert(session, nextUndo(session)!);
    expect(read(session, uid)).toBe(null);
    revert(session, nextRedo(session)!);
    revert(session, nextRedo(session)!);
    expect(read(session, uid)).toBe("下院");
    expect(nextRedo(session)).toBe(null);
    revert(session, nextUndo(session)!);
    expect(read(session, uid)).toBe("上院");
    expect(houseName(session, uid)).toBe("上院");
  });

  it("refuses a step that a later one depends on, and names it", () => {
    const { session } = newRegister();
    const { household: uid } = addHousehold(session, addVillage(session), "001", ["甲"]);
    const first = edit(session, uid, "上院");
    const second = edit(session, uid, "下院");
    expect(() => revert(session, first)).toThrow(
      expect.objectContaining({ code: "depends", details: { step: second, kind: "edit" } }),
    );
    revert(session, second);
    revert(session, first);
    expect(read(session, uid)).toBe(null);
  });

  it("tells how far a large step is, and can be stopped before anything is written", () => {
    const { session } = newRegister();
    const village = addVillage(session);
    const { step } = change(session, { kind: "import", params: {} }, (write) => {
      for (let n = 0; n < 1200; n++)
        write.insert(household, village, { householdNo: String(n), personCount: 1, listedFrom: "2020-01-01" });
    });
    const standing = () =>
      session.client.prepare("SELECT count(*) FROM households WHERE removed IS NULL").pluck().get();
    const told: number[] = [];
    const progress = (done: number, total: number) => void told.push(done / total);
    const stop = () => {
      if (told.length > 0) throw new AppError("cancelled");
    };
    expect(() => revert(session, step, { progress, check: stop })).toThrow(
      expect.objectContaining({ code: "cancelled" }),
    );
    expect([standing(), nextUndo(session)]).toEqual([1200, step]);
    told.length = 0;
    revert(session, step, { progress, check: () => undefined });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect([told.at(-1), standing()]).toEqual([1, 0]);
    expect(told.length).toBeGreaterThan(2);
  });

  it("takes back rows that a step made, after a restart as well", () => {
    const { session, file, key, clock } = newRegister();
    const village = addVillage(session);
    const { household: uid } = addHousehold(session, village, "001", ["甲", "乙"]);
    const step = nextUndo(session)!;
    const clerk = session.clerk;
    session.client.close();
    const again = openSession(file, key, clock);
    again.clerk = clerk;
    expect(nextUndo(again)).toBe(step);
    revert(again, step);
    const listed = () => again.client.prepare("SELECT count(*) FROM members WHERE removed IS NULL").pluck().get();
    expect(listed()).toBe(0);
    revert(again, nextRedo(again)!);
    expect(listed()).toBe(2);
    expect(read(again, uid)).toBe(null);
    revert(again, nextUndo(again)!);
    expect(listed()).toBe(0);
  });
});
