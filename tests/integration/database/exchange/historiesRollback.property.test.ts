import { afterAll, describe, expect, it } from "vitest";
import { rolledBackMachines } from "../../../support/histories/acts.ts";
import { Tally } from "../../../support/histories/invariants.ts";
import { runSuite } from "../../../support/histories/suite.ts";

const tally = new Tally();
afterAll(() => console.log(tally.line("histories with machines rolled back while they run")));

describe("machines rolled back while their program runs", () => {
  it("never lose anything in silence", { timeout: 0 }, () => {
    runSuite(
      { share: 0.1, weights: rolledBackMachines, settings: [{ pcs: ["known", "known", "known"], rollsBack: true }] },
      tally,
    );
    expect(tally.lost).toBe(0);
  });
});
