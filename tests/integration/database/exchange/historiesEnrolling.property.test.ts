import { afterAll, describe, expect, it } from "vitest";
import { enrolling } from "../../../support/histories/acts.ts";
import { Tally } from "../../../support/histories/invariants.ts";
import { runSuite } from "../../../support/histories/suite.ts";

const tally = new Tally();
afterAll(() => console.log(tally.line("histories with PCs enrolled late and revoked")));

describe("PCs that are enrolled late, or no longer", () => {
  it("change nothing before, nothing after, and end alike once everybody is enrolled", { timeout: 0 }, () => {
    runSuite(
      {
        share: 0.1,
        weights: enrolling,
        settings: [
          { pcs: ["known", "known", "known", "known"], enrolled: 2, parks: true },
          { pcs: ["known", "known", "known"], enrolled: 1, parks: true },
        ],
      },
      tally,
    );
    expect(tally.lost).toBe(0);
    // What waited was taken by the program itself once its cause was gone, to the last file.
    expect(tally.freed).toBeGreaterThan(0);
    expect(tally.waiting).toBe(0);
  });
});
