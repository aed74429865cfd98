import { defaultRegisterSettings } from "../../../shared/settings/contract.ts";
import { readSetting, registerWide } from "../../database/settings.ts";
import type { Desk } from "../../worker/context.ts";
import { lockDesk } from "./register.ts";

/** Minutes without a call after which the register locks. */
export function idleMinutes(desk: Desk): number {
  const client = desk.session?.client;
  const value = client ? readSetting(client, registerWide, "idleMinutes") : null;
  return value === null ? defaultRegisterSettings.idleMinutes : Number(JSON.parse(value));
}

/** Locks when no call came for so long and none is running. True when it locked. */
export function lockWhenIdle(desk: Desk): boolean {
  const { session, activity, clock } = desk;
  if (!session || activity.running > 0) return false;
  if (clock.now().getTime() - activity.last < idleMinutes(desk) * 60_000) return false;
  lockDesk(desk);
  return true;
}

/**
 * Looks every quarter minute; the timer keeps no process alive.
 * @param onLock tells the pages
 * @returns stops looking
 */
export function watchIdle(desk: Desk, onLock: () => void): () => void {
  const timer = setInterval(() => {
    if (lockWhenIdle(desk)) onLock();
  }, 15_000);
  timer.unref();
  return () => clearInterval(timer);
}
