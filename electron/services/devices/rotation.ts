import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { keysOn, nextKeyOn } from "../../../shared/devices/sealKeys.ts";
import { believedTime } from "../../database/journal/segments.ts";
import type { Session } from "../../database/session.ts";
import { type Desk, sessionOf } from "../../worker/context.ts";
import { keepSealSeeds, newSealSeed, ownKeys, sealSeeds } from "./identity.ts";
import { issue, nextNo, trustOf } from "./list.ts";

/** Today, or the day of the newest change where the PC's clock lags behind it; null where the clock is not believed. */
function believedDay(session: Session): string | null {
  const time = believedTime(session);
  return time === null ? null : dayOf(new Date(time));
}

/**
 * Tells the others of the newest key; again where an earlier try stopped in between, or where they were told another one,
 * as by a copy of this PC: that at most once a day.
 */
function announce(desk: Desk, on: string, isNew: boolean): boolean {
  const { client } = sessionOf(desk);
  const { device, pairs } = ownKeys(desk);
  const { list } = trustOf(sessionOf(desk));
  const known = list?.devices.get(device);
  if (!list || !known || known.seal === pairs.sealKey) return false;
  if (!isNew && known.sealSince >= on) return false;
  const day = known.sealSince > on ? known.sealSince : on;
  const head = { kind: "reseal", register: list.register, no: nextNo(client), on: day } as const;
  issue(client, { ...head, device, seal: pairs.sealKey }, pairs);
  return true;
}

/**
 * Before a file goes out: makes a new key to be sealed to where the newest is a year old, announces it in the signed list
 * and destroys those that were replaced over a year ago. A clock that is not believed changes nothing.
 * @returns whether the others have a new key to hear of
 * @throws AppError disk-full and the like; the former keys stand then
 */
export function renewSealKey(desk: Desk): boolean {
  const session = sessionOf(desk);
  const on = believedDay(session);
  if (on === null || !trustOf(session).enrolled) return false;
  ownKeys(desk);
  const held = sealSeeds(desk);
  const due = keysOn(held, on, newSealSeed);
  if (due !== held) keepSealSeeds(desk, due);
  return announce(desk, on, due !== held);
}

/** Since when files are sealed to this PC's key, and from when on it is changed; null while it is on no list. */
export function sealingOf(desk: Desk): { since: string; next: string } | null {
  const session = sessionOf(desk);
  const [newest] = sealSeeds(desk);
  if (!newest || !trustOf(session).enrolled) return null;
  const since = newest.since || dayOf(desk.clock.now());
  return { since, next: nextKeyOn(since) };
}
