import { describe, expect, it } from "vitest";
import { everyday } from "../../../support/histories/acts.ts";
import { caught, type Suite } from "../../../support/histories/suite.ts";
import { brokenFiles, brokenWriters, sound } from "../../../support/mutations/files.ts";
import { brokenMerges } from "../../../support/mutations/merges.ts";

const everydayOnly: Suite = { share: 1, weights: everyday, settings: [{ pcs: ["known", "known", "known"] }] };
const manyRestores: Suite = {
  share: 1,
  weights: { edit: 10, send: 8, "back up": 4, restore: 4 },
  settings: [{ pcs: ["known", "known"] }],
};
const manyRollbacks: Suite = {
  share: 1,
  weights: { edit: 10, send: 8, snapshot: 6, "roll back": 6 },
  settings: [{ pcs: ["known", "known"], rollsBack: true }],
};
const [restored, nonces] = brokenWriters;

describe("a program that is broken on purpose is found out by the histories", () => {
  it.each([...brokenMerges, ...brokenFiles].map((mutation) => [mutation.name, mutation] as const))(
    "%s",
    (_, mutation) => {
      expect(caught(everydayOnly, mutation, 350)).toMatch(/invariant \d+/);
    },
  );

  it("and one with nothing wrong is not", () => {
    expect([everydayOnly, manyRestores, manyRollbacks].map((suite) => caught(suite, sound, 15))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it(restored!.name, () => {
    expect(caught(manyRestores, restored!, 250)).toMatch(/invariant \d+/);
  });

  it(nonces!.name, () => {
    expect(caught(manyRollbacks, nonces!, 500)).toMatch(/invariant \d+/);
  });
});
