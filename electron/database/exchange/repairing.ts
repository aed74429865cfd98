import { throwFault } from "../../../shared/rpc/faults.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import type { Session } from "../session.ts";
import { clashesOf } from "./clashes.ts";
import { readSection } from "./reading.ts";
import { renumber } from "./renumber.ts";
import { scopeOf, segmentsOf } from "./vectors.ts";

export type Repair =
  /** The commits made here go under a writer of their own now. */
  | "done"
  /** No number clashes (any more). */
  | "nothing"
  /** The section does not show where the two parted: a full file does. */
  | "needs-full"
  /** The sender's commits are here already under their own writer: the sender is the one to repair. */
  | "elsewhere";

function clashesIn(client: Client, raw: Buffer) {
  const incoming = readSection(raw);
  const scope = scopeOf(client, incoming.header.scope);
  return { scope, clashes: scope ? clashesOf(client, incoming, segmentsOf(client, scope.idx)) : [] };
}

/** Whether a refused section brings nothing that is not held here under a writer of its own. */
export const isSettled = (client: Client, raw: Buffer): boolean => {
  const { clashes } = clashesIn(client, raw);
  return clashes.length > 0 && clashes.every(({ heldTheirs, ours }) => heldTheirs && !ours);
};

/**
 * After a machine was put back to an earlier moment while it ran, two commits bear one number (exchange, section 9).
 * Puts those made here after the last common one under a writer of their own, takes what is known of the other
 * writer back to that one, and forgets what peers confirmed of the village, so that everybody gets it whole. No
 * value changes; what differs stands side by side once both are here.
 * @param raw the section that was refused: it shows where the two parted
 * @throws AppError package damaged
 */
export function repair(session: Session, raw: Buffer): Repair {
  const { client } = session;
  const { scope, clashes } = clashesIn(client, raw);
  if (!scope || clashes.length === 0) return "nothing";
  if (clashes.some(({ common }) => common === null)) return "needs-full";
  const due = clashes.filter(({ ours }) => ours);
  if (due.length === 0) return "elsewhere";
  const work = () => {
    for (const { segment, common } of due) renumber(client, scope.idx, segment, common!);
    prepared(client, "DELETE FROM peer WHERE scope = ?").run(scope.idx);
  };
  try {
    client.transaction(work).immediate();
  } catch (error) {
    return throwFault(error);
  }
  session.segments.delete(scope.idx);
  return "done";
}
