import { commitsPerSegment, segmentOf, sequenceOf } from "../../../shared/changes/dot.ts";
import { withinLimits } from "../../../shared/exchange/jsonGuard.ts";
import {
  type CommitLine,
  endOf,
  type ErasedLine,
  isCell,
  isCommits,
  isErasedList,
  isSectionHeader,
  type SectionHeader,
  sectionLimits,
  siblingMark,
  type WireRow,
  type WireSibling,
} from "../../../shared/exchange/section.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import { lineAt, linesOf } from "./lines.ts";
import { refuse } from "./problems.ts";

/** A section as read, its rows still as bytes. */
export interface Incoming {
  readonly header: SectionHeader;
  readonly commits: readonly CommitLine[];
  readonly erased: readonly ErasedLine[];
  /** Lines of rows and siblings. */
  readonly lines: Buffer;
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

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return refuse({ code: "damaged" });
  }
}

/** The list of that name which a line holds. */
function listIn(line: Buffer, name: string): unknown {
  const value = parsed(line.toString("utf8"));
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : refuse({ code: "damaged" });
}

function readHeader(line: Buffer): SectionHeader {
  const header = parsed(line.toString("utf8"));
  if (!isSectionHeader(header)) return refuse({ code: "damaged" });
  const { vector, segments } = header;
  const tooLong = Object.values(vector).some((sequence) => sequence >= commitsPerSegment);
  const ids = new Set(segments.map(({ id }) => id));
  const named = Object.keys(vector).every((id) => ids.has(id));
  return tooLong || !named || ids.size !== segments.length ? refuse({ code: "damaged" }) : header;
}

/** The scope that a section itself names. @throws AppError package, why damaged */
export const scopeIn = (raw: Buffer): string => readHeader(lineAt(raw, 0, sectionLimits.header)).scope;

/** Nothing is built of a list that is too long: its reader would need many times its length. */
function readCommits(header: SectionHeader, line: Buffer): readonly CommitLine[] {
  if (!withinLimits(line, { marks: sectionLimits.commits * 10, depth: 4 })) return refuse({ code: "damaged" });
  const commits = listIn(line, "commits");
  if (!isCommits(commits)) return refuse({ code: "damaged" });
  for (const [dot] of commits) checkDot(header, dot);
  return commits;
}

function readErased(header: SectionHeader, line: Buffer): readonly ErasedLine[] {
  const erased = listIn(line, "erased");
  if (!isErasedList(erased)) return refuse({ code: "damaged" });
  for (const [, dot] of erased) if (dot !== 0) checkDot(header, dot);
  return erased;
}

/** The last line, which tells how many rows there are. */
function readEnd(raw: Buffer): { readonly start: number; readonly rows: number } {
  const start = raw.lastIndexOf("\n") + 1;
  if (raw.length - start > 100) return refuse({ code: "damaged" });
  const rows = endOf(parsed(raw.toString("utf8", start)));
  return rows === null ? refuse({ code: "damaged" }) : { start, rows };
}

/**
 * Reads a section up to its rows.
 * @throws AppError package, why damaged
 */
export function readSection(raw: Buffer): Incoming {
  const head = lineAt(raw, 0, sectionLimits.header);
  const made = lineAt(raw, head.length + 1, sectionLimits.commits * sectionLimits.commit);
  const goneAt = head.length + made.length + 2;
  const gone = lineAt(raw, goneAt, sectionLimits.erased);
  const end = readEnd(raw);
  const header = readHeader(head);
  return {
    header,
    commits: readCommits(header, made),
    erased: readErased(header, gone),
    lines: raw.subarray(goneAt + gone.length + 1, Math.max(end.start - 1, 0)),
    rows: end.rows,
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
  let row: readonly unknown[] | null = null;
  let siblings: WireSibling[] = [];
  for (const text of linesOf(lines, sectionLimits.row)) {
    const line = asList(text);
    if (line[0] === siblingMark) {
      const sibling = readSibling(header, line);
      if (sibling.table !== row?.[0] || sibling.uid !== row?.[1]) return refuse({ code: "damaged" });
      siblings.push(sibling);
      continue;
    }
    if (row) yield readRow(header, row, siblings);
    [row, siblings] = [line, []];
    count += 1;
  }
  if (row) yield readRow(header, row, siblings);
  if (count !== rows) refuse({ code: "damaged" });
}
