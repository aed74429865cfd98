import { pinyin } from "pinyin-pro";
import { isHan } from "../../../shared/names/normalise.ts";
import { nameReadings, type ReadingsOf } from "../../../shared/names/readings.ts";

const known = new Map<string, readonly string[]>();

/** Readings of a character by pinyin-pro, one character at a time so that no surname guess can intrude. */
function lookUp(char: string): readonly string[] {
  if (!isHan(char)) return [];
  const found = pinyin(char, { multiple: true, toneType: "none", type: "array", v: true, surname: "off" });
  const plain = found.filter((reading) => /^[a-z]+$/.test(reading));
  return [...new Set([...(nameReadings[char] ?? []), ...plain])];
}

/** Every toneless reading of a character, remembered for the life of the process. */
export const readingsOf: ReadingsOf = (char) => {
  let readings = known.get(char);
  if (!readings) known.set(char, (readings = lookUp(char)));
  return readings;
};
