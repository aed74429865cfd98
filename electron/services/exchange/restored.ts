import { readSetting, registerWide, writeSetting } from "../../database/settings.ts";
import type { Session } from "../../database/session.ts";
import type { Desk } from "../../worker/context.ts";
import { trustOf } from "../devices/list.ts";

/** Setting of this PC: when a backup was put back, till a file of another PC has brought what came after it. */
const setting = "exchangeRestored";

/** Desks whose register was put back and not yet opened: the register itself can say so only then. */
const putBack = new WeakSet<Desk>();

export const noteRestored = (desk: Desk): void => void putBack.add(desk);

/** Writes down, when the register opens, that it was put back. */
export function keepRestored(desk: Desk): void {
  if (!desk.session || !putBack.delete(desk)) return;
  writeSetting(desk.session.client, registerWide, setting, desk.clock.now().toISOString());
}

/** Whether a backup was put back on this PC and no other PC's changes were taken since, where there is another one. */
export function isRestored(session: Session): boolean {
  if (readSetting(session.client, registerWide, setting) === null) return false;
  const { own, list } = trustOf(session);
  return [...(list?.devices.values() ?? [])].some(({ uid, stopped }) => uid !== own && !stopped);
}

export function endRestored({ client }: Session): void {
  if (readSetting(client, registerWide, setting) !== null) writeSetting(client, registerWide, setting, null);
}
