import { afterAll, describe, expect, it } from "vitest";
import { mixedPrograms } from "../../../support/histories/acts.ts";
import { Tally } from "../../../support/histories/invariants.ts";
import { runSuite } from "../../../support/histories/suite.ts";

const tally = new Tally();
afterAll(() => console.log(tally.line("histories with older programs")));

describe("older and newer programs that exchange files", () => {
  it("hand on what the older ones do not know, and end alike", { timeout: 0 }, () => {
    runSuite(
      {
        share: 0.2,
        weights: mixedPrograms,
        settings: [{ pcs: ["known", "older", "known"] }, { pcs: ["older", "empty", "known", "empty older"] }],
      },
      tally,
    );
    expect(tally.lost).toBe(0);
  });
});
