import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readReport, reportFile } from "../../../electron/launch/testReport.ts";
import { tempFolder } from "../../support/register.ts";

const root = join(import.meta.dirname, "../../..");

/** A small project of its own, in which the real tools run over these files. */
function project(files: Readonly<Record<string, string>>): string {
  const at = tempFolder();
  symlinkSync(join(root, "node_modules"), join(at, "node_modules"), "junction");
  mkdirSync(join(at, "tests"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text);
  return at;
}

/** Runs a tool there with our reporter. */
function reportOf(at: string, tool: string, args: readonly string[]) {
  const file = join(at, "report.json");
  const { status } = spawnSync(
    process.execPath,
    [...args, `--reporter=${join(root, "tests/support/reporters", tool)}`],
    {
      cwd: at,
      env: { ...process.env, [reportFile]: file },
    },
  );
  expect(status).toBe(1);
  return readReport(file);
}

test("what failed under Vitest is named with what it said, in a test, in a file and outside of both", () => {
  const at = project({
    "vitest.config.mjs": "export default { test: { include: ['tests/*.test.mjs'] } };",
    "tests/sums.test.mjs": `import { expect, test } from 'vitest';
      test('adds', () => {});
      test('adds wrongly', () => { expect({ sum: 1 + 1 }).toMatchObject({ sum: 3 }); });`,
    "tests/broken.test.mjs": "import './nowhere.mjs';",
    "tests/late.test.mjs": `import { test } from 'vitest';
      test('leaves a promise behind', async () => {
        void Promise.reject(new Error('too late', { cause: new Error('the stick is gone') }));
        await new Promise((resolve) => setTimeout(resolve, 20));
      });`,
  });
  const report = reportOf(at, "vitest.ts", ["node_modules/vitest/vitest.mjs", "run"]);
  expect(report?.passed).toBe(2);
  expect(report?.failures.toSorted()).toEqual([
    expect.stringMatching(/^outside the tests\n +Error: too late(.|\n)*the stick is gone/),
    expect.stringMatching(/^tests\/broken\.test\.mjs\n.*nowhere/),
    expect.stringMatching(/^tests\/sums\.test\.mjs > adds wrongly\n.*to match object(.|\n)*-.*sum.*3(.|\n)*\+.*sum.*2/),
  ]);
});

test("what failed under Playwright is named with what it said, and what passed at a second try has failed", () => {
  const at = project({
    "playwright.config.mjs": "export default { testDir: 'tests', retries: 1 };",
    "tests/sums.spec.mjs": `import { expect, test } from '@playwright/test';
      test('adds', () => {});
      test.describe('a group', () => {
        test('adds wrongly', () => { expect(1 + 1).toBe(3); });
        test('adds late', ({}, info) => { expect(info.retry).toBe(1); });
      });`,
    "tests/broken.spec.mjs": "import './nowhere.mjs';",
  });
  const args = ["node_modules/@playwright/test/cli.js", "test"];
  expect(reportOf(at, "playwright.ts", [...args, "sums"])).toEqual({
    passed: 1,
    failures: [
      expect.stringMatching(/sums\.spec\.mjs:4 > adds wrongly\n(.|\n)*Expected: 3/),
      expect.stringMatching(/sums\.spec\.mjs:5 > adds late\n/),
    ],
  });
  expect(reportOf(at, "playwright.ts", [...args, "broken"])?.failures[0]).toMatch(/^outside the tests\n.*nowhere/);
});
