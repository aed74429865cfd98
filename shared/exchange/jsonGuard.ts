/** How much JSON a reader takes from outside before it lets a parser build it. */
export interface JsonLimits {
  /** Values, keys and brackets together. */
  readonly marks: number;
  readonly depth: number;
}

const quote = 0x22;
const backslash = 0x5c;

/** Position behind the string that begins at `start`. */
function afterString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at + 1;
}

/**
 * Whether a text stays within the limits, told from its bytes alone in one pass. A parser spends up to a hundred times
 * the length of `[[[[…` or `{},{},…`, so a hostile text must be stopped before it. Says nothing about correctness.
 */
export function withinLimits(bytes: Uint8Array, { marks, depth }: JsonLimits): boolean {
  let [seen, level, at] = [0, 0, 0];
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === quote) {
      at = afterString(bytes, at);
      continue;
    }
    at += 1;
    // , : [ ] { }
    if (byte !== 0x2c && byte !== 0x3a && byte !== 0x5b && byte !== 0x5d && byte !== 0x7b && byte !== 0x7d) continue;
    seen += 1;
    if (byte === 0x5b || byte === 0x7b) level += 1;
    else if (byte === 0x5d || byte === 0x7d) level -= 1;
    if (level > depth || seen > marks) return false;
  }
  return true;
}
