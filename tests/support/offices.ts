import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { conflicts } from "../../shared/conflicts/contract.ts";
import { devices } from "../../shared/devices/contract.ts";
import { exchange, type Taken } from "../../shared/exchange/contract.ts";
import { households } from "../../shared/households/contract.ts";
import { members } from "../../shared/members/contract.ts";
import { sheet } from "../../shared/sheet/contract.ts";
import { steps } from "../../shared/steps/contract.ts";
import { villages } from "../../shared/villages/contract.ts";
import { enrol, ownCard, separate } from "../../electron/services/devices/enrolling.ts";
import { ownKeys } from "../../electron/services/devices/identity.ts";
import { sessionOf } from "../../electron/worker/context.ts";
import { keeper } from "./found.ts";
import { foundedDesk } from "./foundedDesk.ts";
import { tempFolder } from "./register.ts";

/** A PC with its own founded register, signed in, called as its page would. */
export async function officePc(name: string, iso?: string) {
  const made = await foundedDesk(iso);
  await made.session.signIn(keeper);
  // Every founded sample is a copy of one: each PC becomes its own.
  separate(made.desk, name);
  const stick = join(tempFolder(), "stick");
  mkdirSync(stick);
  return {
    ...made,
    name,
    stick,
    get uid() {
      return ownKeys(made.desk).device;
    },
    get register() {
      return sessionOf(made.desk);
    },
    exchange: made.of(exchange),
    conflicts: made.of(conflicts),
    devices: made.of(devices),
    households: made.of(households),
    members: made.of(members),
    sheet: made.of(sheet),
    steps: made.of(steps),
    villages: made.of(villages),
  };
}
export type OfficePc = Awaited<ReturnType<typeof officePc>>;

/** Gives a file to another PC. @returns its path */
export async function give(from: OfficePc, to: OfficePc, full = false): Promise<string> {
  const { file } = await from.exchange.give({ device: to.uid, villages: null, folder: from.stick, full });
  return join(from.stick, file);
}

/** Takes files as the page does: check, preview, apply. */
export async function take(pc: OfficePc, ...tokens: string[]): Promise<Taken> {
  const { id } = await pc.exchange.preview({ tokens });
  return await pc.exchange.apply({ id });
}

/** Lets a PC into a register, and has it take the first file. */
export async function letIn(host: OfficePc, guest: OfficePc, only: readonly string[] | null = null): Promise<void> {
  enrol(host.desk, ownCard(guest.desk), only);
  const file = await give(host, guest);
  const [checked] = await guest.exchange.check({ tokens: [file] });
  if (checked?.invitation)
    await guest.exchange.join({ token: file, digits: checked.invitation.digits, compared: true });
  await take(guest, file);
}

/** Both ways, until both have everything. */
export async function meet(one: OfficePc, other: OfficePc): Promise<void> {
  await take(other, await give(one, other));
  await take(one, await give(other, one));
}
