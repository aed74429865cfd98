import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newRecovery, secretOf, wordsOf } from "../../../../../electron/services/session/recoveryKey.ts";

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes));

describe("recovery words", () => {
  it("give the secret back, however they are spaced and cased", () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const words = wordsOf(secret);
        expect(words).toHaveLength(9);
        expect(secretOf(words.join(" "))).toEqual(secret);
        expect(secretOf(`  ${words.join(", ").toUpperCase()}\n`)).toEqual(secret);
        expect(secretOf(words.join(""))).toEqual(secret);
      }),
    );
  });

  it("follow the published examples of proquints", () => {
    const secret = Buffer.from("7f0000013f54dcc13f76070540620b2a", "hex");
    expect(wordsOf(secret).slice(0, 4)).toEqual(["lusab", "babad", "gutih", "tugad"]);
  });

  it("are refused with one wrong word, or a word too few", () => {
    const { words } = newRecovery();
    const other = words[3] === "babab" ? "babad" : "babab";
    expect(secretOf(words.with(3, other).join(" "))).toBe(null);
    expect(secretOf(words.slice(1).join(" "))).toBe(null);
    expect(secretOf("")).toBe(null);
  });

  it("are never the same twice", () => {
    expect(new Set(Array.from({ length: 100 }, () => newRecovery().words.join(" "))).size).toBe(100);
  });
});
