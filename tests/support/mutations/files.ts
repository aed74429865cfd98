import type { Session } from "../../../electron/database/session.ts";
import { type Vector } from "../../../shared/changes/vector.ts";
import type { CommitLine, SectionHeader } from "../../../shared/exchange/section.ts";
import type { Mutation } from "./mutation.ts";

interface Parts {
  header: SectionHeader;
  commits: CommitLine[];
  erased: unknown[];
  rows: string[];
}

function partsOf(raw: Buffer): Parts {
  const [head, made, gone, ...rows] = raw.toString("utf8").split("\n");
  const { commits } = JSON.parse(made!) as Pick<Parts, "commits">;
  const { erased } = JSON.parse(gone!) as Pick<Parts, "erased">;
  return { header: JSON.parse(head!) as SectionHeader, commits, erased, rows: rows.slice(0, -1) };
}

function joined({ header, commits, erased, rows }: Parts): Buffer {
  const end = rows.filter((line) => !line.startsWith('["~"')).length;
  const lines = [header, { commits }, { erased }].map((line) => JSON.stringify(line));
  return Buffer.from([...lines, ...rows, JSON.stringify({ end })].join("\n"));
}

/** The last row is left out, while the vector still says that it was sent. */
function skipRow(raw: Buffer): Buffer {
  const parts = partsOf(raw);
  const last = parts.rows.findLastIndex((line) => !line.startsWith('["~"'));
  return last < 0 ? raw : joined({ ...parts, rows: parts.rows.slice(0, last) });
}

/** Cells that were never set get the version of their row, and so compete with values. */
function setAll(raw: Buffer): Buffer {
  const parts = partsOf(raw);
  const rows = parts.rows.map((line) => {
    const [table, uid, ver, vx, extra, ...values] = JSON.parse(line) as [
      string,
      string,
      number,
      object | 0,
      ...unknown[],
    ];
    if (table === "~") return line;
    const never = (parts.header.tables[table] ?? []).filter((_, i) => values[i] === null).map((field) => [field, ver]);
    return JSON.stringify([
      table,
      uid,
      ver,
      { ...Object.fromEntries(never), ...(vx === 0 ? {} : vx) },
      extra,
      ...values,
    ]);
  });
  return joined({ ...parts, rows });
}

/** Values that wait beside others are not sent. */
function withoutWaiting(raw: Buffer): Buffer {
  const parts = partsOf(raw);
  return joined({ ...parts, rows: parts.rows.filter((line) => !line.startsWith('["~"')) });
}

const held = ({ client }: Session, id: string): number =>
  (client.prepare("SELECT known FROM segment WHERE id = ?").pluck().get(id) as number | undefined) ?? 0;

/** Missing commits are invented, so that a file is taken whatever it builds on. */
function fillGap(session: Session, raw: Buffer): Buffer {
  const parts = partsOf(raw);
  const { segments, base } = parts.header;
  const commits = [...parts.commits];
  const sent = new Set(commits.map(([dot]) => dot));
  segments.forEach(({ id }, place) => {
    for (let at = held(session, id) + 1; at <= (base[id] ?? 0); at += 1)
      if (!sent.has(place * 2 ** 20 + at)) commits.push([place * 2 ** 20 + at, 1, 1, 0, "", "", "edit"]);
  });
  const none: Vector = {};
  return joined({ ...parts, header: { ...parts.header, base: none }, commits });
}

/** Commits that are here already are taken for the same ones. */
function believeNonces(session: Session, raw: Buffer): Buffer {
  const parts = partsOf(raw);
  const nonce = session.client
    .prepare(
      "SELECT c.nonce FROM commits c JOIN segment g ON g.idx = c.dot / 1048576 WHERE g.id = ? AND c.dot % 1048576 = ?",
    )
    .pluck();
  const commits = parts.commits.map(([dot, stamp, wall, flag, sent, ...rest]): CommitLine => {
    const own = nonce.get(parts.header.segments[Math.floor(dot / 2 ** 20)]!.id, dot % 2 ** 20) as string | undefined;
    return [dot, stamp, wall, flag, own ?? sent, ...rest] as CommitLine;
  });
  return joined({ ...parts, commits });
}

/** Erased ids are forgotten while a file is taken, and its own list is not read. */
function forgetErased(session: Session, raw: Buffer, take: (raw: Buffer) => void): void {
  session.client.prepare("DELETE FROM erased").run();
  take(joined({ ...partsOf(raw), erased: [] }));
}

/** Nothing is broken: what the others do beside being wrong must not be what is found. */
export const sound: Mutation = {
  name: "a sound program",
  onWrite: (raw) => joined(partsOf(raw)),
  onTake: (_, raw, take) => take(joined(partsOf(raw))),
};

/** Programs that write or read files wrongly. */
export const brokenFiles: readonly Mutation[] = [
  { name: "the vector is raised though a row was left out", onWrite: skipRow },
  { name: "a cell that was never set competes", onWrite: setAll },
  { name: "values that wait are not handed on", onWrite: withoutWaiting },
  { name: "erased rows may come back", onTake: forgetErased },
  { name: "what a file builds on is not looked at", onTake: (session, raw, take) => take(fillGap(session, raw)) },
];

/** Breakages that only show on restored or rolled-back PCs. */
export const brokenWriters: readonly Mutation[] = [
  { name: "a writer id is used on after a restored backup", keepsSegments: true },
  { name: "nonces are not compared", onTake: (session, raw, take) => take(believeNonces(session, raw)) },
];
