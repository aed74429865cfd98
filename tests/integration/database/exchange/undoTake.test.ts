import { describe, expect, it } from "vitest";
import { countConflicts } from "../../../../electron/database/exchange/conflicts.ts";
import { newTake, takeSection } from "../../../../electron/database/exchange/incoming.ts";
import { nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import { createdRows, stepLines } from "../../../../electron/database/steps.ts";
import { vectorOf } from "../../../../electron/database/exchange/vectors.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { bring, cellOf, edit, give, stateOf, trusting, twoPcs } from "../../../support/replicas.ts";

const live = (session: Parameters<typeof cellOf>[0], table: string): number =>
  session.client.prepare(`SELECT count(*) FROM ${table} WHERE removed IS NULL`).pluck().get() as number;

describe("undoing a taking", () => {
  it("takes back changed cells, new rows and the second values of cells as one step", () => {
    const { a, b, village, uid } = twoPcs(newRegister().session, newRegister().session);
    edit(b, uid, { addressLine: "旧" });
    bring(b, a, village);
    edit(a, uid, { houseName: "甲", addressLine: "新" });
    edit(b, uid, { houseName: "乙" });
    addHousehold(a, village, "2", ["央金"]);
    const step = bring(a, b, village)!.step;
    expect(countConflicts(b.client)).toBe(1);
    expect(nextUndo(b)).toBe(step);
    revert(b, step);
    expect([cellOf(b, uid), cellOf(b, uid, "address_line")]).toEqual(["乙", "旧"]);
    expect([countConflicts(b.client), live(b, "households"), live(b, "members")]).toEqual([0, 1, 2]);
    bring(b, a, village);
    expect([cellOf(a, uid), cellOf(a, uid, "address_line"), live(a, "households")]).toEqual(["乙", "旧", 1]);
    expect(stateOf(b, village)).toEqual(stateOf(a, village));
  });

  it("covers all villages of one taking, and can itself be taken back", () => {
    const [a, b] = [newRegister().session, newRegister().session];
    const villages = [addVillage(a, "青石村"), addVillage(a, "白石村")];
    for (const village of villages) addHousehold(a, village, "1", ["扎西"]);
    const step = newTake({ no: 3 });
    for (const village of villages) takeSection(b, step, give(a, village)!.raw, trusting(a, b));
    expect(createdRows(b.client, step.id).map(({ record, count }) => [record, count])).toEqual([
      ["village", 2],
      ["household", 2],
      ["member", 2],
    ]);
    const undo = revert(b, step.id).step;
    expect([live(b, "villages"), live(b, "members")]).toEqual([0, 0]);
    revert(b, undo);
    expect([live(b, "villages"), live(b, "members")]).toEqual([2, 2]);
  });

  it("is refused for a cell that was changed since", () => {
    const { a, b, village, uid } = twoPcs(newRegister().session, newRegister().session);
    edit(a, uid, { houseName: "甲" });
    const { step } = bring(a, b, village)!;
    edit(b, uid, { houseName: "乙" });
    expect(() => revert(b, step)).toThrow(expect.objectContaining({ code: "depends" }));
  });

  it("leaves what a later delta brings for the other cells", () => {
    const { a, b, village, uid } = twoPcs(newRegister().session, newRegister().session);
    edit(a, uid, { houseName: "甲" });
    const { step } = bring(a, b, village)!;
    revert(b, step);
    edit(a, uid, { addressLine: "东组" });
    const file = give(a, village, vectorOf(b.client, village))!;
    takeSection(b, newTake(), file.raw, trusting(a, b));
    expect([cellOf(b, uid), cellOf(b, uid, "address_line")]).toEqual([null, "东组"]);
  });

  it("shows the taken cells among the lines of its step", () => {
    const { a, b, village, uid } = twoPcs(newRegister().session, newRegister().session);
    edit(a, uid, { houseName: "甲" });
    const { step } = bring(a, b, village)!;
    expect(stepLines(b.client, step)).toMatchObject([{ uid, field: "houseName", old: null, new: "甲" }]);
  });
});
