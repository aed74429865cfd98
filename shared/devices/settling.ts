import { type Card, cardText } from "./card.ts";
import type { BodyOf, Checks, Read } from "./certificate.ts";

/** Public keys of a recovery sheet. */
export interface SheetKeys {
  readonly line: string;
  readonly sign: string;
  readonly seal: string;
}

/** Whose word counts: the root, devices with all villages, recovery sheets. Lower comes first where two disagree. */
interface Authority {
  readonly key: string;
  /** Null for a sheet. */
  readonly device: string | null;
  readonly depth: number;
  readonly admittedBy: Read;
  readonly by: Authority | null;
}

/** What an accepted stop takes away: all that the key signed but these. */
interface Strike {
  readonly key: string;
  readonly keeps: ReadonlySet<string>;
}

interface Admitted {
  readonly authorities: ReadonlyMap<string, Authority>;
  readonly keys: ReadonlyMap<string, string>;
  readonly enrolments: readonly Read[];
  readonly sheets: readonly { readonly read: Read; readonly keys: SheetKeys }[];
}

type Dated = Pick<Read, "id" | "body">;
export const later = (a: Dated, b: Dated): number => a.body.no - b.body.no || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const bySeniority = (a: Authority, b: Authority): number => a.depth - b.depth || later(a.admittedBy, b.admittedBy);

export const isOwnCard = (card: Card, { verify }: Checks): boolean => verify(card.sign, cardText(card), card.signature);

/** Walks from the root, level by level, so that the nearer word on a device's key stands. */
class Admission {
  readonly authorities = new Map<string, Authority>();
  /** Device to sign key: the first enrolment binds it for good. */
  readonly keys = new Map<string, string>();
  readonly enrolments: Read[] = [];
  readonly sheets: { read: Read; keys: SheetKeys }[] = [];
  readonly waiting: Authority[] = [];

  raise(authority: Authority): void {
    if (this.authorities.has(authority.key)) return;
    this.authorities.set(authority.key, authority);
    this.waiting.push(authority);
  }

  enrol(read: Read, body: BodyOf<"enrol" | "root">, by: Authority | null): void {
    const { card } = body;
    const bound = this.keys.get(card.device);
    const taken = [...this.keys.values()].includes(card.sign);
    if (bound === undefined ? taken : bound !== card.sign) return;
    this.keys.set(card.device, card.sign);
    this.enrolments.push(read);
    if (body.kind === "enrol" && body.villages !== null) return;
    this.raise({ key: card.sign, device: card.device, depth: by ? Math.floor(by.depth) + 1 : 0, admittedBy: read, by });
  }

  announce(read: Read, { line, sign, seal }: BodyOf<"recovery">, by: Authority): void {
    if (by.device === null || [...this.keys.values()].includes(sign)) return;
    this.sheets.push({ read, keys: { line, sign, seal } });
    this.raise({ key: sign, device: null, depth: by.depth + 0.5, admittedBy: read, by });
  }
}

export const isStruck = (read: Read, strikes: readonly Strike[]): boolean =>
  strikes.some(({ key, keeps }) => key === read.signer && !keeps.has(read.id));

function admit(reads: readonly Read[], root: Read, strikes: readonly Strike[], checks: Checks): Admitted {
  const admission = new Admission();
  if (root.body.kind === "root") admission.enrol(root, root.body, null);
  for (;;) {
    const next = admission.waiting.toSorted(bySeniority)[0];
    if (!next) return admission;
    admission.waiting.splice(admission.waiting.indexOf(next), 1);
    for (const read of reads) {
      if (read.signer !== next.key || isStruck(read, strikes)) continue;
      if (read.body.kind === "enrol" && isOwnCard(read.body.card, checks)) admission.enrol(read, read.body, next);
      if (read.body.kind === "recovery") admission.announce(read, read.body, next);
    }
  }
}

/** Certificates on which an authority stands: what it says never takes away its own ground. */
function groundOf(authority: Authority): string[] {
  const ids: string[] = [];
  for (let at: Authority | null = authority; at; at = at.by) ids.push(at.admittedBy.id);
  return ids;
}

interface Claim {
  readonly read: Read;
  readonly by: Authority;
  readonly strikes: readonly Strike[];
}

/** What a certificate would take away, if its signer's word counts. */
function claimOf(read: Read, admitted: Admitted): Claim | null {
  const by = admitted.authorities.get(read.signer);
  if (!by) return null;
  const strike = (key: string, keeps: readonly string[]): Strike => ({
    key,
    keeps: new Set([...keeps, ...groundOf(by)]),
  });
  if (read.body.kind === "revoke") {
    const key = admitted.keys.get(read.body.device);
    return key === undefined ? null : { read, by, strikes: [strike(key, read.body.keeps)] };
  }
  if (read.body.kind !== "recovery" || by.device === null) return null;
  const { line, sign, keeps } = read.body;
  const before = admitted.sheets.filter((sheet) => sheet.keys.line === line && later(sheet.read, read) < 0);
  const ended = before.filter((sheet) => sheet.keys.sign !== sign);
  return { read, by, strikes: ended.map((sheet) => strike(sheet.keys.sign, keeps)) };
}

export interface Settled {
  readonly admitted: Admitted;
  readonly strikes: readonly Strike[];
  readonly stops: ReadonlyMap<string, Read>;
}

/**
 * Accepts stops one by one, the most senior first, until none is left. Where two devices stop each other the one nearer
 * to the root wins; what was accepted stays, so the result depends on the set of certificates only.
 */
export function settle(reads: readonly Read[], root: Read, checks: Checks): Settled {
  const strikes: Strike[] = [];
  const stops = new Map<string, Read>();
  const done = new Set<string>();
  for (;;) {
    const admitted = admit(reads, root, strikes, checks);
    const claims = reads
      .filter((read) => !done.has(read.id) && !isStruck(read, strikes))
      .flatMap((read) => claimOf(read, admitted) ?? []);
    const next = claims.toSorted((a, b) => bySeniority(a.by, b.by) || later(a.read, b.read))[0];
    if (!next) return { admitted, strikes, stops };
    done.add(next.read.id);
    strikes.push(...next.strikes);
    if (next.read.body.kind === "revoke" && !stops.has(next.read.body.device))
      stops.set(next.read.body.device, next.read);
  }
}
