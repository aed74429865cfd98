import { defineConfig } from "@playwright/test";
import { electronBinary } from "./electron/launch/electronBinary.ts";

const binary = electronBinary();
if (!binary) {
  if (process.env["REQUIRE_ELECTRON"] === "1") throw new Error("electron: REQUIRED, but there is no binary");
  // Workers load this file too; the note belongs to the run, once.
  if (process.env["TEST_WORKER_INDEX"] === undefined) console.log("electron: NOT RUN (no binary)");
}

export default defineConfig({
  testDir: "tests/e2e",
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [["list"]],
  outputDir: "test-results",
  projects: [{ name: "chromium" }, ...(binary ? [{ name: "electron" }] : [])],
});
