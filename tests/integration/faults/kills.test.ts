import { describe, expect, it } from "vitest";
import { killOnce, newVictim, tasks } from "../../faults/kills.ts";

/** 200 in the tests; the long version asks for 2,000. */
const kills = Number(process.env["HEARTHBOOK_KILLS"] ?? 200);
/** A fresh register for each lot, so that the file stays as small as a village's. */
const lot = 25;

const lanes = 2;

type Seen = { edits: number; imports: number; undone: number; backups: number; restores: number };

/** Kills every `lanes`-th time of all, in lots of one register each. */
async function runLane(lane: number, seen: Seen): Promise<void> {
  let victim = await newVictim();
  for (let done = lane, here = 0; done < kills; done += lanes, here++) {
    if (here > 0 && here % lot === 0) victim = await newVictim();
    const task = tasks[here % tasks.length]!;
    const moment = Math.floor(here / tasks.length);
    const said = await killOnce(victim, { run: `轮${done}`, task, moment, after: (done * 37) % 90 });
    seen.edits += said.edits.size;
    seen.imports += said.imports.length;
    seen.undone += said.undone.length;
    seen.backups += said.backups.length;
    seen.restores += said.restores.length;
  }
}

describe("power cut", () => {
  it(`loses nothing said and leaves nothing half done, ${kills} times`, { timeout: kills * 6_000 }, async () => {
    const seen: Seen = { edits: 0, imports: 0, undone: 0, backups: 0, restores: 0 };
    await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane, seen)));
    // The process must have been caught at every kind of work, or the kills showed nothing.
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(kills / 25);
  });
});
