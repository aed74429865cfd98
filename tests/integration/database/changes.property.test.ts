import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import { nextRedo, nextUndo, revert } from "../../../electron/database/journal/revert.ts";
import type { Session } from "../../../electron/database/session.ts";
import { parseDots } from "../../../shared/changes/dot.ts";
import { household } from "../../../shared/households/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { newRegister, openSession, type TestRegister } from "../../support/register.ts";
import { addHousehold, addVillage } from "../../support/people.ts";

type Act =
  | {
      readonly kind: "edit";
      readonly row: number;
      readonly field: "houseName" | "addressLine";
      readonly value: string | null;
    }
  | { readonly kind: "add"; readonly names: number }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }
  | { readonly kind: "undo-any"; readonly nth: number }
  | { readonly kind: "restart" };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("edit" as const),
      row: fc.nat(5),
      field: fc.constantFrom("houseName" as const, "addressLine" as const),
      value: fc.option(fc.constantFrom("甲", "乙", "丙", "丁")),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("add" as const), names: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.constant({ kind: "undo" as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: "redo" as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("undo-any" as const), nth: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.constant({ kind: "restart" as const }) },
);

/** What a clerk sees: live households with their cells and their listed names. */
function seen(session: Session): unknown {
  return session.client
    .prepare(
      `SELECT h.uid, h.household_no, h.house_name, h.address_line, h.head_member_id, h.person_count,
         (SELECT group_concat(m.name_zh) FROM members m WHERE m.household_id = h.uid AND m.removed IS NULL) AS names
       FROM households h WHERE h.removed IS NULL ORDER BY h.uid`,
    )
    .all();
}

/** A register under test beside a plain model of it: the views before each step, as a word processor keeps them. */
class Bench {
  register: TestRegister;
  session: Session;
  readonly village: string;
  readonly undoViews: unknown[] = [];
  readonly redoViews: unknown[] = [];
  uids: string[] = [];
  serial = 0;

  constructor() {
    this.register = newRegister();
    this.session = this.register.session;
    this.village = addVillage(this.session);
    this.add(1);
    this.undoViews.length = 0;
  }

  add(names: number): void {
    const before = seen(this.session);
    this.serial += 1;
    const people = Array.from({ length: names }, (_, i) => `成员${this.serial}${i}`);
    this.uids.push(addHousehold(this.session, this.village, String(this.serial), people).household);
    this.undoViews.push(before);
    this.redoViews.length = 0;
  }

  edit(row: number, field: "houseName" | "addressLine", value: string | null): void {
    const uid = this.uids[row % this.uids.length]!;
    const before = seen(this.session);
    const alive = (before as { uid: string }[]).some((line) => line.uid === uid);
    if (!alive) return;
    const done = change(this.session, { kind: "edit", params: {} }, (write) =>
      write.patch(household, uid, { [field]: value }),
    );
    if (done.step === 0) return;
    this.undoViews.push(before);
    this.redoViews.length = 0;
  }

  undo(): void {
    const before = seen(this.session);
    const expected = this.undoViews.pop();
    if (expected === undefined) return;
    revert(this.session, nextUndo(this.session)!);
    expect(seen(this.session)).toEqual(expected);
    this.redoViews.push(before);
  }

  redo(): void {
    const expected = this.redoViews.pop();
    const next = nextRedo(this.session);
    expect(next === null).toBe(expected === undefined);
    if (next === null) return;
    const before = seen(this.session);
    revert(this.session, next);
    expect(seen(this.session)).toEqual(expected);
    this.undoViews.push(before);
  }

  restart(): void {
    const { clerk } = this.session;
    this.session.client.close();
    this.session = openSession(this.register.file, this.register.key, this.register.clock);
    this.session.clerk = clerk;
  }

  /** An older step out of turn: either refused with nothing changed, or exactly its own cells return. */
  undoAny(nth: number): void {
    const steps = this.session.client
      .prepare(
        "SELECT id FROM step WHERE undone_by IS NULL AND kind NOT IN ('undo', 'redo', 'found') AND id > 2 ORDER BY id",
      )
      .pluck()
      .all() as number[];
    const step = steps[nth % Math.max(1, steps.length)];
    if (step === undefined || step === nextUndo(this.session)) return;
    const before = seen(this.session);
    try {
      revert(this.session, step);
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      expect(["depends", "rule"]).toContain((error as AppError).code);
      expect(seen(this.session)).toEqual(before);
      return;
    }
    revert(this.session, nextRedo(this.session)!);
    expect(seen(this.session)).toEqual(before);
    const other = this.session.client.prepare("SELECT undone_by FROM step WHERE id = ?").pluck().get(step);
    expect(other).toBe(null);
  }

  run(step: Act): void {
    if (step.kind === "edit") this.edit(step.row, step.field, step.value);
    else if (step.kind === "add") this.add(step.names);
    else if (step.kind === "undo") this.undo();
    else if (step.kind === "redo") this.redo();
    else if (step.kind === "undo-any") this.undoAny(step.nth);
    else this.restart();
  }
}

/** Every version names a commit that exists, and a segment's commits are numbered without a gap. */
function checkVersions(session: Session): void {
  const dots = new Set(session.client.prepare("SELECT dot FROM commits").pluck().all() as number[]);
  const rows = session.client.prepare("SELECT ver, vx FROM households").all() as { ver: number; vx: string | null }[];
  for (const { ver, vx } of rows)
    for (const dot of [ver, ...Object.values(parseDots(vx))]) expect(dots.has(dot)).toBe(true);
  const gaps = session.client
    .prepare(
      `SELECT g.idx FROM segment g WHERE g.known <>
         (SELECT count(*) FROM commits c WHERE c.dot / 1048576 = g.idx)`,
    )
    .all();
  expect(gaps).toEqual([]);
}

describe("changes", () => {
  it("undo and redo follow what a clerk did, whatever the order, through restarts", () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 25 }), (acts) => {
        const bench = new Bench();
        for (const one of acts) bench.run(one);
        checkVersions(bench.session);
        while (bench.undoViews.length > 0) bench.undo();
        bench.session.client.close();
      }),
      { numRuns: Number(process.env["HEARTHBOOK_RUNS"] ?? 60) },
    );
  });
});
