import { refuse } from "./problems.ts";

const newline = 0x0a;
/** Bytes turned into text at a time: few calls for many rows, and never a whole section. */
const pieceAtMost = 256 * 1024;

/** Where the piece that begins at `start` ends: after its last whole line, or after one line that is longer. */
function pieceEnd(bytes: Buffer, start: number, lineAtMost: number): number {
  const most = start + pieceAtMost;
  if (most >= bytes.length) return bytes.length;
  const last = bytes.lastIndexOf(newline, most);
  if (last > start) return last;
  const next = bytes.indexOf(newline, most);
  const end = next < 0 ? bytes.length : next;
  return end - start > lineAtMost ? refuse({ code: "damaged" }) : end;
}

/**
 * Lines of text one after another.
 * @throws AppError package, why damaged, for a line of more bytes than `lineAtMost`
 */
export function* linesOf(bytes: Buffer, lineAtMost: number): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const end = pieceEnd(bytes, start, lineAtMost);
    yield* bytes.toString("utf8", start, end).split("\n");
    start = end + 1;
  }
}

/** The bytes of the line that begins at `start`. @throws AppError package, why damaged, when they are more than `most` */
export function lineAt(bytes: Buffer, start: number, most: number): Buffer {
  const end = bytes.indexOf(newline, start);
  if (end < 0 || end - start > most) return refuse({ code: "damaged" });
  return bytes.subarray(start, end);
}
