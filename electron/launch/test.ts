import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.ts";
import { ensureBrowser } from "./ensureBrowser.ts";
import { root, run, runNode } from "./run.ts";
import { say } from "./say.ts";

interface Count {
  passed: number;
  failed: number;
}

const reports = join(root, "test-results/reports");
const total: Count = { passed: 0, failed: 0 };

function add({ passed, failed }: Count): void {
  total.passed += passed;
  total.failed += failed;
}

/** A tool that only says yes or no counts as one. */
async function check(name: string): Promise<void> {
  say(`\n== ${name}`);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const code = await run(npm, ["run", "--silent", name]);
  add({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
}

/** A tool that was killed may leave half a report, which counts as none. */
function reported(file: string, read: (report: Record<string, unknown>) => Count): Count {
  try {
    return read(JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>);
  } catch {
    // No report or half of one: the tool's exit code speaks for it.
    return { passed: 0, failed: 0 };
  }
}

/** Counts by the tool's own report; a tool that failed without naming a failed test counts as one. */
function counted(code: number, file: string, read: (report: Record<string, unknown>) => Count): void {
  const report = existsSync(file) ? reported(file, read) : { passed: 0, failed: 0 };
  add(code !== 0 && report.failed === 0 ? { ...report, failed: 1 } : report);
}

async function unitAndIntegration(): Promise<void> {
  say("\n== unit and integration");
  const file = join(reports, "vitest.json");
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const code = await runNode(args);
  counted(code, file, (report) => ({
    passed: Number(report["numPassedTests"] ?? 0),
    failed: Number(report["numFailedTests"] ?? 0),
  }));
}

async function endToEnd(): Promise<void> {
  say("\n== end to end");
  const file = join(reports, "playwright.json");
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await runNode(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], { env });
  counted(code, file, ({ stats }) => {
    const { expected, unexpected, flaky } = (stats ?? {}) as Readonly<Record<string, number>>;
    return { passed: expected ?? 0, failed: (unexpected ?? 0) + (flaky ?? 0) };
  });
}

async function parts(): Promise<void> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  if (!(await ensureBrowser()) || !(await ensureBuilt())) add({ passed: 0, failed: 1 });
  for (const name of ["types", "layers", "lint", "format"]) await check(name);
  await unitAndIntegration();
  await endToEnd();
}

/** The last line is there whatever happens before it. */
async function test(): Promise<void> {
  await parts().catch((error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    add({ passed: 0, failed: 1 });
  });
  say(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await test();
