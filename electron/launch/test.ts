import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./build.ts";
import { ensureBrowser } from "./ensureBrowser.ts";
import { ensureReaders } from "./ensureReaders.ts";
import { readReport, reportFile, type TestReport } from "./testReport.ts";
import { run, runNode } from "./run.ts";
import { say } from "./say.ts";

const reports = mkdtempSync(join(tmpdir(), "hearthbook-reports-"));
const failures: string[] = [];
let passed = 0;

function add(report: TestReport): void {
  passed += report.passed;
  failures.push(...report.failures);
}

/** A tool that only says yes or no counts as one. */
async function check(name: string): Promise<void> {
  say(`\n== ${name}`);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const code = await run(npm, ["run", "--silent", name]);
  add(code === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [`npm run ${name}`] });
}

/** Runs a tool with our reporter beside its own; one that failed without naming a failure counts as one. */
async function suite(name: string, tool: string, args: readonly string[]): Promise<void> {
  say(`\n== ${name}`);
  const file = join(reports, `${tool}.json`);
  const code = await runNode(args, { env: { [reportFile]: file } });
  const report = readReport(file) ?? { passed: 0, failures: [] };
  const unnamed = code !== 0 && report.failures.length === 0;
  add(unnamed ? { ...report, failures: [`${tool} ended with ${code}`] } : report);
}

async function parts(): Promise<void> {
  if (!(await ensureBrowser())) add({ passed: 0, failures: ["no browser"] });
  if (!(await ensureReaders())) add({ passed: 0, failures: ["no readers of printed forms"] });
  if (!(await ensureBuilt())) add({ passed: 0, failures: ["not built"] });
  for (const name of ["types", "layers", "lint", "format"]) await check(name);
  const vitest = ["--reporter=dot", "--reporter=./tests/support/reporters/vitest.ts"];
  await suite("unit and integration", "vitest", ["node_modules/vitest/vitest.mjs", "run", ...vitest]);
  const playwright = "--reporter=list,./tests/support/reporters/playwright.ts";
  await suite("end to end", "playwright", ["node_modules/@playwright/test/cli.js", "test", playwright]);
}

/** The last lines say what failed and how much, whatever happens before them: often only the end of a log is kept. */
async function test(): Promise<void> {
  await parts().catch((error: unknown) => {
    add({ passed: 0, failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)] });
  });
  rmSync(reports, { recursive: true, force: true });
  for (const failure of failures) say(`\nFAILED ${failure}`);
  say(`\n${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

await test();
