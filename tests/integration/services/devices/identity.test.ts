import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { enrol, ownCard } from "../../../../electron/services/devices/enrolling.ts";
import { deviceFile, ownKeys } from "../../../../electron/services/devices/identity.ts";
import { certificatesToSend, takeCertificates, trustOf } from "../../../../electron/services/devices/list.ts";
import { lockDesk } from "../../../../electron/services/session/register.ts";
import { sessionOf } from "../../../../electron/worker/context.ts";
import { backups } from "../../../../shared/backups/contract.ts";
import { devices } from "../../../../shared/devices/contract.ts";
import { session } from "../../../../shared/session/contract.ts";
import { villages } from "../../../../shared/villages/contract.ts";
import { testDesk } from "../../../support/desk.ts";
import { keeper } from "../../../support/found.ts";
import { letIn, office, type Office, ownUid } from "../../../support/enrolledPcs.ts";
import { tempFolder } from "../../../support/register.ts";

async function addVillage({ of }: Office, villageCode: string): Promise<void> {
  const values = { nameZh: `村${villageCode.slice(-2)}`, nameBo: null, kind: "village", officePhone: null } as const;
  await of(villages).add({ values: { villageCode, naturalGroups: null, paperRef: null, ...values } });
}

/** The folder of a PC copied while the program is closed, and opened by its keeper. */
async function copyOf(host: Office) {
  lockDesk(host.desk);
  const folder = join(tempFolder(), "register");
  cpSync(host.folder, folder, { recursive: true });
  await host.door.signIn(keeper);
  const copy = testDesk(host.clock, folder);
  await copy.of(session).signIn(keeper);
  return { ...host, ...copy, folder, door: copy.of(session), devices: copy.of(devices), session: sessionOf(copy.desk) };
}

describe("The keys of a PC", () => {
  test("stay the same, are sealed, and are in no backup", async () => {
    const { desk, door, folder, of } = await office("一号机");
    const before = ownKeys(desk);
    const text = readFileSync(deviceFile(folder), "utf8");
    expect(text).not.toContain(before.identity);
    await of(backups).make({});
    expect(readdirSync(join(folder, "backups")).toSorted()).toEqual([expect.stringMatching(/\.db$/), "keys.json"]);
    await door.lock({});
    await door.signIn(keeper);
    expect(ownKeys(desk)).toMatchObject({ device: before.device, identity: before.identity });
  });

  test("that are damaged are kept aside, and an enrolled PC is then another device that must be let in", async () => {
    const [host, guest] = [await office("一号机"), await office("二号机")];
    letIn(host, guest);
    const before = ownUid(guest.desk);
    writeFileSync(deviceFile(guest.folder), "{}");
    expect(ownUid(guest.desk)).not.toBe(before);
    expect(readFileSync(`${deviceFile(guest.folder)}.damaged`, "utf8")).toBe("{}");
    expect((await guest.devices.list({})).standing).toBe("waiting");
  });
});

describe("A register taken over by another PC", () => {
  async function newPc(host: Office) {
    await host.of(backups).make({});
    const target = testDesk(host.clock, join(tempFolder(), "register"));
    return { ...target, chosen: [join(host.folder, "backups")] };
  }

  test("makes it a new device, which waits to be let in", async () => {
    const [host, guest] = [await office("一号机"), await office("二号机")];
    letIn(host, guest);
    const pc = await newPc(host);
    await pc.of(session).adopt({ chosen: pc.chosen, ...keeper });
    const list = await pc.of(devices).list({});
    expect(list.standing).toBe("waiting");
    expect(list.own.uid).not.toBe(ownUid(host.desk));
    expect(list.others.map(({ uid }) => uid).toSorted()).toEqual([ownUid(host.desk), ownUid(guest.desk)].toSorted());
  });

  test("lets itself in by the words of the recovery sheet, and the others believe it", async () => {
    const [host, guest] = [await office("一号机"), await office("二号机")];
    const { words } = await host.door.newRecoverySheet({});
    letIn(host, guest, ["village_village_villa1"]);
    const pc = await newPc(host);
    await pc.of(session).adoptByWords({ chosen: pc.chosen, ...keeper, words: words.join(" ") });
    expect(await pc.of(devices).list({})).toMatchObject({ standing: "member", rules: true });
    await pc.of(devices).stop({ device: ownUid(host.desk), reason: "lost" });
    takeCertificates(guest.session, certificatesToSend(sessionOf(pc.desk)));
    const trust = trustOf(guest.session);
    expect(trust.signKeyOf(ownUid(pc.desk))?.revoked).toBe(false);
    expect(trust.signKeyOf(ownUid(host.desk))?.revoked).toBe(true);
  });

  test("can be let in by the words later, and not by those of a sheet that was replaced", async () => {
    const host = await office("一号机");
    const old = (await host.door.newRecoverySheet({})).words.join(" ");
    letIn(host, await office("二号机"));
    const { words } = await host.door.newRecoverySheet({});
    const pc = await newPc(host);
    await pc.of(session).adopt({ chosen: pc.chosen, ...keeper });
    const refused = expect.objectContaining({ details: expect.objectContaining({ why: "unknown-sheet" }) });
    await expect(pc.of(devices).enrolByWords({ words: old })).rejects.toEqual(refused);
    await pc.of(devices).enrolByWords({ words: words.join(" ") });
    expect((await pc.of(devices).list({})).standing).toBe("member");
  });
});

describe("A register that went back to a backup", () => {
  test("still knows which device was stopped, and whom it let in", async () => {
    const [host, guest, third] = [await office("一号机"), await office("二号机"), await office("三号机")];
    const { id } = (await host.of(backups).make({})).newest!;
    letIn(host, guest);
    enrol(host.desk, ownCard(third.desk), null);
    await host.devices.stop({ device: ownUid(guest.desk), reason: "stolen" });
    await host.of(backups).restore({ id });
    await host.door.signIn(keeper);
    const trust = trustOf(sessionOf(host.desk));
    expect(trust.enrolled).toBe(true);
    expect(trust.signKeyOf(ownUid(guest.desk))?.revoked).toBe(true);
    expect(trust.signKeyOf(ownUid(third.desk))?.revoked).toBe(false);
  });

  test("believes no list that was put beside it without its key", async () => {
    const [host, guest] = [await office("一号机"), await office("二号机")];
    await host.door.lock({});
    letIn(guest, await office("三号机"));
    await guest.door.lock({});
    cpSync(join(guest.folder, "devices.json"), join(host.folder, "devices.json"));
    const kept = JSON.parse(readFileSync(join(host.folder, "devices.json"), "utf8")) as { text: string };
    writeFileSync(join(host.folder, "devices.json"), JSON.stringify({ ...kept, seal: "x" }));
    await host.door.signIn(keeper);
    expect((await host.devices.list({})).standing).toBe("alone");
  });
});

describe("A PC that was copied", () => {
  test("is noticed once both have written, and becomes a device of its own", async () => {
    const [host, guest] = [await office("一号机"), await office("二号机")];
    letIn(host, guest);
    await addVillage(host, "990102200201");
    const copy = await copyOf(host);
    expect(ownUid(copy.desk)).toBe(ownUid(host.desk));
    await copy.devices.separate({ name: "三号机" });
    expect(ownUid(copy.desk)).not.toBe(ownUid(host.desk));
    expect(await copy.devices.list({})).toMatchObject({ standing: "member", own: { name: "三号机", copied: false } });
    takeCertificates(guest.session, certificatesToSend(copy.session));
    expect(trustOf(guest.session).signKeyOf(ownUid(copy.desk))?.revoked).toBe(false);
    expect((await host.devices.list({})).own.name).toBe("一号机");
  });

  test("with some villages only hands its new card to the office", async () => {
    const [host, guest] = [await office("一号机"), await office("驻村机")];
    letIn(host, guest, ["village_village_villa1"]);
    expect(await guest.devices.separate({ name: "驻村机二" })).toEqual({ enrolled: false });
    expect((await guest.devices.list({})).standing).toBe("waiting");
  });

  test("restored from its own backup is no other device", async () => {
    const host = await office("一号机");
    const before = ownUid(host.desk);
    const { id } = (await host.of(backups).make({})).newest!;
    await addVillage(host, "990102200201");
    await host.of(backups).restore({ id });
    await host.door.signIn(keeper);
    expect(ownUid(host.desk)).toBe(before);
    expect((await host.devices.list({})).own.copied).toBe(false);
    renameSync(deviceFile(host.folder), `${deviceFile(host.folder)}.away`);
    expect(ownUid(host.desk)).toBe(before);
  });
});
