import fc from "fast-check";
import { type Act, historyOf, type Weights } from "./acts.ts";
import { checkEnd, exchangeAll } from "./ending.ts";
import { anyOrder, damage, fewerRows } from "./harm.ts";
import { Broken, invariants, type Invariant, Tally } from "./invariants.ts";
import { backUp, clone, enrol, restart, restore, revoke, rollBack, setClock, snapshot, upgrade } from "./machines.ts";
import type { Breakage } from "./pc.ts";
import { send, takeFile, writeFile } from "./travel.ts";
import { add, edit, erase, remove, settle, undo } from "./typing.ts";
import { type Setting, World } from "./world.ts";

function perform(world: World, act: Act): void {
  switch (act.act) {
    case "edit":
      return edit(world, act);
    case "add":
      return add(world, act);
    case "remove":
      return remove(world, act);
    case "decide":
      return settle(world, act);
    case "undo":
      return undo(world, act);
    case "erase":
      return erase(world, act);
    case "write file":
      return writeFile(world, act);
    case "take file":
      return takeFile(world, act);
    case "send":
      return send(world, act);
    case "damage":
      return damage(world, act);
    case "fewer rows":
      return fewerRows(world, act);
    case "any order":
      return anyOrder(world, act);
    case "back up":
      return backUp(world, act);
    case "restore":
      return restore(world, act);
    case "clone":
      return clone(world, act);
    case "restart":
      return restart(world, act);
    case "upgrade":
      return upgrade(world, act);
    case "clock":
      return setClock(world, act);
    case "snapshot":
      return snapshot(world, act);
    case "roll back":
      return rollBack(world, act);
    case "enrol":
      return enrol(world, act);
    case "revoke":
      return revoke(world, act);
  }
}

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

/** Runs a suite's histories. @throws Error with the shortest history that breaks an invariant, told in words */
export function runSuite(suite: Suite, tally: Tally): void {
  fc.assert(propertyOf(suite, tally, {}), { numRuns: Math.ceil(histories * suite.share), verbose: 0 });
}

/** Looks for a history that shows what a broken program does, always in the same ones. @returns what was broken; null when none was found */
export function caught(suite: Suite, broken: Breakage, numRuns: number): string | null {
  const found = fc.check(propertyOf(suite, new Tally(), broken), { numRuns, endOnFailure: true, seed: 20_261_122 });
  return found.failed ? String(found.errorInstance) : null;
}

export const notChecked = (tally: Tally): Invariant[] =>
  (Object.keys(invariants).map(Number) as Invariant[]).filter((no) => !tally.checked.has(no));
