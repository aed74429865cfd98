import { pinyin } from "pinyin-pro";
import type { Code } from "../../../shared/records/codes.ts";
import { halfWidth } from "./readCell.ts";

const keys = new WeakMap<Code, readonly string[]>();

/** What a code can be found by: its code, labels, full pinyin and initials of label and spellings. */
function keysOf(code: Code): readonly string[] {
  const known = keys.get(code);
  if (known) return known;
  const words = [code.zh, ...code.matches];
  const sounds = words.flatMap((word) => [
    pinyin(word, { toneType: "none", type: "array", nonZh: "consecutive", v: true }).join("").toLowerCase(),
    pinyin(word, { pattern: "first", toneType: "none", type: "array", nonZh: "consecutive" }).join("").toLowerCase(),
  ]);
  const found = [code.code.toLowerCase(), code.en.toLowerCase(), ...words, ...sounds];
  keys.set(code, found);
  return found;
}

function rank(code: Code, wanted: string): number {
  const found = keysOf(code);
  const own = found.slice(0, 3);
  if (found[0] === wanted || own.some((key) => key === wanted)) return 0;
  if (own.some((key) => key.startsWith(wanted))) return 1;
  if (found.some((key) => key === wanted)) return 2;
  if (found.some((key) => key.startsWith(wanted))) return 3;
  return found.some((key) => key.includes(wanted)) ? 4 : -1;
}

/** Codes that a clerk's letters or characters may mean, the likeliest first; all of them for empty text. */
export function findCodes(codes: readonly Code[], typed: string): Code[] {
  const wanted = halfWidth(typed).trim().toLowerCase();
  if (wanted === "") return [...codes];
  return codes
    .map((code, index) => ({ code, index, rank: rank(code, wanted) }))
    .filter((entry) => entry.rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map((entry) => entry.code);
}
