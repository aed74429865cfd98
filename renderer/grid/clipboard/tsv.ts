const needsQuotes = /["\t\n\r]/;

/**
 * Reads a block as spreadsheets put it on the clipboard: tabs between cells, quoted cells that may hold
 * line breaks, tabs and doubled quotes, CR LF or LF, and one trailing line break.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const end = text.endsWith("\r\n")
    ? text.length - 2
    : text.endsWith("\n") || text.endsWith("\r")
      ? text.length - 1
      : text.length;
  while (at <= end) {
    const { cell, next } = text[at] === '"' ? quoted(text, at, end) : plain(text, at, end);
    rows.at(-1)!.push(cell);
    if (next >= end) break;
    if (text[next] !== "\t") rows.push([]);
    at = text.startsWith("\r\n", next) ? next + 2 : next + 1;
  }
  return rows;
}

interface Taken {
  readonly cell: string;
  readonly next: number;
}

function plain(text: string, from: number, end: number): Taken {
  let next = from;
  while (next < end && text[next] !== "\t" && text[next] !== "\n" && text[next] !== "\r") next++;
  return { cell: text.slice(from, next), next };
}

/** A quoted cell; a quote that never closes, or goes on after closing, is text like any other. */
function quoted(text: string, from: number, end: number): Taken {
  let cell = "";
  let next = from + 1;
  while (next < end) {
    if (text[next] !== '"') cell += text[next++];
    else if (text[next + 1] === '"' && next + 1 < end) {
      cell += '"';
      next += 2;
    } else break;
  }
  const after = text[next + 1];
  const closed = next < end && (next + 1 >= end || after === "\t" || after === "\n" || after === "\r");
  return closed ? { cell, next: next + 1 } : plain(text, from, end);
}

/** A block as text for the clipboard: tabs, CR LF, quotes only where needed. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join("\t")).join("\r\n");
}

const quote = (cell: string): string => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
