import fc from "fast-check";

/**
 * Properties try the same cases in every `npm test`, so that a run fails by what was changed and not by chance.
 * `npm run test:faults` looks for new ones: `HEARTHBOOK_SEED=random`; a failed run prints the number to try again.
 */
const seed = process.env["HEARTHBOOK_SEED"] ?? "20261123";
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
