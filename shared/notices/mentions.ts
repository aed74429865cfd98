/** Greetings and festivals that hold a name without meaning anybody. */
const plainWords = ["扎西德勒", "བཀྲ་ཤིས་བདེ་ལེགས", "吉祥如意"];

const sentenceEnd = /(?<=[。；;？?\n།])/u;

/** A national identity number: 18 signs, the last may be X. */
const identityNumber = /(?<!\d)\d{17}[\dXx](?!\d)/;

const squeezed = (text: string): string => text.normalize("NFC").replace(/[\s·]/g, "");

/** One sign alone is a syllable of other words rather than a name. */
const isTelling = (name: string): boolean => [...name].filter((sign) => /\p{L}/u.test(sign)).length >= 2;

/** Names as they are looked for: without spaces, the longest first. */
function wordsOf(names: readonly string[]): string[] {
  const words = names.map((name) => squeezed(name).replace(/^་+|་+$/g, "")).filter(isTelling);
  return [...new Set(words)].toSorted((a, b) => b.length - a.length);
}

/**
 * The first sentence of a text that names one of these people or holds an identity number; null where none does.
 * A notice is for everybody: it says what and where, not who (records.md 1.6).
 * @param people names of people of the village, as they are written
 * @param things names of villages, enterprises and places, which may hold a person's name and mean the thing
 */
export function sentenceNaming(text: string, people: readonly string[], things: readonly string[]): string | null {
  const known = [...wordsOf(things), ...plainWords].filter((thing) => !wordsOf(people).includes(thing));
  const names = wordsOf(people);
  const found = text.split(sentenceEnd).find((sentence) => {
    const plain = known.reduce((rest, thing) => rest.replaceAll(thing, " "), squeezed(sentence));
    return identityNumber.test(plain) || names.some((name) => plain.includes(name));
  });
  return found === undefined ? null : found.trim();
}
