import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";

/** One run of a program: the commits of one segment of one scope, by first and last stamp. */
interface Run {
  readonly idx: number;
  readonly device: string;
  readonly parent: number | null;
  readonly first: number | null;
  readonly last: number | null;
}

type Span = readonly [first: number, last: number];

/** From the first change of a run to the last change of those that follow it. */
function spanOf(run: Run, following: ReadonlyMap<number | null, readonly Run[]>): Span {
  let [first, last] = [run.first ?? Infinity, run.last ?? -Infinity];
  const waiting = [run];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    first = Math.min(first, at.first ?? Infinity);
    last = Math.max(last, at.last ?? -Infinity);
    waiting.push(...(following.get(at.idx) ?? []));
  }
  return [first, last];
}

const overlap = ([first, last]: Span, [from, to]: Span): boolean => first <= to && from <= last;

const hasOverlap = (spans: readonly Span[]): boolean =>
  spans.some((span, place) => spans.slice(place + 1).some((other) => overlap(span, other)));

/** Runs of devices that have two runs after one. */
const forkedRuns = `SELECT s.idx, s.device, s.parent,
    (SELECT min(stamp) FROM commits WHERE dot > s.idx * 1048576 AND dot < (s.idx + 1) * 1048576) AS first,
    (SELECT max(stamp) FROM commits WHERE dot > s.idx * 1048576 AND dot < (s.idx + 1) * 1048576) AS last
  FROM segment s
  WHERE s.device IN (SELECT device FROM segment WHERE parent IS NOT NULL GROUP BY device, parent HAVING count(*) > 1)`;

/**
 * Devices under whose name two PCs write: two lines of runs go on from one run at the same time. A PC restored from a
 * backup leaves two lines as well, but one of them ended before the other began (exchange, section 9).
 */
export function copiedDevices(client: Client): Set<string> {
  const runs = prepared(client, forkedRuns).all() as Run[];
  const following = Map.groupBy(runs, ({ parent }) => parent);
  const copied = new Set<string>();
  for (const [parent, children] of following)
    if (parent !== null && hasOverlap(children.map((run) => spanOf(run, following)))) copied.add(children[0]!.device);
  return copied;
}
