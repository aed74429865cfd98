import { parkedParts, parkSection, retryParked } from "../../../electron/services/exchange/parking.ts";
import { newTake, type TakeFrom } from "../../../electron/database/exchange/incoming.ts";
import type { Pc, TravelFile } from "./pc.ts";
import type { World } from "./world.ts";

/** The files that the program itself keeps in a PC's register until their cause is gone. */
export function parkedFiles(world: World, pc: Pc): TravelFile[] {
  const ids = new Set(parkedParts(pc.session).map(({ id }) => id));
  return world.files.filter(({ no }) => ids.has(`${no} ${pc.village}`));
}

/** Has the program keep a file, as it does after a refusal. */
export function park(pc: Pc, { no, device, raw }: TravelFile, why: string): void {
  const place = { id: String(no), sender: device, scope: pc.village, at: pc.clock.time.toISOString() };
  parkSection(pc.session, place, { why, details: {} }, raw);
}

/** Has the program take what it kept, as far as it can. @returns the step that holds it, and the files that wait no longer */
export function retry(world: World, pc: Pc, fromOf: (sender: string) => TakeFrom) {
  const before = parkedFiles(world, pc);
  const step = newTake();
  retryParked(pc.session, step, fromOf);
  const left = new Set(parkedFiles(world, pc));
  return { step: step.id, gone: before.filter((file) => !left.has(file)), left };
}
