import { test, type TestInfo } from "@playwright/test";

/** Leaves a test out where it cannot say anything, and says so in the run's output. */
export function leaveOut(where: boolean, { title, project }: TestInfo, reason: string): void {
  if (where) console.log(`${title} (${project.name}): NOT RUN (${reason})`);
  test.skip(where, reason);
}
