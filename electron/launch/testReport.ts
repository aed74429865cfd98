import { readFileSync, writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** How many tests passed, and each failure as the person who mends it wants to read it. */
export interface TestReport {
  readonly passed: number;
  readonly failures: readonly string[];
}

const lines = 30;
const columns = 300;

/** One failure: where, and the beginning of what was said; a counterexample may be thousands of lines long. */
export function failure(where: string, said: readonly (string | undefined)[]): string {
  const told = stripVTControlCharacters(said.join("\n")).split("\n").slice(0, lines);
  return [where, ...told.map((line) => `  ${line.slice(0, columns)}`)].join("\n");
}

/** The file into which a tool's reporter writes, named by whoever runs the tool. */
export const reportFile = "HEARTHBOOK_TEST_REPORT";

export function writeReport(report: TestReport): void {
  const file = process.env[reportFile];
  if (file) writeFileSync(file, JSON.stringify(report));
}

/** @returns null where the tool ended before it wrote its report */
export function readReport(file: string): TestReport | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as TestReport;
  } catch {
    return null;
  }
}
