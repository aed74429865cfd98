import { z } from "zod";
import type { Problem } from "../../../shared/exchange/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import type { RecordName } from "../../../shared/records/all.ts";
import { takeSection, type TakeFrom, type TakeStep } from "../../database/exchange/incoming.ts";
import { isSettled } from "../../database/exchange/repairing.ts";
import { listParked, park, parkedBody, unpark } from "../../database/packages.ts";
import type { Session } from "../../database/session.ts";
import { addCounts, nothing, type TakenPart } from "./parts.ts";

/** Parts that wait for something that can still come; the other refusals stand. */
const waits: ReadonlySet<unknown> = new Set(["gap", "unknown-device", "writer-twice"]);

const Parked = z.object({
  sender: z.string(),
  scope: z.string(),
  /** When the file was made. */
  at: z.string(),
  problem: z.object({ why: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) }),
});
export type Parked = z.infer<typeof Parked> & { readonly id: string };

interface Place {
  readonly id: string;
  readonly sender: string;
  readonly scope: string;
  readonly at: string;
}

/** Keeps a village's part until what it builds on has come; a newer one of the same sender takes its place. */
export function parkSection(session: Session, { id, sender, scope, at }: Place, problem: Problem, raw: Buffer): void {
  if (!waits.has(problem.why)) return;
  for (const older of parkedParts(session))
    if (older.sender === sender && older.scope === scope) unpark(session.client, older.id);
  park(session.client, `${id} ${scope}`, JSON.stringify({ sender, scope, at, problem }), raw);
}

/** What waits, and why. */
export const parkedParts = ({ client }: Session): Parked[] =>
  listParked(client).map(({ id, missing }) => ({ id, ...Parked.parse(JSON.parse(missing)) }));

/** Takes what waited, as far as its cause is gone; again as long as one makes way for another. */
export function retryParked(
  session: Session,
  step: TakeStep,
  fromOf: (sender: string) => TakeFrom,
): { parts: TakenPart[]; features: RecordName[]; waiting: number } {
  const [parts, features]: [TakenPart[], RecordName[]] = [[], []];
  for (let moved = true; moved; ) {
    moved = false;
    for (const { id, sender, scope } of parkedParts(session)) {
      try {
        const report = takeSection(session, step, parkedBody(session.client, id)!, fromOf(sender));
        const { lines, same } = report;
        parts.push({ scope, counts: addCounts(nothing, report.counts), lines, same, problem: null });
        features.push(...report.features);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "package") throw error;
        const { why } = error.details;
        const settled = why === "writer-twice" && isSettled(session.client, parkedBody(session.client, id)!);
        if (waits.has(why) && !settled) continue;
      }
      unpark(session.client, id);
      moved = true;
    }
  }
  return { parts, features, waiting: listParked(session.client).length };
}
