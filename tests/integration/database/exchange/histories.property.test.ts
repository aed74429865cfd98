import { afterAll, describe, expect, it } from "vitest";
import { everyday } from "../../../support/histories/acts.ts";
import { Tally } from "../../../support/histories/invariants.ts";
import { notChecked, runSuite } from "../../../support/histories/suite.ts";

const tally = new Tally();
afterAll(() => console.log(tally.line("everyday histories")));

describe("PCs that exchange files", () => {
  it("lose nothing and end alike, whatever happens in whatever order", { timeout: 0 }, () => {
    runSuite(
      {
        share: 0.35,
        weights: everyday,
        settings: [{ pcs: ["known", "known", "known"] }, { pcs: ["known", "known", "empty", "known"] }],
      },
      tally,
    );
    expect(tally.lost).toBe(0);
    expect(tally.lostByLastWriter).toBeGreaterThan(0);
  });

  it("check every one of the thirteen invariants", () => {
    expect(notChecked(tally)).toEqual([]);
  });
});
