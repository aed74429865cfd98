export type Language = "zh" | "en";

/** One string of the catalogue: Simplified Chinese first, English beside it. `{{name}}` marks a value. */
export type Phrase = readonly [zh: string, en: string];
export type Phrases = Readonly<Record<string, Phrase>>;

/** Keeps the keys of a feature's phrases as types. */
export const phrases = <const P extends Phrases>(entries: P): P => entries;
