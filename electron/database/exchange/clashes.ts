import { dotOf, segmentOf, sequenceOf } from "../../../shared/changes/dot.ts";
import type { Client } from "../open.ts";
import { nonceOf } from "./commits.ts";
import { forkId } from "./forks.ts";
import type { Incoming } from "./reading.ts";
import type { Segment } from "./vectors.ts";

/** A writer whose numbers mean other commits here than in a section. */
export interface Clash {
  readonly segment: Segment;
  /** The last commit that both have; null when the section does not go back so far. */
  readonly common: number | null;
  /** Whether the commits of either side are held under a writer of their own already. */
  readonly heldOurs: boolean;
  readonly heldTheirs: boolean;
}

function clashOf(
  client: Client,
  segment: Segment,
  theirs: ReadonlyMap<number, string>,
  segments: readonly Segment[],
): Clash | null {
  const ours = (sequence: number) => nonceOf(client, dotOf(segment.idx, sequence));
  const shared = [...theirs.keys()].filter((sequence) => sequence <= segment.known).toSorted((a, b) => a - b);
  const first = shared.find((sequence) => ours(sequence) !== theirs.get(sequence));
  if (first === undefined) return null;
  // A section from the beginning, or with the commit before, shows where the two parted.
  const exact = first === 1 || theirs.has(first - 1);
  const held = (nonce: string, upTo: number) =>
    segments.some(({ id, known }) => id === forkId(segment.id, first - 1, nonce) && known >= upTo - first + 1);
  return {
    segment,
    common: exact ? first - 1 : null,
    heldOurs: exact && held(ours(first)!, segment.known),
    heldTheirs: exact && held(theirs.get(first)!, Math.max(...theirs.keys())),
  };
}

/** Writers of a section whose numbers clash with those held here. */
export function clashesOf(client: Client, { header, commits }: Incoming, segments: readonly Segment[]): Clash[] {
  const known = new Map(segments.map((segment) => [segment.id, segment]));
  const byPlace = Map.groupBy(commits, ([dot]) => segmentOf(dot));
  return header.segments.flatMap(({ id }, place) => {
    const segment = known.get(id);
    const theirs = new Map((byPlace.get(place) ?? []).map(([dot, , , , nonce]) => [sequenceOf(dot), nonce]));
    return (segment && clashOf(client, segment, theirs, segments)) ?? [];
  });
}
