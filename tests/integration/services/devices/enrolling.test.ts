import { describe, expect, test } from "vitest";
import { enrol, join, ownCard } from "../../../../electron/services/devices/enrolling.ts";
import { becomeNewDevice } from "../../../../electron/services/devices/identity.ts";
import { certificatesToSend, takeCertificates, trustOf } from "../../../../electron/services/devices/list.ts";
import { isListed } from "../../../../electron/database/devices.ts";
import { newUid } from "../../../../electron/database/uid.ts";
import { villages } from "../../../../shared/villages/contract.ts";
import { invitationOf, letIn, office, type Office, ownUid } from "../../../support/enrolledPcs.ts";

const refused = (why: string) => expect.objectContaining({ code: "device", details: expect.objectContaining({ why }) });
const cardText = ({ desk }: Office): string => JSON.stringify(ownCard(desk));

async function addVillage({ of }: Office, villageCode = "990102200201"): Promise<string> {
  const values = { nameZh: "青石村", nameBo: null, kind: "village", officePhone: null, naturalGroups: null } as const;
  return (await of(villages).add({ values: { villageCode, paperRef: null, ...values } })).uid;
}

describe("Letting a device in", () => {
  test("makes both sides know each other, through the contract", async () => {
    const [host, guest] = [await office("一号机"), await office("二号机")];
    const read = await host.devices.readCard({ token: null, text: cardText(guest) });
    expect(read).toMatchObject({ known: "new", card: { name: "二号机" } });
    expect(read.digits).toBe((await guest.devices.list({})).own.digits);
    expect(read.digits).toMatch(/^(\d{5} ){5}\d{5}$/);
    await host.devices.enrol({ card: read.card, villages: null, compared: true });
    join(guest.desk, invitationOf(host));
    const [there, here] = [trustOf(host.session), trustOf(guest.session)];
    expect(here.register).toBe(there.register);
    expect(here.enrolled).toBe(true);
    expect(there.recipientsFor(here.own)).toContain(read.card.seal);
    const list = await guest.devices.list({});
    expect(list).toMatchObject({ standing: "member", rules: true, canJoin: false });
    expect(list.others).toMatchObject([{ uid: there.own, lastIn: null, lastOut: null, villages: null, copied: false }]);
  });

  test("limits a laptop to its villages, which can be widened and then stay", async () => {
    const [host, guest] = [await office("一号机"), await office("驻村机")];
    const village = await addVillage(host);
    letIn(host, guest, [village]);
    const device = ownUid(guest.desk);
    expect(trustOf(guest.session).admitted.get(device)).toEqual({ villages: [village], revoked: null });
    expect(await guest.devices.list({})).toMatchObject({ standing: "member", rules: false });
    expect(() => enrol(guest.desk, ownCard(host.desk), null)).toThrow(refused("not-ruling"));
    await host.devices.setVillages({ device, villages: null });
    expect(trustOf(host.session).admitted.get(device)?.villages).toBeNull();
    await expect(host.devices.setVillages({ device, villages: [village] })).rejects.toEqual(refused("all-stays"));
  });

  test("lists a laptop's villages by their codes, one that is not held here last", async () => {
    const [host, guest] = [await office("一号机"), await office("驻村机")];
    const codes = ["206", "203", "205", "201", "204", "202"];
    const made: [string, string][] = [];
    for (const code of codes) made.push([code, await addVillage(host, `990102200${code}`)]);
    const inOrder = made.toSorted(([a], [b]) => a.localeCompare(b)).map(([, uid]) => uid);
    const elsewhere = newUid();
    letIn(host, guest, [elsewhere, ...inOrder.toReversed()]);
    const { others } = await host.devices.list({});
    expect(others.map((device) => device.villages)).toEqual([[...inOrder, elsewhere]]);
    const read = await host.devices.readCard({ token: null, text: cardText(guest) });
    expect(read.villages).toEqual([...inOrder, elsewhere]);
  });

  test("refuses what is no card, an altered card, and its own", async () => {
    const [host, guest] = [await office("一号机"), await office("二号机")];
    const read = (text: string) => host.devices.readCard({ token: null, text });
    await expect(read("二号机")).rejects.toEqual(refused("not-card"));
    await expect(read(cardText(guest).replace("二号机", "三号机"))).rejects.toEqual(refused("bad-card"));
    const own = await read(cardText(host));
    expect(own.known).toBe("own");
    await expect(host.devices.enrol({ card: own.card, villages: null, compared: true })).rejects.toEqual(
      refused("own-card"),
    );
  });

  test("refuses to join where something was written, where no invitation names it, and from another sender", async () => {
    const [host, guest, third] = [await office("一号机"), await office("二号机"), await office("三号机")];
    enrol(host.desk, ownCard(guest.desk), null);
    const invitation = invitationOf(host);
    expect(() => join(third.desk, invitation)).toThrow(refused("not-invited"));
    const sender = { ...invitation.sender, sign: ownCard(third.desk).sign };
    expect(() => join(guest.desk, { ...invitation, sender })).toThrow(refused("not-invited"));
    await addVillage(guest);
    expect(() => join(guest.desk, invitation)).toThrow(refused("has-data"));
    expect(trustOf(guest.session).register).toBeNull();
  });

  test("gives a new name, which reaches the others with the list in any order", async () => {
    const [host, guest] = [await office("一号机"), await office("二号机")];
    letIn(host, guest);
    await guest.devices.rename({ device: ownUid(guest.desk), name: "窗口机" });
    expect(takeCertificates(host.session, certificatesToSend(guest.session).toReversed())).toBe(1);
    expect((await host.devices.list({})).others).toMatchObject([{ name: "窗口机" }]);
    expect(takeCertificates(host.session, certificatesToSend(guest.session))).toBe(0);
  });
});

describe("Stopping a device", () => {
  test("keeps what it signed before, and believes nothing that it signs afterwards", async () => {
    const [host, guest] = [await office("一号机"), await office("二号机")];
    const [before, after] = [await office("三号机"), await office("四号机")];
    letIn(host, guest);
    enrol(guest.desk, ownCard(before.desk), null);
    takeCertificates(host.session, certificatesToSend(guest.session));
    await host.devices.stop({ device: ownUid(guest.desk), reason: "stolen" });
    enrol(guest.desk, ownCard(after.desk), null);
    takeCertificates(host.session, certificatesToSend(guest.session));
    const trust = trustOf(host.session);
    expect(trust.signKeyOf(ownUid(guest.desk))?.revoked).toBe(true);
    expect(trust.recipientsFor(ownUid(guest.desk))).toEqual([]);
    expect(trust.signKeyOf(ownUid(before.desk))?.revoked).toBe(false);
    expect(trust.signKeyOf(ownUid(after.desk))).toBeNull();
    takeCertificates(guest.session, certificatesToSend(host.session));
    expect((await guest.devices.list({})).standing).toBe("stopped");
    expect((await host.devices.list({})).others.at(-1)).toMatchObject({ stopped: { reason: "stolen" } });
  });

  test("takes off the tables whom only it had let in and nobody else knew", async () => {
    const [host, guest, third] = [await office("一号机"), await office("二号机"), await office("三号机")];
    letIn(host, guest);
    enrol(guest.desk, ownCard(third.desk), null);
    expect(isListed(guest.session.client, ownUid(third.desk))).toBe(true);
    await host.devices.stop({ device: ownUid(guest.desk), reason: "replaced" });
    takeCertificates(guest.session, certificatesToSend(host.session));
    expect(isListed(guest.session.client, ownUid(third.desk))).toBe(false);
    expect(isListed(guest.session.client, ownUid(host.desk))).toBe(true);
  });

  test("says up to which change of it is accepted", async () => {
    const [host, guest] = [await office("一号机"), await office("二号机")];
    letIn(host, guest);
    const village = await addVillage(host);
    takeCertificates(guest.session, certificatesToSend(host.session));
    await guest.devices.stop({ device: ownUid(host.desk), reason: "lost" });
    expect(trustOf(guest.session).admitted.get(ownUid(host.desk))?.revoked).toEqual({});
    becomeNewDevice(host.desk, "一号机新");
    expect(trustOf(host.session).enrolled).toBe(false);
    expect(village).toMatch(/^[\w-]{22}$/);
  });
});
