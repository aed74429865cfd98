import { change } from "../../electron/database/journal/door.ts";
import type { Writer } from "../../electron/database/journal/writer.ts";
import type { Session } from "../../electron/database/session.ts";
import type { Violation } from "../../shared/records/violation.ts";
import { AppError } from "../../shared/rpc/errors.ts";

/** Every broken rule that a refusal names; what is no refusal by a rule is thrown on. */
export function violationsIn(work: () => unknown): readonly Violation[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "rule") throw error;
    const { violations } = error.details;
    return Array.isArray(violations) ? (violations as readonly Violation[]) : [];
  }
}

const namesOf = (violations: readonly Violation[]): string[] =>
  [...new Set(violations.map(({ rule }) => rule))].toSorted();

/** Names of the rules that a call breaks; none where it is answered. */
export const brokenBy = (work: () => unknown): string[] => namesOf(violationsIn(work));

/** Tries steps: names of the rules that each breaks; none where it is written. */
export const trying =
  (session: Session) =>
  (work: (write: Writer) => unknown): string[] =>
    brokenBy(() => change(session, { kind: "edit", params: {} }, work));

/** Names of what a step tells the clerk to look at. */
export const warnedOf = (session: Session, work: (write: Writer) => unknown): string[] =>
  namesOf(change(session, { kind: "edit", params: {} }, work).warnings);
