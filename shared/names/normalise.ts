const tsheg = /[\u0f0b\u0f0c]/g;
const shad = /[\u0f08\u0f0d-\u0f12\u0f14]/g;

/** Whether a text holds Tibetan letters. */
export const isTibetan = (text: string): boolean => /[\u0f40-\u0fbc]/.test(text);

/** Whether a text holds Han characters, rare ones included. */
export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** What two Tibetan spellings of one name share: NFC without tsheg, shad and spaces (language.md, names). */
export function tibetanKey(text: string): string {
  return text.normalize("NFC").replace(tsheg, "").replace(shad, "").replace(/\s+/g, "");
}

/** What a clerk's typing and a stored name share: full-width folded, lower case, no spaces or name dots. */
export function nameKey(text: string): string {
  if (isTibetan(text)) return tibetanKey(text);
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·•・‧]+/g, "");
}
