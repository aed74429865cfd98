import { repair } from "../../../electron/database/exchange/repairing.ts";
import { rolledBack } from "../../../electron/database/journal/trial.ts";
import { includes } from "../../../shared/changes/vector.ts";
import { stateOf } from "../replicas.ts";
import { parkedFiles } from "./parked.ts";
import type { Pc } from "./pc.ts";
import { rowsShown } from "./reading.ts";
import { makeFile, retryShelf, take } from "./travel.ts";
import type { World } from "./world.ts";

const everybody = (world: World) =>
  new Map(world.pcs.map(({ device }) => [device, { villages: null, accepted: null }] as const));

function pass(world: World, from: Pc, to: Pc): void {
  const file = makeFile(world, from, to, "full");
  if (!file) return;
  const why = take(world, to, file);
  if (!world.tainted) world.check(1, why === null, () => `${to.name} does not take ${from.name}'s full file: ${why}`);
}

const waitingFiles = (world: World, pc: Pc) => (world.setting.parks ? parkedFiles(world, pc) : pc.shelf);
const waitingOn = (world: World): number => world.pcs.reduce((sum, pc) => sum + waitingFiles(world, pc).length, 0);

function everybodyGives(world: World): void {
  const [first, ...others] = world.pcs;
  for (const other of others) pass(world, other, first!);
  for (const other of others) pass(world, first!, other);
}

/** Right clocks, newest programs, everybody enrolled; then everybody gives everything to everybody. */
export function exchangeAll(world: World): void {
  world.tell("then all clocks are set, all programs are new, and everybody gives everything to everybody");
  for (const pc of world.pcs) {
    pc.clock.time = new Date(Date.UTC(2026, 10, 20));
    pc.restart();
    if (pc.older) world.tally.count(11);
    pc.upgrade();
    if (pc.list) pc.list = everybody(world);
    retryShelf(world, pc);
  }
  if (world.tainted) noteHeld(world);
  // A file that waited until now may bring what nobody else has: then everybody has something to give again.
  for (let waiting = Infinity; waitingOn(world) < waiting; ) {
    waiting = waitingOn(world);
    everybodyGives(world);
  }
  if (world.tainted) for (let round = 0; round < 4; round += 1) repairAll(world);
}

function noteHeld({ pcs, held }: World): void {
  for (const { client, village } of pcs)
    for (const [row, shown] of rowsShown(client, village))
      for (const [field, values] of shown) for (const value of values) held.add(`${row} ${field} ${String(value)}`);
}

/** Everybody gives everybody a full file once more; who sees its numbers given out twice repairs them. */
function repairAll(world: World): void {
  for (const to of world.pcs)
    for (const from of world.pcs) {
      const file = from === to ? null : makeFile(world, from, to, "full");
      if (!file || take(world, to, file) !== "writer-twice") continue;
      const done = repair(to.session, file.raw);
      world.tell(`${to.name} repairs: ${done}`);
      if (done === "done") take(world, to, file);
    }
}

function firstDifference(a: unknown, b: unknown, path = ""): string {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return a === b ? "" : `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    const found = firstDifference((a as never)[key], (b as never)[key], `${path}/${key}`);
    if (found) return found;
  }
  return "";
}

/** What the end of every history must be: equal PCs, nothing lost, nothing left waiting that could be taken. */
export function checkEnd(world: World): void {
  const [first, ...others] = world.pcs;
  const state = stateOf(first!.session, world.seeds.village);
  const differing = others
    .map((pc) => [pc, firstDifference(state, stateOf(pc.session, pc.village))] as const)
    .filter(([, difference]) => difference !== "");
  if (world.tainted) {
    const announced = world.story.some((line) => line.includes("writer-twice"));
    world.check(13, differing.length === 0 || announced, () => "a rolled-back machine's numbers clashed in silence");
    const [different] = differing;
    world.check(13, !different, () => `repaired, and yet ${different![0].name} differs: ${different![1]}`);
    return countLost(world, first!);
  }
  for (const [pc, difference] of differing) world.check(1, false, () => `${first!.name} and ${pc.name}: ${difference}`);
  world.tally.count(1);
  for (const pc of world.pcs) checkPc(world, pc);
  world.tally.waiting += waitingOn(world);
  countLost(world, first!);
}

function checkPc(world: World, pc: Pc): void {
  world.compare(pc);
  for (const file of waitingFiles(world, pc))
    world.check(13, !includes(pc.vector, file.base), () => `file ${file.no} still waits on ${pc.name}`);
  const left = pc.client.prepare("SELECT count(*) FROM unknown_rows").pluck().get();
  world.check(11, left === 0, () => `${pc.name} still does not know ${String(left)} rows`);
  const again = rolledBack(pc.session, () => makeFile(world, pc, world.pcs[0]!, "held"));
  world.check(8, again === null, () => `${pc.name} finds something new for a PC that has everything`);
}

function countLost(world: World, pc: Pc): void {
  const rows = rowsShown(pc.client, pc.village);
  // After numbers were given out twice a file may leave out what its reader is taken to have: what was held counts.
  const lost = world.model.lost(
    pc.knows,
    (row, field) => rows.get(row)?.get(field) ?? [],
    ({ row, field, value }) => !world.tainted || world.held.has(`${row} ${field} ${String(value)}`),
  );
  world.tally.lost += lost;
  world.check(2, lost === 0, () => `${lost} values are lost`);
  world.tally.lostByLastWriter += world.model.lostByLastWriter(pc.knows);
}
