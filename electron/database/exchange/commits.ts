import { type Dot, dotOf, segmentOf, sequenceOf } from "../../../shared/changes/dot.ts";
import type { Vector } from "../../../shared/changes/vector.ts";
import type { CommitLine } from "../../../shared/exchange/section.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { childrenOf, forksAmong } from "./forks.ts";
import type { Segment } from "./vectors.ts";

type Stored = [
  dot: Dot,
  stamp: number,
  wall: number,
  flag: 0 | 1,
  nonce: string,
  author: string,
  kind: string,
  step: number,
];

function stretch(client: Client, segment: number, from: number, to: number): Stored[] {
  if (from > to) return [];
  return prepared(
    client,
    "SELECT dot, stamp, wall, clock_flag, nonce, author, kind, step FROM commits WHERE dot BETWEEN ? AND ? ORDER BY dot",
  )
    .raw()
    .all(dotOf(segment, from), dotOf(segment, to)) as Stored[];
}

/**
 * Commits that a recipient lacks, and of every writer the last one that it has: by these it sees whether the numbers
 * that the file builds on are the same commits (a machine rolled back while running gives a number out twice).
 * @returns dots are local; `firstStep` is the earliest step of those that it lacks
 */
export function newerCommits(
  client: Client,
  segments: readonly Segment[],
  base: Vector,
): { commits: CommitLine[]; firstStep: number } {
  const known = new Map(segments.map((segment) => [segment.idx, segment]));
  const held = ({ id }: Segment): number => base[id] ?? 0;
  const witnesses = new Set<Dot>();
  const commits: CommitLine[] = [];
  let firstStep = Number.MAX_SAFE_INTEGER;
  for (const segment of segments) {
    if (held(segment) > 0) witnesses.add(dotOf(segment.idx, held(segment)));
    for (const [dot, stamp, wall, flag, nonce, author, kind, step] of stretch(
      client,
      segment.idx,
      held(segment) + 1,
      segment.known,
    )) {
      commits.push([dot, stamp, wall, flag, nonce, author, kind]);
      firstStep = Math.min(firstStep, step);
    }
  }
  for (const dot of forkedOff(segments)) if (sequenceOf(dot) <= held(known.get(segmentOf(dot))!)) witnesses.add(dot);
  const seen = [...witnesses].map((dot) => commitOf(client, dot)).filter((found) => found !== undefined);
  return { commits: [...seen, ...commits], firstStep };
}

/** First commits that followed where a writer's numbers were used twice: they show which of the two is meant. */
function forkedOff(segments: readonly Segment[]): Dot[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  return forksAmong(childrenOf(segments), (id) => byId.get(id)?.known ?? 0).map(({ writer, common }) =>
    dotOf(byId.get(writer)!.idx, common + 1),
  );
}

const commitOf = (client: Client, dot: Dot): CommitLine | undefined =>
  prepared(client, "SELECT dot, stamp, wall, clock_flag, nonce, author, kind FROM commits WHERE dot = ?")
    .raw()
    .get(dot) as CommitLine | undefined;

/** Nonce of a commit held here; undefined for one that is not. */
export const nonceOf = (client: Client, dot: Dot): string | undefined =>
  prepared(client, "SELECT nonce FROM commits WHERE dot = ?").pluck().get(dot) as string | undefined;

/** Stamp of a commit held here. */
export const stampOf = (client: Client, dot: Dot): number =>
  (prepared(client, "SELECT stamp FROM commits WHERE dot = ?").pluck().get(dot) as number | undefined) ?? 0;

/** Keeps taken commits under the step that took them. */
export function storeCommits(client: Client, commits: readonly CommitLine[], step: number): void {
  const add = prepared(
    client,
    "INSERT INTO commits (dot, stamp, wall, clock_flag, nonce, author, kind, step) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  for (const [dot, stamp, wall, flag, nonce, author, kind] of commits)
    add.run(dot, stamp, wall, flag, nonce, author, kind, step);
}

/** Whether a writer's new commits are numbered without a gap from what is held to what the sender has. */
export function contiguous(dots: readonly Dot[], held: number, sent: number): boolean {
  const numbers = new Set(dots.map(sequenceOf));
  return numbers.size === sent - held && [...numbers].every((number) => number > held && number <= sent);
}
