import { onTestFinished } from "vitest";
import { tibetanLabels } from "../../shared/forms/tibetan.ts";

/** Approves every Tibetan label until the test has ended, as a translator would. */
export function approveAll(): void {
  const approve = (approved: boolean) =>
    Object.values(tibetanLabels).forEach((draft) => Object.assign(draft, { approved }));
  approve(true);
  onTestFinished(() => approve(false));
}
