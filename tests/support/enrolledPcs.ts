import { devices } from "../../shared/devices/contract.ts";
import { enrol, join, ownCard } from "../../electron/services/devices/enrolling.ts";
import { becomeNewDevice, ownKeys } from "../../electron/services/devices/identity.ts";
import { certificatesToSend, trustOf } from "../../electron/services/devices/list.ts";
import { type Desk, sessionOf } from "../../electron/worker/context.ts";
import { foundedDesk } from "./foundedDesk.ts";
import { keeper } from "./found.ts";

/** A PC of its own with a founded register and its keeper at work. The samples are copies of one, so each gets its own keys. */
export async function office(name: string) {
  const made = await foundedDesk();
  await made.session.signIn(keeper);
  becomeNewDevice(made.desk, name);
  return { ...made, door: made.session, session: sessionOf(made.desk), devices: made.of(devices) };
}
export type Office = Awaited<ReturnType<typeof office>>;

/** What the host's first file tells a joining PC. */
export function invitationOf(host: Office) {
  const { device, pairs } = ownKeys(host.desk);
  const { register } = trustOf(host.session);
  if (register === null) throw new Error("nobody was let in yet");
  return { register, certificates: certificatesToSend(host.session), sender: { device, sign: pairs.signKey } };
}

/** Lets a PC in and makes it join. */
export function letIn(host: Office, guest: Office, villages: readonly string[] | null = null): void {
  enrol(host.desk, ownCard(guest.desk), villages);
  join(guest.desk, invitationOf(host));
}

export const ownUid = (desk: Desk): string => ownKeys(desk).device;
