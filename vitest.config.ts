import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
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
          include: ["tests/unit/**/*.test.tsx"],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
