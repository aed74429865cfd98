import { dotOf, segmentOf, sequenceOf } from "../../../shared/changes/dot.ts";
import { includes, lacking, type Vector } from "../../../shared/changes/vector.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { ownDevice } from "../session.ts";
import { contiguous, nonceOf } from "./commits.ts";
import { childrenOf, forksAmong } from "./forks.ts";
import { refuse } from "./problems.ts";
import type { Incoming } from "./reading.ts";
import { type Segment, vectorOfSegments } from "./vectors.ts";

/** What an enrolled PC may bring. */
export interface Admitted {
  /** Uids of villages; null means all. The office's own scope is everybody's. */
  readonly villages: readonly string[] | null;
  /** Set once it is revoked: what it had made by then, scope by scope; nothing later is accepted. */
  readonly accepted: Readonly<Record<string, Vector>> | null;
}

export interface TakeFrom {
  /** The PC that signed the package. */
  readonly device: string;
  /** Every PC that is or was enrolled, by uid. */
  readonly devices: ReadonlyMap<string, Admitted>;
}

const mayBring = ({ villages }: Admitted, { scope, kind }: Incoming["header"]): boolean =>
  kind === "office" || villages === null || villages.includes(scope);

function checkWriters(client: Client, { header }: Incoming, held: Vector, from: TakeFrom): void {
  const own = ownDevice(client);
  const sender = from.devices.get(from.device);
  if (!sender) return refuse({ code: "unknown-device", device: from.device });
  if (!mayBring(sender, header)) return refuse({ code: "not-its-village", device: from.device });
  for (const { id, device } of header.segments) {
    const sent = header.vector[id] ?? 0;
    if (sent <= (held[id] ?? 0) || device === own) continue;
    const writer = from.devices.get(device);
    if (!writer) return refuse({ code: "unknown-device", device });
    if (!mayBring(writer, header)) return refuse({ code: "not-its-village", device });
    const accepted = writer.accepted?.[header.scope]?.[id] ?? 0;
    if (writer.accepted && sent > accepted) return refuse({ code: "revoked", device });
  }
}

function checkGap({ header }: Incoming, held: Vector): void {
  if (includes(held, header.base)) return;
  const devices = new Map(header.segments.map(({ id, device }) => [id, device]));
  const missing = lacking(held, header.base).map((one) => ({ ...one, device: devices.get(one.segment) ?? "" }));
  refuse({ code: "gap", missing });
}

/**
 * Where a writer's numbers were once used twice, a sender must show which of the two it means: else its vector would
 * claim commits that it never saw.
 */
function checkForks({ header, commits }: Incoming, held: Vector, segments: readonly Segment[]): void {
  const told = header.segments.map(({ id, parent, parentSeq }) => ({
    id,
    parentId: header.segments[parent ?? -1]?.id,
    parentSeq,
  }));
  for (const { writer, common } of forksAmong([...told, ...childrenOf(segments)], (id) => held[id] ?? 0)) {
    const to = header.vector[writer] ?? 0;
    const place = header.segments.findIndex(({ id }) => id === writer);
    if (to <= common || commits.some(([dot]) => dot === dotOf(place, common + 1))) continue;
    const device = header.segments[place]?.device ?? "";
    refuse({ code: "gap", missing: [{ segment: writer, from: common + 1, to, device }] });
  }
}

/**
 * Commits that both hold must be the same ones, new ones must follow on without a gap, and none that the file speaks for
 * may be missing in it, even where it is held here already.
 */
function checkCommits(client: Client, { header, commits }: Incoming, segments: ReadonlyMap<string, Segment>): void {
  const byPlace = Map.groupBy(commits, ([dot]) => segmentOf(dot));
  header.segments.forEach(({ id, device }, place) => {
    const segment = segments.get(id);
    if (segment && segment.device !== device) refuse({ code: "damaged" });
    const held = segment?.known ?? 0;
    const sent = byPlace.get(place) ?? [];
    const since = header.base[id] ?? 0;
    const newer = sent.map(([dot]) => dot).filter((dot) => sequenceOf(dot) > since);
    if (!contiguous(newer, since, Math.max(since, header.vector[id] ?? 0))) refuse({ code: "damaged" });
    for (const [dot, , , , nonce] of sent) {
      if (sequenceOf(dot) > held || !segment) continue;
      const ours = nonceOf(client, dotOf(segment.idx, sequenceOf(dot)));
      if (ours !== nonce) refuse({ code: "writer-twice", device });
    }
    const fresh = sent.map(([dot]) => dot).filter((dot) => sequenceOf(dot) > held);
    const upTo = Math.max(held, header.vector[id] ?? 0);
    if (!contiguous(fresh, held, upTo) || fresh.length !== upTo - held) refuse({ code: "damaged" });
  });
}

/**
 * Whether a section may be taken now: its writers are enrolled for the village, nothing before it is missing, and
 * no number names two commits. In this order, so that a stranger learns nothing of what is held.
 * @throws AppError package with the problem
 */
export function admit(
  client: Client,
  incoming: Incoming,
  scope: number,
  segments: readonly Segment[],
  from: TakeFrom,
): void {
  const held = vectorOfSegments(segments);
  checkWriters(client, incoming, held, from);
  const elsewhere = prepared(client, "SELECT 1 FROM segment WHERE id = ? AND scope <> ?");
  if (incoming.header.segments.some(({ id }) => elsewhere.get(id, scope))) refuse({ code: "damaged" });
  checkGap(incoming, held);
  if (!includes(held, incoming.header.vector)) checkForks(incoming, held, segments);
  checkCommits(client, incoming, new Map(segments.map((segment) => [segment.id, segment])));
}
