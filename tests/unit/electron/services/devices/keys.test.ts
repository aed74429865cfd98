import { Decrypter, Encrypter, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardText } from "../../../../../shared/devices/card.ts";
import { cardPage } from "../../../../../shared/devices/cardPage.ts";
import { checks, fingerprintOf, keyPairs, sheetKeys, signCard } from "../../../../../electron/services/devices/keys.ts";

const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
const face = { device: "device_device_device_1", office: "青石镇人民政府", name: "<一号机>" };

describe("Keys made of 32 bytes", () => {
  test("are what the age library makes of the same identity, and open what it seals", async () => {
    await fc.assert(
      fc.asyncProperty(seed, seed, async (sign, seal) => {
        const { identity, sealKey } = keyPairs(sign, seal);
        expect(await identityToRecipient(identity)).toBe(sealKey);
      }),
      { numRuns: 25 },
    );
    const { identity, sealKey } = keyPairs(new Uint8Array(32).fill(1), new Uint8Array(32).fill(2));
    const [encrypter, decrypter] = [new Encrypter(), new Decrypter()];
    encrypter.addRecipient(sealKey);
    decrypter.addIdentity(identity);
    expect(await decrypter.decrypt(await encrypter.encrypt("花名册"), "text")).toBe("花名册");
  });

  test("of a recovery sheet are the same each time, and others for another line or another secret", () => {
    const [one, two] = [new Uint8Array(16).fill(1), new Uint8Array(16).fill(2)];
    expect(sheetKeys(one, "line").sealKey).toBe(sheetKeys(one, "line").sealKey);
    const all = [sheetKeys(one, "line"), sheetKeys(one, "other"), sheetKeys(two, "line")];
    expect(new Set(all.flatMap(({ signKey, sealKey }) => [signKey, sealKey])).size).toBe(6);
  });
});

describe("A card", () => {
  test("is signed by its own key, and any change of what it says breaks that", () => {
    const pairs = keyPairs(new Uint8Array(32).fill(3), new Uint8Array(32).fill(4));
    const card = signCard({ ...face, sign: pairs.signKey, seal: pairs.sealKey }, pairs.sign);
    expect(checks.verify(card.sign, cardText(card), card.signature)).toBe(true);
    for (const changed of [{ office: "别的镇" }, { name: "二号机" }, { device: "device_device_device_2" }])
      expect(checks.verify(card.sign, cardText({ ...card, ...changed }), card.signature)).toBe(false);
  });

  test("has six groups of five digits, which change with either key", () => {
    fc.assert(
      fc.property(seed, seed, seed, (sign, seal, other) => {
        fc.pre(Buffer.compare(sign, other) !== 0 && Buffer.compare(seal, other) !== 0);
        const digits = (a: Uint8Array, b: Uint8Array) => {
          const { signKey, sealKey } = keyPairs(a, b);
          return fingerprintOf({ sign: signKey, seal: sealKey });
        };
        expect(digits(sign, seal)).toMatch(/^(\d{5} ){5}\d{5}$/);
        expect(new Set([digits(sign, seal), digits(other, seal), digits(sign, other)]).size).toBe(3);
      }),
      { numRuns: 25 },
    );
  });

  test("on paper shows the digits, and a name as text only", () => {
    const pairs = keyPairs(new Uint8Array(32).fill(5), new Uint8Array(32).fill(6));
    const card = signCard({ ...face, sign: pairs.signKey, seal: pairs.sealKey }, pairs.sign);
    const html = cardPage({ card, digits: fingerprintOf(card), picture: "data:,", on: "2026-11-23" }, "zh");
    expect(html).toContain(fingerprintOf(card));
    expect(html).toContain("&lt;一号机&gt;");
    expect(html).not.toContain("<一号机>");
  });
});
