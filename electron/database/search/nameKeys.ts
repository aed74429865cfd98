import { isHan, isTibetan, nameKey, tibetanKey } from "../../../shared/names/normalise.ts";
import { initialsOf } from "../../../shared/names/pinyinMatch.ts";
import { readingsOf } from "./readings.ts";

const longest = 40;

function chineseKeys(part: string): string[] {
  const chars = [...nameKey(part)].slice(0, longest);
  const whole = chars.join("");
  if (!isHan(whole)) return [whole];
  const ends = chars.map((_, i) => chars.slice(i).join("")).filter((end) => isHan(end[0]!));
  return [whole, ...ends, ...initialsOf(whole, readingsOf)];
}

function tibetanKeys(part: string): string[] {
  const syllables = part.normalize("NFC").split(/[\u0f0b\u0f0c\s]+/);
  return syllables.map((_, i) => tibetanKey(syllables.slice(i).join("")));
}

/** Keys under which a name, or a list of names joined by 、, is found: ends of it, initials, Tibetan without tsheg. */
export function keysOf(text: string): string[] {
  const parts = text.split("、");
  const keys = parts.flatMap((part) => (isTibetan(part) ? tibetanKeys(part) : chineseKeys(part)));
  return [...new Set(keys)].filter((key) => key !== "");
}

/** A telephone is found by its last digits, so its key runs backwards. */
export function phoneKeys(phone: string): string[] {
  const digits = phone.normalize("NFKC").replace(/\D/g, "");
  return digits.length < 4 ? [] : [[...digits].reverse().join("")];
}
