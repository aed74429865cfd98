import { dotOf, segmentOf, sequenceOf } from "../../../shared/changes/dot.ts";
import { covers, type Vector } from "../../../shared/changes/vector.ts";
import type { Client } from "../open.ts";
import { nonceOf } from "./commits.ts";
import { forkId } from "./forks.ts";
import type { Incoming } from "./reading.ts";
import { type Segment, vectorOfSegments } from "./vectors.ts";

/** A writer whose numbers mean other commits here than in a section. */
export interface Clash {
  readonly segment: Segment;
  /** The last commit that both have; null when the section does not go back so far. */
  readonly common: number | null;
  /** Whether the sender's commits are held here already, under a writer of their own. */
  readonly heldTheirs: boolean;
  /** Whether it is for this PC to give its commits other numbers, and not for the sender. */
  readonly ours: boolean;
}

function clashOf(
  client: Client,
  segment: Segment,
  theirs: ReadonlyMap<number, string>,
  mine: Vector,
  sent: Vector,
): Clash | null {
  const ours = (sequence: number) => nonceOf(client, dotOf(segment.idx, sequence));
  const shared = [...theirs.keys()].filter((sequence) => sequence <= segment.known).toSorted((a, b) => a - b);
  const first = shared.find((sequence) => ours(sequence) !== theirs.get(sequence));
  if (first === undefined) return null;
  // A section from the beginning, or with the commit before, shows where the two parted.
  const exact = first === 1 || theirs.has(first - 1);
  if (!exact) return { segment, common: null, heldTheirs: false, ours: false };
  const [ourNonce, theirNonce] = [ours(first)!, theirs.get(first)!];
  const holds = (vector: Vector, nonce: string, upTo: number) =>
    covers(vector, forkId(segment.id, first - 1, nonce), upTo - first + 1);
  const heldTheirs = holds(mine, theirNonce, Math.max(...theirs.keys()));
  // Where each side has renumbered the other's, the higher nonce gives way.
  const heldOurs = holds(sent, ourNonce, segment.known);
  return { segment, common: first - 1, heldTheirs, ours: !heldTheirs || (heldOurs && ourNonce > theirNonce) };
}

/** Writers of a section whose numbers clash with those held here. */
export function clashesOf(client: Client, { header, commits }: Incoming, segments: readonly Segment[]): Clash[] {
  const known = new Map(segments.map((segment) => [segment.id, segment]));
  const mine = vectorOfSegments(segments);
  const byPlace = Map.groupBy(commits, ([dot]) => segmentOf(dot));
  return header.segments.flatMap(({ id }, place) => {
    const segment = known.get(id);
    const theirs = new Map((byPlace.get(place) ?? []).map(([dot, , , , nonce]) => [sequenceOf(dot), nonce]));
    return (segment && clashOf(client, segment, theirs, mine, header.vector)) ?? [];
  });
}
