import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Kills, altered files, histories and printing take minutes: they begin first, so that no core waits for one of them. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      /\/(faults|forms)\/|kills|property|hostile/.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // All cores: the process that collects the answers has little to do.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          setupFiles: ["tests/support/sameRuns.ts"],
          include: ["tests/unit/**/*.test.ts", "tests/integration/**/*.test.ts"],
          // Against a hang only: a slow PC is no failure.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: "page",
          environment: "jsdom",
          setupFiles: ["tests/support/pageSetup.ts"],
          include: ["tests/unit/**/*.test.tsx"],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
