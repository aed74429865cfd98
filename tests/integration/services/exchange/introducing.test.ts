import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { enrol, ownCard } from "../../../../electron/services/devices/enrolling.ts";
import { ownKeys } from "../../../../electron/services/devices/identity.ts";
import { trustOf } from "../../../../electron/services/devices/list.ts";
import { lockDesk } from "../../../../electron/services/session/register.ts";
import { backups } from "../../../../shared/backups/contract.ts";
import { devices } from "../../../../shared/devices/contract.ts";
import { exchange } from "../../../../shared/exchange/contract.ts";
import { session } from "../../../../shared/session/contract.ts";
import { testDesk } from "../../../support/desk.ts";
import { keeper } from "../../../support/found.ts";
import { give, letIn, officePc, type OfficePc, take } from "../../../support/offices.ts";
import { tempFolder } from "../../../support/register.ts";
import { addHousehold, addVillage, edit, rowsOf } from "../../../support/rosterCalls.ts";

/** The office's PC with a household, and a guest that has it; the recovery sheet is known to both. */
async function scene() {
  const [host, guest] = [await officePc("一号机"), await officePc("二号机")];
  const { words } = await host.session.newRecoverySheet({});
  const village = await addVillage(host, "990102200201", "青石村");
  const { uid } = await addHousehold(host, village, "001", "张建国");
  // All samples are founded as copies of one, their sheets included: a guest with all rights would announce its own.
  await letIn(host, guest, [village]);
  return { host, guest, uid, words: words.join(" ") };
}

/** A PC over a folder, called as the others are. */
function pcAt(host: OfficePc, folder: string) {
  const made = testDesk(host.clock, folder);
  const stick = join(tempFolder(), "stick");
  mkdirSync(stick);
  return { ...made, folder, stick, door: made.of(session), exchange: made.of(exchange), devices: made.of(devices) };
}

async function giveTo(pc: ReturnType<typeof pcAt>, guest: OfficePc): Promise<string> {
  const { file } = await pc.exchange.give({ device: guest.uid, villages: null, folder: pc.stick, full: false });
  return join(pc.stick, file);
}

test("a PC that the recovery sheet let in is known by its own first file", async () => {
  const { host, guest, uid, words } = await scene();
  await edit(host, uid, "addressLine", null, "东组1号");
  await host.of(backups).make({});
  const pc = pcAt(host, join(tempFolder(), "register"));
  await pc.door.adoptByWords({ chosen: [join(host.folder, "backups")], ...keeper, words });
  const file = await giveTo(pc, guest);
  expect(await guest.exchange.check({ tokens: [file] })).toMatchObject([{ problem: null }]);
  await take(guest, file);
  expect((await rowsOf(guest)).map(({ addressLine }) => addressLine)).toEqual(["东组1号"]);
});

test("a copied PC with a name of its own is known by its first file", async () => {
  const { host, guest } = await scene();
  lockDesk(host.desk);
  const folder = join(tempFolder(), "register");
  cpSync(host.folder, folder, { recursive: true });
  const copy = pcAt(host, folder);
  await copy.door.signIn(keeper);
  await copy.devices.separate({ name: "三号机" });
  const file = await giveTo(copy, guest);
  expect(await guest.exchange.check({ tokens: [file] })).toMatchObject([{ problem: null }]);
  expect(trustOf(guest.register).signKeyOf(ownKeys(copy.desk).device)?.revoked).toBe(false);
});

test("a stranger with a list of its own, or one that nobody with the right to it let in, stays unknown", async () => {
  const { guest } = await scene();
  const [stranger, helper] = [await officePc("别处"), await officePc("别处二")];
  enrol(stranger.desk, ownCard(guest.desk), null);
  await letIn(stranger, helper);
  enrol(helper.desk, ownCard(guest.desk), null);
  for (const pc of [stranger, helper]) {
    const before = trustOf(guest.register).list?.valid;
    const [checked] = await guest.exchange.check({ tokens: [await give(pc, guest)] });
    expect(checked?.problem?.why).toBe("unknown-sender");
    expect(trustOf(guest.register).list?.valid).toEqual(before);
  }
});
