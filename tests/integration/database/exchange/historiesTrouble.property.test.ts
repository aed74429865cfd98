import { afterAll, describe, expect, it } from "vitest";
import { troubled } from "../../../support/histories/acts.ts";
import { Tally } from "../../../support/histories/invariants.ts";
import { runSuite } from "../../../support/histories/suite.ts";

const tally = new Tally();
afterAll(() => console.log(tally.line("histories with restored and copied PCs and wrong clocks")));

describe("PCs that are restored, copied and have wrong clocks", () => {
  it("lose nothing and end alike", { timeout: 0 }, () => {
    runSuite(
      {
        share: 0.25,
        weights: troubled,
        settings: [{ pcs: ["known", "known", "known"] }, { pcs: ["known", "known"], parks: true }],
      },
      tally,
    );
    expect(tally.lost).toBe(0);
  });
});
