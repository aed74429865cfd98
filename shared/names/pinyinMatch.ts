import type { ReadingsOf } from "./readings.ts";
import { startsSyllable } from "./syllables.ts";

const longestSyllable = 6;
const mostSequences = 24;

/**
 * First letters of the syllables that typed letters may stand for, likeliest (fewest syllables) first:
 * `zhax` gives zx, zax, zhx, zhax. Empty where no reading is possible.
 */
export function initialSequences(letters: string): string[] {
  const from: Set<string>[] = Array.from({ length: letters.length + 1 }, () => new Set<string>());
  from[letters.length]!.add("");
  for (let start = letters.length - 1; start >= 0; start -= 1) {
    // Longest syllables first, so that the cap cuts the unlikely readings.
    for (let end = Math.min(letters.length, start + longestSyllable); end > start; end -= 1) {
      if (!startsSyllable(letters.slice(start, end))) continue;
      for (const rest of from[end]!) {
        if (from[start]!.size < mostSequences) from[start]!.add(letters[start] + rest);
      }
    }
  }
  return [...from[0]!].sort((a, b) => a.length - b.length);
}

const initials = new WeakMap<ReadingsOf, Map<string, readonly string[]>>();

/** First letters of a character's readings, or itself; worked out once, for the names of a roster share few characters. */
function lettersOf(char: string, readingsOf: ReadingsOf): readonly string[] {
  let known = initials.get(readingsOf);
  if (!known) initials.set(readingsOf, (known = new Map()));
  let letters = known.get(char);
  if (!letters) {
    const readings = readingsOf(char);
    letters = readings.length > 0 ? [...new Set(readings.map((reading) => reading[0]!))] : [char];
    known.set(char, letters);
  }
  return letters;
}

const mostInitials = 16;

/** First letters of a name by every reading of its characters, at most 16; a character without one stands for itself. */
export function initialsOf(name: string, readingsOf: ReadingsOf): string[] {
  let found = [""];
  for (const char of name) {
    const letters = lettersOf(char, readingsOf);
    const longer: string[] = [];
    for (const start of found)
      for (const letter of letters) if (longer.length < mostInitials) longer.push(start + letter);
    found = longer;
  }
  return found;
}

function matchesFrom(typed: string, chars: readonly string[], at: number, readingsOf: ReadingsOf): boolean {
  if (typed === "") return true;
  const char = chars[at];
  if (char === undefined) return false;
  if (typed.startsWith(char)) return matchesFrom(typed.slice(char.length), chars, at + 1, readingsOf);
  return readingsOf(char).some((reading) => {
    for (let taken = Math.min(reading.length, typed.length); taken > 0; taken -= 1) {
      if (!reading.startsWith(typed.slice(0, taken))) continue;
      if (matchesFrom(typed.slice(taken), chars, at + 1, readingsOf)) return true;
    }
    return false;
  });
}

/**
 * Whether a name begins as typed: its own characters, whole or shortened pinyin of any reading, or both mixed
 * (扎x, zhax, zx, zhaxi all begin 扎西).
 */
export function beginsAsTyped(typed: string, name: string, readingsOf: ReadingsOf): boolean {
  return matchesFrom(typed, [...name], 0, readingsOf);
}
