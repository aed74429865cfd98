import { expect, it } from "vitest";
import { newKiller } from "../../faults/exchange/kills.ts";
import type { From, Task } from "../../faults/exchange/orders.ts";

/** 200 in the tests; the long version asks for 2,000. */
const kills = Number(process.env["HEARTHBOOK_KILLS"] ?? 200);
const lanes = 2;

const works: readonly (readonly [Task, From])[] = [
  ["take", "beginning"],
  ["give", "beginning"],
  ["take", "writing"],
  ["erase", "beginning"],
  ["give", "writing"],
];
/**
 * The golden section: moments that lie evenly over the whole work however many there are, and a little beyond. Each
 * eighth lies so far beyond that the work is over on any machine.
 */
function momentOf(no: number): number {
  const round = Math.floor(no / works.length);
  return round % 8 === 7 ? 5 : ((round * 0.618_034) % 1) * 1.15;
}

it(`${kills} kills during give, take and erase leave whole villages and whole files`, { timeout: 0 }, async () => {
  const killer = await newKiller();
  const took: number[] = [];
  for (const [task, from] of works) took.push(await killer.time(task, from));
  const seen = new Map<string, number>();
  const lane = async (first: number) => {
    for (let no = first; no < kills; no += lanes) {
      const work = no % works.length;
      const [task, from] = works[work]!;
      const after = momentOf(no) * took[work]!;
      const found = await killer.kill(task, from, after);
      // A machine with other work becomes slower and faster in between.
      if (found.took !== null) took[work] = (took[work]! + found.took) / 2;
      else if (after > took[work]!) took[work] = after;
      const outcome = `${task} ${found.outcome}`;
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)));
  console.log(
    `kills: ${JSON.stringify(Object.fromEntries([...seen].toSorted()))}, work of ${took.map(Math.round).join("+")} ms`,
  );
  // The processes must have been caught before, within and after their work, or the kills showed nothing.
  for (const task of ["take", "give", "erase"])
    for (const outcome of ["nothing", "partly", "whole"])
      expect(seen.get(`${task} ${outcome}`) ?? 0, `${task} ${outcome}`).toBeGreaterThanOrEqual(kills / 100);
});
