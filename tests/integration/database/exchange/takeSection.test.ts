import { describe, expect, it } from "vitest";
import { countConflicts, decide, openConflicts } from "../../../../electron/database/exchange/conflicts.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { household } from "../../../../shared/households/record.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { bring, stateOf } from "../../../support/replicas.ts";

const rename = (session: Session, uid: string, values: Partial<Record<"houseName" | "addressLine", string | null>>) =>
  change(session, { kind: "edit", params: {} }, (write) => write.patch(household, uid, values));

const nameOf = ({ client }: Session, uid: string) =>
  client.prepare("SELECT house_name FROM households WHERE uid = ?").pluck().get(uid);

/** Two PCs that hold the same village of one household. */
function twoPcs() {
  const [a, b] = [newRegister().session, newRegister().session];
  const village = addVillage(a);
  const { household: uid, members } = addHousehold(a, village, "1", ["扎西", "卓玛"]);
  bring(a, b, village);
  return { a, b, village, uid, members };
}

describe("taking a section", () => {
  it("brings a whole village into a register that had none", () => {
    const { a, b, village } = twoPcs();
    expect(stateOf(b, village)).toEqual(stateOf(a, village));
  });

  it("merges different fields of one household and says so", () => {
    const { a, b, village, uid } = twoPcs();
    rename(a, uid, { houseName: "甲" });
    rename(b, uid, { addressLine: "东组" });
    expect(bring(a, b, village)?.counts).toMatchObject({ changed: 1, merged: 1, conflicts: 0 });
    bring(b, a, village);
    expect(stateOf(b, village)).toEqual(stateOf(a, village));
    expect(countConflicts(a.client)).toBe(0);
  });

  it("keeps both values of one field until a clerk decides, and then everywhere the decided one", () => {
    const { a, b, village, uid } = twoPcs();
    rename(a, uid, { houseName: "甲" });
    rename(b, uid, { houseName: "乙" });
    expect(bring(a, b, village)?.counts.conflicts).toBe(1);
    bring(b, a, village);
    expect(stateOf(b, village)).toEqual(stateOf(a, village));
    const [conflict] = openConflicts(a.client, { offset: 0, limit: 10 });
    expect(conflict?.sides.map(({ value }) => value).toSorted()).toEqual(["甲", "乙"].toSorted());
    change(a, { kind: "decide", params: { cells: 1 } }, (write) => decide(write, "household", uid, "houseName", "甲"));
    bring(a, b, village);
    expect([nameOf(a, uid), nameOf(b, uid)]).toEqual(["甲", "甲"]);
    expect([countConflicts(a.client), countConflicts(b.client)]).toEqual([0, 0]);
    expect(stateOf(b, village)).toEqual(stateOf(a, village));
  });
});
