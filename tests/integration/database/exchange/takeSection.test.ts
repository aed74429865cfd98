import { describe, expect, it } from "vitest";
import { countConflicts, decide, openConflicts } from "../../../../electron/database/exchange/conflicts.ts";
import { newTake, takeSection } from "../../../../electron/database/exchange/incoming.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import { member } from "../../../../shared/members/record.ts";
import { household } from "../../../../shared/households/record.ts";
import { vectorOf } from "../../../../electron/database/exchange/vectors.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister, type TestClock } from "../../../support/register.ts";
import { bring, cellOf, edit, give, lookAt, stateOf, trusting, twoPcs } from "../../../support/replicas.ts";

const pair = () => twoPcs(newRegister().session, newRegister().session);

describe("taking a section", () => {
  it("brings a whole village into a register that had none", () => {
    const { a, b, village } = pair();
    expect(stateOf(b, village)).toEqual(stateOf(a, village));
  });

  it("finds nothing new in the same file taken twice, and writes no step", () => {
    const { a, b, village } = pair();
    const file = give(a, village)!;
    const before = stateOf(b, village);
    const report = takeSection(b, newTake(), file.raw, trusting(a, b));
    expect(report).toMatchObject({ step: 0, counts: { new: 0, changed: 0, conflicts: 0, same: file.rows } });
    expect(stateOf(b, village)).toEqual(before);
  });

  it("does not go back when an older delta comes after a newer one", () => {
    const { a, b, village, uid } = pair();
    const base = vectorOf(b.client, village);
    edit(a, uid, { houseName: "甲" });
    const older = give(a, village, base)!;
    edit(a, uid, { houseName: "乙" });
    const newer = give(a, village, base)!;
    for (const file of [newer, older]) takeSection(b, newTake(), file.raw, trusting(a, b));
    expect(cellOf(b, uid)).toBe("乙");
    expect(countConflicts(b.client)).toBe(0);
  });

  it("merges different fields of one household and says so", () => {
    const { a, b, village, uid } = pair();
    edit(a, uid, { houseName: "甲" });
    edit(b, uid, { addressLine: "东组" });
    expect(bring(a, b, village)?.counts).toMatchObject({ changed: 1, merged: 1, conflicts: 0 });
    bring(b, a, village);
    expect(stateOf(b, village)).toEqual(stateOf(a, village));
    expect(countConflicts(a.client)).toBe(0);
  });

  it("never lets an older value beat a newer one, whatever the clocks say", () => {
    const late = newRegister("2099-01-01T00:00:00").session;
    const early = newRegister("2000-01-01T00:00:00").session;
    const { a, b, village, uid } = twoPcs(late, early);
    edit(a, uid, { houseName: "甲" });
    bring(a, b, village);
    edit(b, uid, { houseName: "乙" });
    const report = bring(b, a, village);
    expect([cellOf(a, uid), cellOf(b, uid)]).toEqual(["乙", "乙"]);
    expect(report?.counts).toMatchObject({ conflicts: 0, clocks: 1 });
  });

  it("does not carry a clock of 2099 into other PCs' stamps", () => {
    const { a, b, village } = twoPcs(newRegister("2099-01-01T00:00:00").session, newRegister().session);
    edit(b, addHousehold(b, village, "2", ["央金"]).household, { houseName: "乙" });
    const newest = b.client.prepare("SELECT stamp FROM commits ORDER BY rowid DESC LIMIT 1").pluck().get() as number;
    expect(new Date(newest).getUTCFullYear()).toBe(2026);
    bring(b, a, village);
    expect(stateOf(a, village)).toEqual(stateOf(b, village));
  });

  it("shows before what it then does, and writes nothing by that", () => {
    const { a, b, village, uid } = pair();
    edit(a, uid, { houseName: "甲", addressLine: "东组" });
    edit(b, uid, { houseName: "乙" });
    addHousehold(a, village, "2", ["央金"]);
    const file = give(a, village, vectorOf(b.client, village))!;
    const before = [stateOf(b, village), b.client.prepare("SELECT * FROM step").all()];
    const seen = lookAt(b, file, a);
    expect([stateOf(b, village), b.client.prepare("SELECT * FROM step").all()]).toEqual(before);
    const done = takeSection(b, newTake(), file.raw, trusting(a, b));
    expect(seen).toEqual(done);
    expect(done.counts).toMatchObject({ new: 2, changed: 1, conflicts: 1 });
  });

  it("names household, field, both values, the clerk and the PC in a conflict's line", () => {
    const { a, b, village, uid } = pair();
    edit(a, uid, { houseName: "甲" });
    edit(b, uid, { houseName: "乙" });
    const [line] = bring(a, b, village)!.lines;
    expect(line).toMatchObject({
      kind: "conflicts",
      record: "household",
      row: "1",
      household: "1",
      field: "houseName",
      ours: "乙",
      theirs: "甲",
      author: a.clerk.uid,
    });
  });
});

describe("a cell with two values", () => {
  const split = () => {
    const two = pair();
    edit(two.a, two.uid, { houseName: "甲" });
    edit(two.b, two.uid, { houseName: "乙" });
    bring(two.a, two.b, two.village);
    bring(two.b, two.a, two.village);
    return two;
  };

  it("shows the same one everywhere until a clerk decides, and then everywhere the decided one", () => {
    const { a, b, village, uid } = split();
    expect(stateOf(b, village)).toEqual(stateOf(a, village));
    const [conflict] = openConflicts(a.client, { offset: 0, limit: 10 });
    expect(conflict).toMatchObject({ record: "household", uid, field: "houseName", scope: village });
    expect(new Set(conflict?.sides.map(({ value }) => value))).toEqual(new Set(["甲", "乙"]));
    change(a, { kind: "decide", params: { cells: 1 } }, (write) =>
      decide(write, "household", uid, "houseName", conflict!.sides[1]!.value),
    );
    bring(a, b, village);
    expect([cellOf(a, uid), cellOf(b, uid)]).toEqual(Array(2).fill(conflict!.sides[1]!.value));
    expect([countConflicts(a.client), countConflicts(b.client)]).toEqual([0, 0]);
    expect(stateOf(b, village)).toEqual(stateOf(a, village));
  });

  it("ends by keeping the shown one as well", () => {
    const { a, b, village, uid } = split();
    const shown = cellOf(a, uid) as string;
    change(a, { kind: "decide", params: { cells: 1 } }, (write) => decide(write, "household", uid, "houseName", shown));
    bring(a, b, village);
    expect([countConflicts(a.client), countConflicts(b.client)]).toEqual([0, 0]);
  });

  it("cannot be typed over, while the other cells of the row can", () => {
    const { a, uid } = split();
    expect(() => edit(a, uid, { houseName: "丙" })).toThrow(expect.objectContaining({ code: "undecided" }));
    expect(edit(a, uid, { addressLine: "西组" })).toBeGreaterThan(0);
  });

  it("is decided twice where two PCs decide at once: both decisions are kept", () => {
    const { a, b, village, uid } = split();
    for (const [session, value] of [
      [a, "丙"],
      [b, "丁"],
    ] as const)
      change(session, { kind: "decide", params: {} }, (write) => decide(write, "household", uid, "houseName", value));
    bring(a, b, village);
    bring(b, a, village);
    const [conflict] = openConflicts(a.client, { offset: 0, limit: 10 });
    expect(new Set(conflict?.sides.map(({ value }) => value))).toEqual(new Set(["丙", "丁"]));
  });

  it("counts no conflict when both wrote the same", () => {
    const { a, b, village, uid } = pair();
    edit(a, uid, { houseName: "甲" });
    edit(b, uid, { houseName: "甲" });
    expect(bring(a, b, village)?.counts.conflicts).toBe(0);
    expect(countConflicts(b.client)).toBe(0);
    expect(edit(b, uid, { houseName: "乙" })).toBeGreaterThan(0);
    bring(b, a, village);
    expect(stateOf(b, village)).toEqual(stateOf(a, village));
  });
});

describe("deleting and moving", () => {
  it("keeps a row that was removed here and edited there, until a clerk decides", () => {
    const { a, b, village, uid } = pair();
    change(a, { kind: "remove", params: { rows: 1 } }, (write) => {
      for (const one of a.client.prepare("SELECT uid FROM members").pluck().all() as string[])
        write.remove(member, one, "mistake");
      write.remove(household, uid, "mistake");
    });
    edit(b, uid, { houseName: "乙" });
    bring(a, b, village);
    bring(b, a, village);
    expect(stateOf(b, village)).toEqual(stateOf(a, village));
    expect([cellOf(a, uid), cellOf(a, uid, "removed")]).toEqual(["乙", null]);
    const [conflict] = openConflicts(a.client, { offset: 0, limit: 10 });
    expect(conflict).toMatchObject({ uid, field: "removed", sides: [{ value: null }, { value: "mistake" }] });
    change(b, { kind: "decide", params: {} }, (write) => decide(write, "household", uid, "removed", "mistake"));
    bring(b, a, village);
    expect(cellOf(a, uid, "removed")).toBe("mistake");
    expect(stateOf(b, village)).toEqual(stateOf(a, village));
  });

  it("keeps both households of a member that two PCs moved", () => {
    const { a, b, village, members } = pair();
    const [left, right] = [addHousehold(a, village, "2", ["央金"]), addHousehold(a, village, "3", ["次仁"])];
    bring(a, b, village);
    const move = (session: typeof a, to: string) =>
      change(session, { kind: "move-member", params: {} }, (write) => {
        write.patch(member, members[1]!, { householdId: to });
        for (const uid of session.client.prepare("SELECT uid FROM households").pluck().all() as string[]) {
          const count = session.client
            .prepare("SELECT count(*) FROM members WHERE household_id = ?")
            .pluck()
            .get(uid) as number;
          write.patch(household, uid, { personCount: count });
        }
      });
    move(a, left.household);
    move(b, right.household);
    bring(a, b, village);
    bring(b, a, village);
    const [conflict] = openConflicts(b.client, { offset: 0, limit: 10 }).filter(({ record }) => record === "member");
    expect(conflict?.field).toBe("householdId");
    expect(new Set(conflict?.sides.map(({ value }) => value))).toEqual(new Set([left.household, right.household]));
  });

  it("takes and lists a member whose household went elsewhere: nothing is left hanging unseen", () => {
    const { a, b, village } = pair();
    const { household: home, members } = addHousehold(a, village, "2", ["央金"]);
    edit(a, home, { personCount: 2 });
    bring(a, b, village);
    change(a, { kind: "edit", params: {} }, (write) => {
      write.remove(member, members[0]!, "mistake");
      write.remove(household, home, "mistake");
    });
    change(b, { kind: "edit", params: {} }, (write) =>
      write.insert(member, village, { householdId: home, nameZh: "次仁", sex: "9", relation: "8", state: "listed" }),
    );
    const { lines, counts } = bring(b, a, village)!;
    const broken = lines.filter(({ kind }) => kind === "broken");
    expect(counts.broken).toBe(broken.length);
    expect(broken.map(({ rule }) => rule)).toContain("member-without-household");
  });

  it("lists a household of which two PCs each made another person the head", () => {
    const { a, b, village } = pair();
    const { household: home, members } = addHousehold(a, village, "2", ["央金", "次仁", "白玛"]);
    bring(a, b, village);
    const makeHead = (session: typeof a, uid: string) =>
      change(session, { kind: "edit", params: {} }, (write) => {
        write.patch(member, members[0]!, { relation: "8" });
        write.patch(member, uid, { relation: "0" });
        write.patch(household, home, { headMemberId: uid });
      });
    makeHead(a, members[1]!);
    makeHead(b, members[2]!);
    const { lines } = bring(b, a, village)!;
    expect(lines.filter(({ kind }) => kind === "broken")).toMatchObject([
      { record: "household", uid: home, rule: "relation-says-head" },
    ]);
    expect(openConflicts(a.client, { offset: 0, limit: 10 }).map(({ field }) => field)).toContain("headMemberId");
  });

  it("lists people who may have been entered on two PCs", () => {
    const [a, b] = [newRegister().session, newRegister().session];
    const village = addVillage(a);
    bring(a, b, village);
    addHousehold(a, village, "7", ["扎西"]);
    addHousehold(b, village, "7", ["扎西"]);
    const report = bring(a, b, village)!;
    expect(report.counts).toMatchObject({ duplicates: 1 });
    expect(report.lines.find(({ kind }) => kind === "duplicates")).toMatchObject({ row: "扎西", household: "7" });
    expect(report.counts.broken).toBeGreaterThan(0);
  });
});

describe("two clerks' clocks", () => {
  it("orders concurrent values alike on both PCs, even at one moment", () => {
    const { a, b, village, uid } = pair();
    for (const [session, value] of [
      [a, "甲"],
      [b, "乙"],
    ] as const) {
      (session.clock as TestClock).time = new Date("2026-12-01T00:00:00Z");
      edit(session, uid, { houseName: value });
    }
    bring(a, b, village);
    bring(b, a, village);
    expect(cellOf(a, uid)).toBe(cellOf(b, uid));
  });
});
