import type { Reporter, Suite, TestCase, TestError } from "@playwright/test/reporter";
import { failure, writeReport } from "../../../electron/launch/testReport.ts";

const told = (errors: readonly TestError[]): (string | undefined)[] =>
  errors.map(({ stack, message, value }) => stack ?? message ?? value);

const failed = (test: TestCase): string =>
  failure(
    `${test.location.file}:${test.location.line} > ${test.title}`,
    test.results.flatMap(({ errors }) => told(errors)),
  );

/** Reports the end-to-end tests. A test that passed only when it was tried again has failed. */
export default class implements Reporter {
  readonly #outside: TestError[] = [];
  #suite: Suite | null = null;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onError(error: TestError): void {
    this.#outside.push(error);
  }

  onEnd(): void {
    const tests = this.#suite?.allTests() ?? [];
    const bad = tests.filter((test) => ["unexpected", "flaky"].includes(test.outcome()));
    const outside = this.#outside.map((error) => failure("outside the tests", told([error])));
    writeReport({
      passed: tests.filter((test) => test.outcome() === "expected").length,
      failures: [...bad.map(failed), ...outside],
    });
  }

  printsToStdio(): boolean {
    return false;
  }
}
