import { describe, expect, test } from "vitest";
import { devices } from "../../../../shared/devices/contract.ts";
import { certificatesToSend, takeCertificates, trustOf } from "../../../../electron/services/devices/list.ts";
import { enrol, join, ownCard, separate } from "../../../../electron/services/devices/enrolling.ts";
import { ownKeys } from "../../../../electron/services/devices/identity.ts";
import { sessionOf } from "../../../../electron/worker/context.ts";
import { foundedDesk } from "../../../support/foundedDesk.ts";
import { keeper } from "../../../support/found.ts";

let count = 0;
async function office() {
  const made = await foundedDesk();
  await made.session.signIn(keeper);
  // Every founded sample is a copy of one: each test PC becomes its own.
  separate(made.desk, `电脑${++count}`);
  return { ...made, devices: made.of(devices), session: sessionOf(made.desk), door: made.session };
}
type Office = Awaited<ReturnType<typeof office>>;

function letIn(host: Office, guest: Office, villages: readonly string[] | null = null): void {
  enrol(host.desk, ownCard(guest.desk), villages);
  const { device, pairs } = ownKeys(host.desk);
  join(guest.desk, {
    register: trustOf(host.session).register!,
    certificates: certificatesToSend(host.session),
    sender: { device, sign: pairs.signKey },
  });
}

describe("Letting a device in", () => {
  test("makes both sides know each other", async () => {
    const [host, guest] = [await office(), await office()];
    letIn(host, guest);
    const [there, here] = [trustOf(host.session), trustOf(guest.session)];
    expect(here.register).toBe(there.register);
    expect(here.enrolled).toBe(true);
    expect(there.recipientsFor(here.own)).toContain(
      (await guest.devices.readCard({ token: null, text: JSON.stringify(ownCard(guest.desk)) })).card.seal,
    );
    const list = await guest.devices.list({});
    expect(list.standing).toBe("member");
    expect(list.others.map(({ uid }) => uid)).toEqual([there.own]);
  });

  test("stops a device, and what it signs afterwards does not count", async () => {
    const [host, guest, third] = [await office(), await office(), await office()];
    letIn(host, guest);
    await host.devices.stop({ device: trustOf(guest.session).own, reason: "stolen" });
    enrol(guest.desk, ownCard(third.desk), null);
    takeCertificates(host.session, certificatesToSend(guest.session));
    const trust = trustOf(host.session);
    expect(trust.signKeyOf(trustOf(guest.session).own)?.revoked).toBe(true);
    expect(trust.signKeyOf(trustOf(third.session).own)).toBeNull();
  });
});
