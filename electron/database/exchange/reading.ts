import { commitsPerSegment, segmentOf, sequenceOf } from "../../../shared/changes/dot.ts";
import {
  Commits,
  type CommitLine,
  End,
  Erased,
  isCell,
  SectionHeader,
  siblingMark,
  type WireRow,
  type WireSibling,
} from "../../../shared/exchange/section.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import { refuse } from "./problems.ts";

/** A section as read, its rows still as lines. */
export interface Incoming {
  readonly header: SectionHeader;
  readonly commits: readonly CommitLine[];
  readonly erased: readonly (readonly [uid: string, dot: number, reason: string])[];
  /** Lines of rows and siblings. */
  readonly lines: readonly string[];
  readonly rows: number;
}

/** A dot must name a writer of the list and a commit that the sender has seen. */
function checkDot(header: SectionHeader, dot: unknown): number {
  if (typeof dot !== "number" || !Number.isSafeInteger(dot) || dot < 0) return refuse({ code: "damaged" });
  const segment = header.segments[segmentOf(dot)];
  const seen = segment ? (header.vector[segment.id] ?? 0) : 0;
  if (sequenceOf(dot) === 0 || sequenceOf(dot) > seen) return refuse({ code: "damaged" });
  return dot;
}

/**
 * Characters of the lines before the rows: tens of thousands of writers and erased ids, a quarter of a million
 * commits. Longer ones would cost their reader many times their length.
 */
const longest = { header: 4_000_000, commits: 24_000_000, erased: 4_000_000 } as const;

function parsed(line: string | undefined, most = Infinity): unknown {
  if (line !== undefined && line.length > most) return refuse({ code: "damaged" });
  try {
    return JSON.parse(line ?? "");
  } catch {
    return refuse({ code: "damaged" });
  }
}

/**
 * Reads a section up to its rows.
 * @throws AppError package, why damaged
 */
export function readSection(raw: Buffer): Incoming {
  const all = raw.toString("utf8").split("\n");
  const [head, commits, erased] = all;
  const [header, made, gone] = [
    SectionHeader.safeParse(parsed(head, longest.header)),
    Commits.safeParse(parsed(commits, longest.commits)),
    Erased.safeParse(parsed(erased, longest.erased)),
  ];
  const end = End.safeParse(parsed(all.at(-1)));
  if (!header.success || !made.success || !gone.success || !end.success) return refuse({ code: "damaged" });
  for (const [dot] of made.data.commits) checkDot(header.data, dot);
  for (const [, dot] of gone.data.erased) if (dot !== 0) checkDot(header.data, dot);
  const tooLong = Object.values(header.data.vector).some((sequence) => sequence >= commitsPerSegment);
  const ids = new Set(header.data.segments.map(({ id }) => id));
  const named = Object.keys(header.data.vector).every((id) => ids.has(id));
  if (tooLong || !named || ids.size !== header.data.segments.length) return refuse({ code: "damaged" });
  return {
    header: header.data,
    commits: made.data.commits,
    erased: gone.data.erased.map(([uid, dot, reason]) => [uid, dot, reason] as const),
    lines: all.slice(3, -1),
    rows: end.data.end,
  };
}

function readDots(header: SectionHeader, vx: unknown): WireRow["vx"] {
  if (vx === 0) return 0;
  if (typeof vx !== "object" || vx === null || Array.isArray(vx)) return refuse({ code: "damaged" });
  return Object.fromEntries(Object.entries(vx).map(([field, dot]) => [field, checkDot(header, dot)]));
}

function readExtra(extra: unknown): WireRow["extra"] {
  if (extra === 0) return 0;
  if (typeof extra !== "object" || extra === null || Array.isArray(extra)) return refuse({ code: "damaged" });
  if (!Object.values(extra).every(isCell)) return refuse({ code: "damaged" });
  return extra as Record<string, Cell>;
}

function readRow(header: SectionHeader, line: readonly unknown[], siblings: readonly WireSibling[]): WireRow {
  const [table, uid, ver, vx, extra, ...values] = line;
  const fields = typeof table === "string" && Object.hasOwn(header.tables, table) ? header.tables[table]! : [];
  const sound = typeof table === "string" && typeof uid === "string" && values.length === fields.length;
  if (!sound || !values.every(isCell)) return refuse({ code: "damaged" });
  return {
    table,
    uid,
    ver: checkDot(header, ver),
    vx: readDots(header, vx),
    extra: readExtra(extra),
    values,
    siblings,
  };
}

function readSibling(header: SectionHeader, line: readonly unknown[]): WireSibling & { table: string; uid: string } {
  const [, table, uid, field, dot, stamp, value] = line;
  const named = typeof table === "string" && typeof uid === "string" && typeof field === "string";
  if (!named || typeof stamp !== "number" || !isCell(value)) return refuse({ code: "damaged" });
  return { table, uid, field, dot: checkDot(header, dot), stamp, value };
}

function asList(line: string): readonly unknown[] {
  const value = parsed(line);
  return Array.isArray(value) ? value : refuse({ code: "damaged" });
}

/**
 * Rows one by one, each with its siblings.
 * @throws AppError package, why damaged, also when rows are missing at the end
 */
export function* readRows({ header, lines, rows }: Incoming): Generator<WireRow> {
  let count = 0;
  for (let at = 0; at < lines.length; ) {
    const line = asList(lines[at]!);
    const siblings: WireSibling[] = [];
    for (at += 1; lines[at]?.startsWith(`["${siblingMark}"`); at += 1) {
      const sibling = readSibling(header, asList(lines[at]!));
      if (sibling.table !== line[0] || sibling.uid !== line[1]) refuse({ code: "damaged" });
      siblings.push(sibling);
    }
    count += 1;
    yield readRow(header, line, siblings);
  }
  if (count !== rows) refuse({ code: "damaged" });
}
