import { describe, expect, it } from "vitest";
import { type Engine, newTake, takeSection } from "../../../../electron/database/exchange/incoming.ts";
import { knownRecords, type Schema } from "../../../../electron/database/exchange/layouts.ts";
import { writeSection } from "../../../../electron/database/exchange/outgoing.ts";
import { adoptExtra } from "../../../../electron/database/exchange/unknown.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import { mergeField } from "../../../../shared/changes/merge.ts";
import { member } from "../../../../shared/members/record.ts";
import { addHousehold, addUnit, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { bring, cellOf, edit, stateOf, trusting } from "../../../support/replicas.ts";

/** A program from before units, house names, telephone numbers and Tibetan names. */
const before: Schema = knownRecords
  .filter(({ name }) => name !== "unit")
  .map((record) => ({
    ...record,
    fields: Object.fromEntries(
      Object.entries(record.fields).filter(([field]) => !["houseName", "phone", "nameBo"].includes(field)),
    ),
  }));
const older: Engine = { merge: mergeField, schema: before };

/** A newer PC, an older one, and a newer one that hears of the first only through the older. */
function line() {
  const [a, b, c] = [newRegister().session, newRegister().session, newRegister().session];
  const village = addVillage(a);
  const { household: uid, members } = addHousehold(a, village, "1", ["扎西", "卓玛"]);
  edit(a, uid, { houseName: "甲" });
  change(a, { kind: "edit", params: {} }, (write) => write.patch(member, members[0]!, { nameBo: "བཀྲ་ཤིས" }));
  addUnit(a, village, "U1");
  bring(a, b, village, [c], older);
  return { a, b, c, village, uid, from: trusting(b, a, c) };
}

describe("an older program", () => {
  it("carries fields and records on that it does not know", () => {
    const { a, b, c, village, from } = line();
    expect(b.client.prepare("SELECT count(*) FROM unknown_rows").pluck().get()).toBe(1);
    expect(b.client.prepare("SELECT max(house_name) FROM households").pluck().get()).toBe(null);
    takeSection(c, newTake(), writeSection(b.client, village, null, before)!.raw, from);
    expect(stateOf(c, village)).toEqual(stateOf(a, village));
  });

  it("merges them like those it knows: later ones win, both of two concurrent ones are kept", () => {
    const { a, b, c, village, uid, from } = line();
    takeSection(c, newTake(), writeSection(b.client, village, null, before)!.raw, from);
    edit(a, uid, { houseName: "乙", addressLine: "东组" });
    edit(c, uid, { houseName: "丙" });
    bring(a, b, village, [c], older);
    bring(c, b, village, [a], older);
    takeSection(a, newTake(), writeSection(b.client, village, null, before)!.raw, from);
    takeSection(c, newTake(), writeSection(b.client, village, null, before)!.raw, from);
    expect(stateOf(c, village)).toEqual(stateOf(a, village));
    expect(new Set(a.client.prepare("SELECT value FROM siblings").pluck().all()).size).toBe(1);
    expect(["乙", "丙"]).toContain(cellOf(a, uid));
  });

  it("finds them in their columns and tables once it is upgraded", () => {
    const { a, b, village } = line();
    expect(adoptExtra(b.client)).toBe(3);
    expect(stateOf(b, village)).toEqual(stateOf(a, village));
    expect(adoptExtra(b.client)).toBe(0);
  });

  it("says nothing about fields it does not know: a newer PC keeps its own", () => {
    const { a, b, village, uid, from } = line();
    change(b, { kind: "edit", params: {} }, (write) => write.patch(member, aMember(b), { sex: "1" }));
    takeSection(a, newTake(), writeSection(b.client, village, null, before)!.raw, from);
    expect(cellOf(a, uid)).toBe("甲");
  });
});

const aMember = ({ client }: ReturnType<typeof newRegister>["session"]): string =>
  client.prepare("SELECT uid FROM members ORDER BY uid").pluck().get() as string;
