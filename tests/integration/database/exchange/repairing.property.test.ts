import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newTake, takeSection } from "../../../../electron/database/exchange/incoming.ts";
import { repair } from "../../../../electron/database/exchange/repairing.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { household } from "../../../../shared/households/record.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { Machine } from "../../../support/machine.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { bring, cellOf, give, stateOf, trusting } from "../../../support/replicas.ts";

const fields = ["houseName", "addressLine"] as const;
const write = fc.record({ pc: fc.nat(2), row: fc.nat(1), field: fc.constantFrom(...fields), start: fc.boolean() });
type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;

interface Written {
  readonly cell: string;
  readonly value: string;
  /** Values of the cell that its writer held. */
  readonly over: ReadonlySet<string>;
}

/** Three PCs of one village, the second of which is put back to an earlier moment while it runs. */
class Office {
  readonly machines = [new Machine(), new Machine("2026-11-02T09:10:00"), new Machine("2026-11-02T08:30:00")];
  readonly village: string;
  readonly rows: readonly string[];
  readonly written: Written[] = [];
  repairs = 0;
  /** Of each PC: the values that reached it. */
  held: Set<string>[] = [new Set(), new Set(), new Set()];

  constructor() {
    const [first, ...others] = this.sessions;
    this.village = addVillage(first!);
    this.rows = ["1", "2"].map((no) => addHousehold(first!, this.village, no, []).household);
    for (const other of others) bring(first!, other, this.village);
  }

  get sessions(): Session[] {
    return this.machines.map(({ session }) => session);
  }

  write({ pc, row, field, start }: Write): void {
    const session = this.sessions[pc]!;
    const uid = this.rows[row]!;
    const value = `值${this.written.length}`;
    if (start) session.segments.clear();
    try {
      change(session, { kind: "edit", params: {} }, (writer) => writer.patch(household, uid, { [field]: value }));
    } catch (error) {
      expect(error).toMatchObject({ code: "undecided" });
      return;
    }
    const cell = `${uid} ${field}`;
    const over = this.written.filter((one) => one.cell === cell && this.held[pc]!.has(one.value));
    this.written.push({ cell, value, over: new Set(over.map((one) => one.value)) });
    this.held[pc]!.add(value);
  }

  /** Full files; a PC that is refused repairs itself where it may, and takes the file then. */
  pass(from: number, to: number): void {
    const [sender, taker] = [this.sessions[from]!, this.sessions[to]!];
    const { raw } = give(sender, this.village)!;
    const take = () => takeSection(taker, newTake(), raw, trusting(sender, ...this.sessions));
    try {
      take();
    } catch (error) {
      if (!(error instanceof AppError) || error.details["why"] !== "writer-twice") throw error;
      const done = repair(taker, raw);
      this.repairs += Number(done === "done");
      if (done === "elsewhere") return;
      take();
    }
    this.held[to] = new Set([...this.held[to]!, ...this.held[from]!]);
  }

  /** Values of a cell that a PC holds, shown or waiting. */
  valuesOf(session: Session, uid: string, field: string): unknown[] {
    const waiting = session.client.prepare("SELECT value FROM siblings WHERE uid = ? AND field = ?").pluck();
    return [cellOf(session, uid, field === "houseName" ? "house_name" : "address_line"), ...waiting.all(uid, field)];
  }

  /** Values that somebody still holds and nobody overwrote knowingly. */
  standing(uid: string, field: string): string[] {
    const alive = new Set(this.held.flatMap((values) => [...values]));
    const here = this.written.filter(({ cell, value }) => cell === `${uid} ${field}` && alive.has(value));
    return here.filter(({ value }) => !here.some(({ over }) => over.has(value))).map(({ value }) => value);
  }
}

const others = [0, 2] as const;

describe("a machine put back to an earlier moment while it ran", () => {
  it("loses no value that anybody holds, and ends like the others once all repaired", () => {
    let repairs = 0;
    fc.assert(
      fc.property(
        fc.array(write, { maxLength: 4 }),
        fc.array(write, { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom(...others), { minLength: 1, maxLength: 2 }),
        fc.array(write, { minLength: 1, maxLength: 6 }),
        fc.option(fc.constantFrom(...others)),
        fc.array(write, { maxLength: 4 }),
        (before, lost, told, after, first, late) => {
          const office = new Office();
          for (const one of before) office.write(one);
          // Its writer has begun, so its numbers will clash.
          office.write({ pc: 1, row: 0, field: "houseName", start: false });
          const [machine, image] = [office.machines[1]!, office.machines[1]!.image()];
          const held = new Set(office.held[1]);
          for (const one of lost) office.write({ ...one, pc: 1, start: false });
          for (const to of told) office.pass(1, to);
          machine.rollBack(image);
          office.held[1] = held;
          for (const one of after) office.write({ ...one, start: false });
          if (first !== null) office.pass(1, first);
          for (const one of late) office.write(one);
          for (let round = 0; round < 4; round++)
            for (const [from, to] of [
              [0, 1],
              [2, 1],
              [1, 0],
              [1, 2],
              [0, 2],
              [2, 0],
            ] as const)
              office.pass(from, to);
          const [state, ...rest] = office.sessions.map((session) => stateOf(session, office.village));
          for (const other of rest) expect(other).toEqual(state);
          for (const uid of office.rows)
            for (const field of fields) {
              const values = office.valuesOf(office.sessions[0]!, uid, field);
              expect(values).toEqual(expect.arrayContaining(office.standing(uid, field)));
            }
          repairs += office.repairs;
          for (const { client } of office.sessions) client.close();
        },
      ),
      { numRuns: Number(process.env["HEARTHBOOK_RUNS"] ?? 15) },
    );
    expect(repairs).toBeGreaterThan(0);
  });
});
