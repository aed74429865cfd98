import { describe, expect, it } from "vitest";
import type { Act } from "../../../support/histories/acts.ts";
import { Tally } from "../../../support/histories/invariants.ts";
import { live } from "../../../support/histories/suite.ts";

const write = (pc: number, row: number): Act => ({ act: "edit", pc, row, field: 0, value: "new" });
const send = (pc: number, to: number): Act => ({ act: "send", pc, to, base: "acked", look: false });
/** Histories that once broke an invariant, at their shortest. */
const three = { pcs: ["known", "known", "known"] } as const;

describe("a row keeps its place on the lists", () => {
  it("for an edit that waits beside another one and did not know of the removal", () => {
    live(new Tally(), three, [write(1, 1), write(0, 1), send(1, 0), { act: "remove", pc: 1, row: 1 }, send(1, 0)]);
  });

  it("for an edit made while it was in question, unaware of another PC's decision that it goes", () => {
    live(new Tally(), three, [
      { act: "undo", pc: 2, what: "taking" },
      write(0, 0),
      send(2, 0),
      send(0, 1),
      write(0, 0),
      { act: "decide", pc: 1, nth: 0, side: 1 },
    ]);
  });

  it("only for edits made while it was there: not for a name that a taking's undo brings back to a removed row", () => {
    live(new Tally(), three, [
      write(1, 0),
      send(1, 0),
      { act: "remove", pc: 0, row: 0 },
      { act: "undo", pc: 0, what: "taking" },
    ]);
  });

  it("only for edits made while it was there: not for a cell decided after the row's removal was", () => {
    const decide = (nth: number, side: number): Act => ({ act: "decide", pc: 0, nth, side });
    live(new Tally(), { pcs: ["known", "older", "known"] }, [
      { act: "upgrade", pc: 1 },
      { act: "undo", pc: 2, what: "taking" },
      { act: "edit", pc: 1, row: 0, field: 1, value: "new" },
      send(1, 2),
      { act: "edit", pc: 0, row: 0, field: 1, value: "new" },
      send(0, 2),
      decide(1, 1),
      decide(0, 0),
    ]);
  });

  it("for an edit that comes by way of an older program, which knows nothing of such rows", () => {
    live(new Tally(), { pcs: ["known", "older", "known"] }, [
      { act: "edit", pc: 2, row: 0, field: 3, value: "new" },
      { act: "undo", pc: 0, what: "last" },
      send(2, 1),
      send(1, 0),
    ]);
  });
});

describe("nobody is left behind by an erasure", () => {
  const person: Act = { act: "add person", pc: 1, row: 0 };
  const erase: Act = { act: "erase", pc: 0, row: 0 };

  it("who was added to the household on a PC that hears of it later", () => {
    live(new Tally(), three, [person, erase, send(0, 1), send(1, 2)]);
  });

  it("who arrives after it, from a PC that has not heard of it", () => {
    live(new Tally(), three, [person, erase, send(0, 2), send(1, 2), send(1, 0), send(1, 2)]);
  });
});

describe("PCs end alike", () => {
  it("where a file that waited brings one of them at last what its restored writer no longer has", () => {
    live(new Tally(), three, [
      { act: "add", pc: 2, named: false },
      { act: "back up", pc: 2 },
      send(2, 0),
      write(2, 0),
      { act: "write file", pc: 2, to: 0, base: "third" },
      { act: "take file", pc: 1, file: 1, twice: false, look: false },
      { act: "restore", pc: 2 },
    ]);
  });

  it("where a rolled-back machine took what overwrote a value before it had that value", () => {
    live(new Tally(), { ...three, rollsBack: true }, [
      { act: "snapshot", pc: 3, gives: true },
      send(0, 2),
      { act: "edit", pc: 2, row: 3, field: 0, value: "new" },
      { act: "roll back", pc: 0 },
      send(2, 0),
      { act: "take file", pc: 0, file: 0, twice: false, look: false },
      write(0, 0),
      { act: "snapshot", pc: 0, gives: false },
      { act: "roll back", pc: 0 },
    ]);
  });
});

describe("two lives of one writer are told apart", () => {
  it("by a file that has nothing new of that writer, but rows with its values", () => {
    live(new Tally(), { ...three, rollsBack: true }, [
      { act: "snapshot", pc: 0, gives: false },
      { act: "roll back", pc: 0 },
      { act: "edit", pc: 2, row: 0, field: 0, value: "new" },
      { act: "edit", pc: 0, row: 0, field: 0, value: "new" },
      send(0, 2),
      send(2, 0),
      { act: "take file", pc: 1, file: 9, twice: false, look: false },
      { act: "roll back", pc: 0 },
      { act: "edit", pc: 0, row: 3, field: 0, value: "new" },
      { act: "snapshot", pc: 0, gives: false },
      { act: "edit", pc: 0, row: 0, field: 1, value: "new" },
      { act: "edit", pc: 0, row: 0, field: 1, value: "new" },
      send(0, 0),
    ]);
  });

  it("by a file whose rows are another writer's, but were written on its values", () => {
    live(new Tally(), { ...three, rollsBack: true }, [
      { act: "snapshot", pc: 4, gives: true },
      send(0, 1),
      write(2, 0),
      send(1, 2),
      { act: "write file", pc: 2, to: 0, base: "third" },
      { act: "roll back", pc: 4 },
      { act: "take file", pc: 0, file: 3, twice: false, look: false },
      write(0, 0),
      { act: "take file", pc: 0, file: 3, twice: false, look: false },
      write(0, 0),
    ]);
  });
});

describe("taking back a taking", () => {
  it("takes back what the program of that time knew, also after an upgrade", () => {
    live(new Tally(), { pcs: ["known", "older", "known"] }, [
      { act: "undo", pc: 0, what: "last" },
      write(0, 0),
      send(0, 1),
      { act: "upgrade", pc: 1 },
      { act: "undo", pc: 1, what: "taking" },
    ]);
  });
});

describe("a damaged file", () => {
  it("is refused where a change that it speaks for is missing, though this PC has that change already", () => {
    live(new Tally(), three, [
      { act: "erase", pc: 4, row: 0 },
      send(1, 2),
      { act: "remove", pc: 0, row: 0 },
      { act: "take file", pc: 0, file: 0, twice: false, look: false },
      send(0, 2),
      { act: "damage", pc: 1, file: 3, how: "drop commit", at: 0 },
    ]);
  });
});

describe("a file that builds on a missing one", () => {
  it("waits in the register, and is taken by itself with the one that was missing", () => {
    const tally = new Tally();
    live(tally, { pcs: ["known", "known"], parks: true }, [
      { act: "edit", pc: 0, row: 0, field: 0, value: "new" },
      { act: "write file", pc: 0, to: 1, base: "full" },
      { act: "edit", pc: 0, row: 0, field: 0, value: "new" },
      { act: "write file", pc: 0, to: 1, base: "third" },
      { act: "take file", pc: 1, file: 1, twice: false, look: true },
      { act: "restart", pc: 1 },
      { act: "take file", pc: 1, file: 0, twice: false, look: true },
    ]);
    expect(tally).toMatchObject({ gaps: 1, freed: 1, waiting: 0, lost: 0 });
  });
});
