import { submit } from "../edits.ts";
import { boundsOf, type Bounds } from "../range/range.ts";
import type { Sheet } from "../sheet.ts";
import { writeHtml } from "./html.ts";
import { clearPatch, fillPatch, pasteBounds, pastePatch } from "./patches.ts";
import { parseTsv, writeTsv } from "./tsv.ts";

interface Copied {
  readonly rows: string[][];
  readonly bounds: Bounds;
}

function copyBlock(sheet: Sheet): Copied | null {
  const { range } = sheet;
  if (!range) return null;
  const bounds = boundsOf(range);
  const columns = sheet.columns.slice(bounds.left, bounds.right + 1);
  const rows: string[][] = [];
  let missing = 0;
  for (let index = bounds.top; index <= bounds.bottom; index++) {
    const row = sheet.rowAt(index);
    if (row) rows.push(columns.map((column) => sheet.shownText(column, row)));
    else missing++;
  }
  const cells = rows.length * columns.length;
  const left = missing > 0 ? sheet.say("grid.notLoaded", { rows: missing }) : "";
  sheet.show({ message: `${sheet.say("grid.copied", { cells })} ${left}`.trim() });
  return { rows, bounds };
}

/** Puts the selected cells on the clipboard as text and as a table. */
export function copy(sheet: Sheet, event: ClipboardEvent): boolean {
  const block = copyBlock(sheet);
  if (!block || !event.clipboardData) return false;
  const kinds = sheet.columns.slice(block.bounds.left, block.bounds.right + 1).map(({ kind }) => kind);
  event.clipboardData.setData("text/plain", writeTsv(block.rows));
  event.clipboardData.setData(
    "text/html",
    writeHtml(block.rows, (column) => ["int", "fen", "decimal"].includes(kinds[column] ?? "")),
  );
  event.preventDefault();
  return true;
}

export async function cut(sheet: Sheet, event: ClipboardEvent): Promise<void> {
  if (copy(sheet, event)) await clear(sheet);
}

/** Pastes a block at the selection; asks first where that would replace what several cells hold. */
export async function paste(sheet: Sheet, text: string): Promise<void> {
  const { range } = sheet;
  if (!range || text === "") return;
  const block = parseTsv(text);
  const bounds = boundsOf(range);
  const patch = pastePatch(block, bounds, sheet.target);
  const covered = pasteBounds(block, bounds);
  const { rows, columns } = sheet.extent;
  sheet.setRange({
    anchor: { row: covered.top, column: covered.left },
    head: { row: Math.min(covered.bottom, rows - 1), column: Math.min(covered.right, columns - 1) },
  });
  if (patch.overwritten > 0 && patch.edits.length > 1) sheet.show({ preview: { kind: "paste", patch } });
  else await submit(sheet, "paste", patch);
}

/** Copies the first selected row down; with one row selected, the row above it, as spreadsheets do. */
export async function fillDown(sheet: Sheet): Promise<void> {
  const { range } = sheet;
  if (!range) return;
  const bounds = boundsOf(range);
  const from = bounds.top === bounds.bottom ? Math.max(0, bounds.top - 1) : bounds.top;
  await submit(sheet, "fill", fillPatch({ ...bounds, top: from }, sheet.target));
}

export async function clear(sheet: Sheet): Promise<void> {
  if (sheet.range) await submit(sheet, "clear", clearPatch(boundsOf(sheet.range), sheet.target));
}
