import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DeviceList, deviceList } from "../../../../shared/devices/trust.ts";
import type { SignedCertificate } from "../../../../shared/exchange/package.ts";
import { checks, make, newSigner, type Signer } from "../../../support/certificates.ts";

const [pc1, pc2, pc3, laptop, thief] = ["一号机", "二号机", "三号机", "驻村机", "外人"].map((name) =>
  newSigner(name),
) as [Signer, Signer, Signer, Signer, Signer];
const village = "village_village_villa1";
const root = make.root(pc1);

const listOf = (...certificates: readonly SignedCertificate[]): DeviceList =>
  deviceList([root, ...certificates], root.id, checks)!;
const inUse = (list: DeviceList): string[] =>
  [...list.devices.values()]
    .filter(({ stopped }) => !stopped)
    .map(({ uid }) => uid)
    .toSorted();
const uids = (...signers: readonly Signer[]): string[] => signers.map(({ uid }) => uid).toSorted();

describe("The list of devices", () => {
  test("is whom the founder let in, and whom those let in", () => {
    const list = listOf(make.enrol(pc1, pc2, 2), make.enrol(pc2, laptop, 3, [village]));
    expect(inUse(list)).toEqual(uids(pc1, pc2, laptop));
    expect(list.devices.get(laptop.uid)?.villages).toEqual([village]);
  });

  test("is nothing without its root, with an altered root, or with another root", () => {
    const other = make.root(thief);
    expect(deviceList([make.enrol(pc1, pc2, 2)], root.id, checks)).toBeNull();
    expect(deviceList([{ ...root, body: root.body.replace("一号机", "别的机") }], root.id, checks)).toBeNull();
    expect(inUse(listOf(other, make.enrol(thief, thief, 2)))).toEqual(uids(pc1));
  });

  test("leaves out what was forged: a strange signer, another's name, an altered body, a card signed by somebody else", () => {
    const good = make.enrol(pc1, pc2, 2);
    const strange = make.enrol(thief, laptop, 3);
    const borrowed = { ...make.enrol(thief, laptop, 4), signer: pc1.pairs.signKey };
    const altered = { ...make.enrol(pc1, laptop, 5, [village]) };
    const wider = { ...altered, body: altered.body.replace(`["${village}"]`, "null") };
    const renumbered = { ...make.enrol(pc1, laptop, 6), no: 60 };
    const card = { ...laptop.card, sign: thief.pairs.signKey };
    const stolenCard = make.enrol(pc1, laptop, 7, null, card);
    const otherRegister = make.enrol(pc1, pc3, 8);
    const moved = { ...otherRegister, body: otherRegister.body.replace("register-of-the-test", "another") };
    expect(inUse(listOf(good, strange, borrowed, wider, renumbered, stolenCard, moved))).toEqual(uids(pc1, pc2));
  });

  test("gives no word to a device that has some villages only", () => {
    const list = listOf(
      make.enrol(pc1, laptop, 2, [village]),
      make.enrol(laptop, thief, 3),
      make.enrol(laptop, laptop, 4, null),
      make.revoke(laptop, pc1, 5),
      make.rename(laptop, pc1.uid, 6, "改了"),
      make.rename(laptop, laptop.uid, 7, "自己的新名"),
    );
    expect(inUse(list)).toEqual(uids(pc1, laptop));
    expect(list.devices.get(laptop.uid)).toMatchObject({ villages: [village], name: "自己的新名" });
    expect(list.devices.get(pc1.uid)?.name).toBe("一号机");
  });

  test("does not believe devices that only let each other in", () => {
    expect(inUse(listOf(make.enrol(pc2, pc3, 2), make.enrol(pc3, pc2, 3), make.enrol(pc2, pc2, 4)))).toEqual(uids(pc1));
  });

  test("keeps a device's key: who comes later with the same id stays out", () => {
    const impostor = newSigner("冒名", pc2.uid);
    const list = listOf(make.enrol(pc1, pc2, 2), make.enrol(pc1, impostor, 3));
    expect(list.devices.get(pc2.uid)?.sign).toBe(pc2.pairs.signKey);
  });
});

describe("A device that was stopped", () => {
  const in2 = make.enrol(pc1, pc2, 2);
  const in3 = make.enrol(pc2, pc3, 3);

  test("can sign nothing any more, whatever number it writes on it", () => {
    const backDated = make.enrol(pc2, thief, 2);
    const list = listOf(in2, in3, make.revoke(pc1, pc2, 4, [in3]), backDated, make.revoke(pc2, pc1, 1));
    expect(inUse(list)).toEqual(uids(pc1, pc3));
    expect(list.devices.has(thief.uid)).toBe(false);
    expect(list.valid.has(backDated.id)).toBe(false);
  });

  test("takes with it what was not held of it when it was stopped", () => {
    expect(inUse(listOf(in2, in3, make.revoke(pc1, pc2, 4)))).toEqual(uids(pc1));
  });

  test("stays stopped though it is enrolled again", () => {
    const list = listOf(in2, make.revoke(pc1, pc2, 3), make.enrol(pc1, pc2, 4));
    expect(list.devices.get(pc2.uid)?.stopped?.reason).toBe("stolen");
  });

  test("may be the founder, and those it let in go on", () => {
    const list = listOf(in2, in3, make.revoke(pc2, pc1, 4, [in2]), make.enrol(pc1, thief, 5));
    expect(inUse(list)).toEqual(uids(pc2, pc3));
  });

  test("loses against the one nearer to the founder where both stop each other", () => {
    const list = listOf(in2, in3, make.revoke(pc3, pc2, 4, [in3]), make.revoke(pc2, pc3, 5));
    expect(inUse(list)).toEqual(uids(pc1, pc2));
  });

  test("cannot be stopped from above by the ground that it stands on itself", () => {
    const list = listOf(in2, in3, make.revoke(pc3, pc2, 4));
    expect(inUse(list)).toEqual(uids(pc1, pc3));
  });
});

describe("A recovery sheet", () => {
  const [sheet, newSheet] = [newSigner("单"), newSigner("新单")];

  test("lets a new device in and stops the lost one", () => {
    const announced = make.recovery(pc1, sheet, 2);
    const list = listOf(announced, make.enrol(sheet, pc2, 3), make.revoke(pc2, pc1, 4, [announced]));
    expect(inUse(list)).toEqual(uids(pc2));
    expect(list.sheets.map(({ sign }) => sign)).toEqual([sheet.pairs.signKey]);
  });

  test("opens nothing any more once a new one was made, but whom it let in before stays", () => {
    const before = make.enrol(sheet, pc2, 3);
    const list = listOf(
      make.recovery(pc1, sheet, 2),
      before,
      make.recovery(pc1, newSheet, 4, "line", [before]),
      make.enrol(sheet, thief, 3),
      make.enrol(newSheet, pc3, 5),
    );
    expect(inUse(list)).toEqual(uids(pc1, pc2, pc3));
    expect(list.sheets.map(({ sign }) => sign)).toEqual([newSheet.pairs.signKey]);
  });

  test("counts only when a device with all villages announced it, and announces no other", () => {
    const list = listOf(
      make.enrol(pc1, laptop, 2, [village]),
      make.recovery(laptop, sheet, 3),
      make.enrol(sheet, thief, 4),
      make.recovery(pc1, newSheet, 5, "second"),
      make.recovery(newSheet, sheet, 6),
    );
    expect(inUse(list)).toEqual(uids(pc1, laptop));
    expect(list.sheets).toHaveLength(1);
  });
});

/** Any certificates that these five and a sheet could sign, with any numbers. */
const anyCertificates = (() => {
  const sheet = newSigner("单");
  const signers = [pc1, pc2, pc3, laptop, thief, sheet];
  const one = fc
    .record({
      kind: fc.constantFrom("enrol", "enrol", "enrol", "revoke", "rename", "recovery"),
      by: fc.constantFrom(...signers),
      of: fc.constantFrom(pc1, pc2, pc3, laptop, thief),
      no: fc.integer({ min: 1, max: 6 }),
      some: fc.boolean(),
    })
    .map(({ kind, by, of, no, some }) => {
      if (kind === "enrol") return make.enrol(by, of, no, some ? [village] : null);
      if (kind === "revoke") return make.revoke(by, of, no);
      if (kind === "rename") return make.rename(by, of.uid, no, `名${no}`);
      return make.recovery(by, sheet, no);
    });
  return fc.array(one, { maxLength: 12 });
})();

const shown = (list: DeviceList) => ({
  devices: [...list.devices.values()].toSorted((a, b) => (a.uid < b.uid ? -1 : 1)),
  sheets: list.sheets,
  valid: [...list.valid].toSorted(),
});

describe("Whatever was signed", () => {
  test("gives the same list in any order, doubled or not", () => {
    fc.assert(
      fc.property(anyCertificates, fc.infiniteStream(fc.nat()), (certificates, lots) => {
        const shuffled = [root, ...certificates, ...certificates]
          .map((certificate) => ({ certificate, lot: lots.next().value }))
          .toSorted((a, b) => a.lot - b.lot)
          .map(({ certificate }) => certificate);
        expect(shown(deviceList(shuffled, root.id, checks)!)).toEqual(shown(listOf(...certificates)));
      }),
      { numRuns: 150 },
    );
  });

  test("admits nobody whom no admitted device or sheet let in, and adding what counts already changes nothing", () => {
    fc.assert(
      fc.property(anyCertificates, (certificates) => {
        const list = listOf(...certificates);
        const keys = new Set([...list.devices.values()].map(({ sign }) => sign));
        const announced = new Set(
          certificates
            .filter(({ body }) => body.includes('"recovery"'))
            .map(({ body }) => (JSON.parse(body) as { sign: string }).sign),
        );
        for (const { id, signer } of certificates)
          if (list.valid.has(id)) expect(keys.has(signer) || announced.has(signer)).toBe(true);
        expect(list.devices.has(pc1.uid)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe("The key that files for a device are sealed to", () => {
  const [second, third] = [newSigner("二").card.seal, newSigner("三").card.seal];
  const in2 = make.enrol(pc1, pc2, 2);
  const sealOf = (...certificates: readonly SignedCertificate[]) =>
    listOf(in2, ...certificates).devices.get(pc2.uid)?.seal;

  test("is the one that the device announced last, also beside a card from before", () => {
    expect(sealOf()).toBe(pc2.card.seal);
    expect(sealOf(make.reseal(pc2, pc2.uid, 3, second))).toBe(second);
    const widened = make.enrol(pc1, pc2, 4, [village]);
    expect(sealOf(make.reseal(pc2, pc2.uid, 3, second), widened)).toBe(second);
    expect(sealOf(make.reseal(pc2, pc2.uid, 5, third), make.reseal(pc2, pc2.uid, 3, second))).toBe(third);
  });

  test("is announced by a device with some villages too", () => {
    const list = listOf(make.enrol(pc1, laptop, 2, [village]), make.reseal(laptop, laptop.uid, 3, second));
    expect(list.devices.get(laptop.uid)).toMatchObject({ seal: second, villages: [village] });
  });

  test("is never another device's to change, nor a stranger's", () => {
    expect(sealOf(make.reseal(pc1, pc2.uid, 3, second), make.reseal(thief, pc2.uid, 4, third))).toBe(pc2.card.seal);
  });

  test("follows a device that was restored and lost its newest key, by the day", () => {
    const lost = make.reseal(pc2, pc2.uid, 9, second, "2027-11-22");
    expect(sealOf(lost, make.reseal(pc2, pc2.uid, 3, third, "2027-12-01"))).toBe(third);
  });

  test("counts no more where the device was stopped before", () => {
    const kept = make.reseal(pc2, pc2.uid, 3, second);
    const stop = make.revoke(pc1, pc2, 4, [kept]);
    expect(sealOf(kept, stop, make.reseal(pc2, pc2.uid, 5, third, "2027-12-01"))).toBe(second);
  });

  test("does not matter to a program that does not know this kind of line", () => {
    const unknown = JSON.stringify({ kind: "later-kind", register: "register-of-the-test", no: 3, on: "2026-11-22" });
    const line = { id: checks.idOf(unknown, pc2.pairs.signKey), no: 3, body: unknown, signer: pc2.pairs.signKey };
    expect(sealOf({ ...line, signature: make.root(pc2).signature })).toBe(pc2.card.seal);
  });
});
