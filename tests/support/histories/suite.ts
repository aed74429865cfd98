import fc from "fast-check";
import { type Act, historyOf, type Kind, type Weights } from "./acts.ts";
import { checkEnd, exchangeAll } from "./ending.ts";
import { anyOrder, damage, fewerRows } from "./harm.ts";
import { Broken, invariants, type Invariant, Tally } from "./invariants.ts";
import { backUp, clone, enrol, restart, restore, revoke, rollBack, setClock, snapshot, upgrade } from "./machines.ts";
import type { Breakage } from "./pc.ts";
import { send, takeFile, writeFile } from "./travel.ts";
import { add, addPerson, edit, erase, remove, settle, undo } from "./typing.ts";
import { type Setting, World } from "./world.ts";

const deeds: { [K in Kind]: (world: World, act: Extract<Act, { act: K }>) => void } = {
  edit,
  add,
  "add person": addPerson,
  remove,
  decide: settle,
  undo,
  erase,
  "write file": writeFile,
  "take file": takeFile,
  send,
  damage,
  "fewer rows": fewerRows,
  "any order": anyOrder,
  "back up": backUp,
  restore,
  clone,
  restart,
  upgrade,
  clock: setClock,
  snapshot,
  "roll back": rollBack,
  enrol,
  revoke,
};

const perform = (world: World, act: Act): void => (deeds[act.act] as (world: World, act: Act) => void)(world, act);

/**
 * Lives one history through on real registers and compares it with the model after every act.
 * @throws Error whose message tells the story in words
 */
export function live(tally: Tally, setting: Setting, acts: readonly Act[], broken: Breakage = {}): void {
  const world = new World(tally, setting, broken);
  try {
    for (const act of acts) {
      const pc = world.pc(act.pc);
      pc.clock.time = new Date(pc.clock.time.getTime() + 60_000);
      perform(world, act);
      world.compare(world.pc(act.pc));
    }
    exchangeAll(world);
    checkEnd(world);
    tally.histories += 1;
  } catch (error) {
    const what = error instanceof Broken ? error.message : error instanceof Error ? (error.stack ?? error.message) : "";
    throw new Error(`${what}\n${world.story.map((line) => `  ${line}`).join("\n")}`, { cause: error });
  } finally {
    world.close();
  }
}

export interface Suite {
  /** Its share of all histories. */
  readonly share: number;
  readonly weights: Weights;
  readonly settings: readonly Setting[];
  readonly maxLength?: number;
}

/** How many histories all suites run together: about 1,000 in `npm test`, more by the environment. */
const histories = Number(process.env["HEARTHBOOK_HISTORIES"] ?? 1000);

const propertyOf = ({ weights, settings, maxLength }: Suite, tally: Tally, broken: Breakage) =>
  fc.property(fc.constantFrom(...settings), historyOf(weights, maxLength), (setting, acts) =>
    live(tally, setting, acts, broken),
  );

/** Lives one of a run's histories again: the path that it printed when it failed, beside its seed. */
const again = process.env["HEARTHBOOK_PATH"] ? { path: process.env["HEARTHBOOK_PATH"] } : {};

/** Runs a suite's histories. @throws Error with the shortest history that breaks an invariant, told in words */
export function runSuite(suite: Suite, tally: Tally): void {
  fc.assert(propertyOf(suite, tally, {}), { numRuns: Math.ceil(histories * suite.share), verbose: 0, ...again });
}

/** Looks for a history that shows what a broken program does, always in the same ones. @returns what was broken; null when none was found */
export function caught(suite: Suite, broken: Breakage, numRuns: number): string | null {
  const found = fc.check(propertyOf(suite, new Tally(), broken), { numRuns, endOnFailure: true, seed: 20_261_122 });
  return found.failed ? String(found.errorInstance) : null;
}

export const notChecked = (tally: Tally): Invariant[] =>
  (Object.keys(invariants).map(Number) as Invariant[]).filter((no) => !tally.checked.has(no));
