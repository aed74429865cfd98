import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasUsccCheck, isUsccShaped, usccCheckSign } from "../../../../shared/enterprises/uscc.ts";

const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";

describe("the check sign of a unified social credit code", () => {
  it.each(["91350100M000100Y43", "91110000600037341L"])("agrees for %s", (code) =>
    expect(hasUsccCheck(code)).toBe(true),
  );

  it("finds every single wrong sign", () => {
    const code = "91350100M000100Y43";
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 17 }), fc.integer({ min: 0, max: 30 }), (at, value) => {
        const wrong = code.slice(0, at) + signs[value]! + code.slice(at + 1);
        expect(hasUsccCheck(wrong)).toBe(wrong === code);
      }),
    );
  });

  it("agrees for whatever code it was worked out for", () => {
    const body = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(body, (values) => {
        const code = values.map((value) => signs[value]!).join("");
        expect(hasUsccCheck(code + usccCheckSign(code))).toBe(true);
      }),
    );
  });

  it("knows no I, O, S, V, Z, no small letters and no other length", () => {
    for (const code of ["91350100M000100Y4", "91350100M000100Y433", "91350100m000100Y43", "9135010OM000100Y43"])
      expect(isUsccShaped(code)).toBe(false);
  });
});
