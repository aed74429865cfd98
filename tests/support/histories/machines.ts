import { erasedList } from "../../../electron/database/exchange/erasing.ts";
import type { Act, Clock } from "./acts.ts";
import { retryShelf, send } from "./travel.ts";
import { edit } from "./typing.ts";
import type { World } from "./world.ts";

type Of<K extends Act["act"]> = Extract<Act, { act: K }>;

export function backUp(world: World, { pc: place }: Of<"back up">): void {
  const pc = world.pc(place);
  pc.backup = pc.disk();
  world.tell(`${pc.name} is backed up`);
}

export function restore(world: World, { pc: place }: Of<"restore">): void {
  const pc = world.pc(place);
  if (!pc.backup) return;
  const again = pc.restore(pc.backup);
  world.tell(`${pc.name} is restored from its backup${again.length > 0 ? ", and erases again" : ""}`);
  world.tally.restored += 1;
  world.tally.count(10);
  pc.knows = world.model.erase(
    pc.knows,
    erasedList(pc.client).map(({ uid }) => uid),
  );
}

export function clone(world: World, { pc: place }: Of<"clone">): void {
  const pc = world.pc(place);
  if (world.pcs.length >= 5) return;
  const { bytes, knows, acked, shelf } = pc.disk();
  const copy = world.add(bytes, knows);
  copy.acked = new Map(acked);
  copy.shelf = [...shelf];
  copy.sidecar = pc.sidecar;
  copy.older = pc.older;
  copy.list = pc.list && new Map(pc.list);
  world.tally.count(10);
  world.tell(`${pc.name} is copied: the copy is ${copy.name}`);
}

export function restart(world: World, { pc: place }: Of<"restart">): void {
  const pc = world.pc(place);
  pc.restart();
  world.tell(`${pc.name} starts again`);
}

export function upgrade(world: World, { pc: place }: Of<"upgrade">): void {
  const pc = world.pc(place);
  if (!pc.older) return;
  pc.upgrade();
  world.tell(`${pc.name} gets the newer program`);
  world.tally.count(11);
}

function moment(to: Clock, pcs: number): Date {
  if (to === "right") return new Date(Date.UTC(2026, 10, 10 + pcs));
  if (to === "random") return new Date(Math.floor(pcs * 1e11));
  return new Date(Date.UTC(typeof to === "number" ? 1970 + to : Number(to), 0, 1));
}

export function setClock(world: World, { pc: place, to }: Of<"clock">): void {
  const pc = world.pc(place);
  pc.clock.time = moment(to, world.story.length);
  world.tell(`the clock of ${pc.name} shows ${pc.clock.time.toISOString().slice(0, 10)}`);
}

const typing = (pc: number) => ({ act: "edit", pc, row: pc, field: 0, value: "new" }) as const;

/** Keeps an image of a machine whose program has a writer at work; what it writes next may go out to a neighbour. */
export function snapshot(world: World, { pc: place, gives }: Of<"snapshot">): void {
  const pc = world.pc(place);
  if (pc.session.segments.size === 0) edit(world, typing(place));
  pc.image = pc.machine();
  world.tell(`${pc.name}'s running machine is kept as an image`);
  if (!gives) return;
  edit(world, typing(place));
  send(world, { act: "send", pc: place, to: place + 1, base: "full", look: false });
}

/** Puts a machine back to its image; its program writes on as if nothing had happened. */
export function rollBack(world: World, { pc: place }: Of<"roll back">): void {
  const pc = world.pc(place);
  if (!pc.image) return;
  pc.rollBack(pc.image);
  world.tally.rolledBack += 1;
  world.tell(`${pc.name}'s running machine goes back to its image`);
  edit(world, typing(place));
}

const all = { villages: null, accepted: null };

export function enrol(world: World, { pc: place, device: nth }: Of<"enrol">): void {
  const [pc, other] = [world.pc(place), world.pc(nth)];
  if (!pc.list || pc.list.has(other.device)) return;
  pc.list.set(other.device, all);
  world.tell(`${pc.name} enrols ${other.name}`);
  retryShelf(world, pc);
}

export function revoke(world: World, { pc: place, device: nth }: Of<"revoke">): void {
  const [pc, other] = [world.pc(place), world.pc(nth)];
  const { device } = other;
  if (!pc.list?.has(device) || device === pc.device || pc.list.get(device)?.accepted) return;
  pc.list.set(device, { villages: null, accepted: { [pc.village]: pc.vector } });
  world.tell(`${pc.name} revokes ${other.name}`);
}
