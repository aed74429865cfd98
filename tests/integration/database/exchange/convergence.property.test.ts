import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eraseRows } from "../../../../electron/database/exchange/erasing.ts";
import { newTake, takeSection } from "../../../../electron/database/exchange/incoming.ts";
import { openConflicts } from "../../../../electron/database/exchange/conflicts.ts";
import type { Section } from "../../../../electron/database/exchange/outgoing.ts";
import { vectorOf } from "../../../../electron/database/exchange/vectors.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import { nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { household } from "../../../../shared/households/record.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { previewSection } from "../../../support/previewSection.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { bring, give, stateOf, trusting } from "../../../support/replicas.ts";

const pcs = 3;
const pc = fc.nat(pcs - 1);
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("edit" as const),
      pc,
      row: fc.nat(5),
      field: fc.constantFrom("houseName" as const, "addressLine" as const),
      value: fc.option(fc.constantFrom("甲", "乙", "丙")),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("add" as const), pc }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("remove" as const), pc, row: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("decide" as const), pc, nth: fc.nat(3), side: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("undo" as const), pc }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("erase" as const), pc, row: fc.nat(5) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("give" as const), pc, to: pc, full: fc.boolean() }) },
  { weight: 7, arbitrary: fc.record({ kind: fc.constant("take" as const), pc, nth: fc.nat(30) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("clock" as const), pc, year: fc.constantFrom(1970, 2026, 2099) }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Three PCs of one village and the files under way between them. */
class Office {
  readonly sessions: readonly Session[];
  readonly clocks: readonly { time: Date }[];
  readonly village: string;
  readonly files: { readonly from: Session; readonly section: Section }[] = [];
  serial = 0;

  constructor() {
    const registers = Array.from({ length: pcs }, () => newRegister());
    this.sessions = registers.map(({ session }) => session);
    this.clocks = registers.map(({ clock }) => clock);
    this.village = addVillage(this.sessions[0]!);
    addHousehold(this.sessions[0]!, this.village, "0", []);
    for (const other of this.sessions.slice(1)) bring(this.sessions[0]!, other, this.village);
  }

  rowOf(session: Session, nth: number): string | undefined {
    const uids = session.client
      .prepare("SELECT uid FROM households WHERE removed IS NULL ORDER BY household_no, uid")
      .pluck()
      .all() as string[];
    return uids[nth % Math.max(1, uids.length)];
  }

  /** A take: shown before, done, and done again without effect. */
  take(session: Session, nth: number): void {
    const file = this.files[nth % Math.max(1, this.files.length)];
    if (!file) return;
    const from = trusting(file.from, ...this.sessions);
    try {
      const seen = previewSection(session, newTake(), file.section.raw, from);
      expect(takeSection(session, newTake(), file.section.raw, from)).toEqual(seen);
      const before = stateOf(session, this.village);
      expect(takeSection(session, newTake(), file.section.raw, from).step).toBe(0);
      expect(stateOf(session, this.village)).toEqual(before);
    } catch (error) {
      expect(error).toMatchObject({ code: "package", details: { why: "gap" } });
    }
  }

  decide(session: Session, nth: number, side: number): void {
    const open = openConflicts(session.client, { offset: 0, limit: 100 });
    const conflict = open[nth % Math.max(1, open.length)];
    if (!conflict) return;
    change(session, { kind: "decide", params: { cells: 1 } }, (write) =>
      write.decide(household, conflict.uid, conflict.field, conflict.sides[side % conflict.sides.length]!.value),
    );
  }

  write(session: Session, one: Act): void {
    const row = "row" in one ? this.rowOf(session, one.row) : undefined;
    if (one.kind === "add") addHousehold(session, this.village, String((this.serial += 1)), []);
    else if (one.kind === "undo") {
      const step = nextUndo(session);
      if (step !== null) revert(session, step);
    } else if (one.kind === "decide") this.decide(session, one.nth, one.side);
    else if (row === undefined) return;
    else if (one.kind === "edit")
      change(session, { kind: "edit", params: {} }, (write) => write.patch(household, row, { [one.field]: one.value }));
    else if (one.kind === "remove")
      change(session, { kind: "remove", params: {} }, (write) => write.remove(household, row, "mistake"));
    else if (one.kind === "erase") eraseRows(session, this.village, [row], "request");
  }

  run(one: Act): void {
    const session = this.sessions[one.pc]!;
    if (one.kind === "take") this.take(session, one.nth);
    else if (one.kind === "clock") this.clocks[one.pc]!.time = new Date(Date.UTC(one.year, 5, 1));
    else if (one.kind === "give") {
      const base = one.full ? null : vectorOf(this.sessions[one.to]!.client, this.village);
      const section = give(session, this.village, base);
      if (section) this.files.push({ from: session, section });
    } else
      try {
        this.write(session, one);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        expect(["depends", "rule", "undecided", "nothing-to-undo", "not-found"]).toContain(error.code);
      }
  }

  /** Everybody hears everything. */
  settle(): void {
    for (let round = 0; round < 2; round++)
      for (const from of this.sessions)
        for (const to of this.sessions) if (from !== to) bring(from, to, this.village, this.sessions);
  }
}

describe("three PCs of one village", () => {
  it("end alike whatever was written, given, taken late, twice or out of order", () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
        const office = new Office();
        for (const one of acts) office.run(one);
        office.settle();
        const [first, ...others] = office.sessions.map((session) => stateOf(session, office.village));
        for (const other of others) expect(other).toEqual(first);
        for (const { client } of office.sessions) client.close();
      }),
      { numRuns: Number(process.env["HEARTHBOOK_RUNS"] ?? 25) },
    );
  });
});
