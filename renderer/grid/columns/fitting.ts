import type { Language, SheetColumn, TextSize } from "../types.ts";
import { family } from "../theme.ts";

/** What stands beside a heading, and beside a cell's words: padding and lines, in pixels. */
const [beside, cellBeside] = [18, 18];

const pen = document.createElement("canvas").getContext("2d");

function wordsWidth(words: string, size: TextSize, weight: number): number {
  if (!pen) return words.length * size;
  pen.font = `${weight} ${size}px ${family.map((name) => `"${name}"`).join(", ")}`;
  return pen.measureText(words).width;
}

interface Look {
  readonly language: Language;
  readonly size: TextSize;
  /** Whether a filter's sign stands beside each heading. */
  readonly filtered: boolean;
}

/** The column's own width at this text size, or what its heading and the words of its codes need. */
export function fittingWidth(column: SheetColumn, { language, size, filtered }: Look): number {
  const own = ((column.width ?? 120) * size) / 16;
  const heading = wordsWidth(column.label, size, 600) + beside + (filtered ? size + 8 : 0);
  const codes = column.kind === "oneOf" ? Object.values(column.codes ?? {}) : [];
  const longest = Math.max(0, ...codes.map((code) => wordsWidth(code[language], size, 400)));
  return Math.ceil(Math.max(own, heading, longest + cellBeside));
}
