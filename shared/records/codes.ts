/** One code of a list: stored code, Chinese and English label, other spellings an import may meet. */
export interface Code {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly matches: readonly string[];
}

export type CodeList<K extends string = string> = { readonly [P in K]: Code };

type Entry = readonly [zh: string, en: string, ...matches: string[]];

/** Builds a code list; the key order is the order of drop-downs and forms. */
export function codes<const K extends string>(entries: Record<K, Entry>): CodeList<K> {
  const list: Partial<Record<K, Code>> = {};
  for (const [code, entry] of Object.entries<Entry>(entries)) {
    const [zh, en, ...matches] = entry;
    list[code as K] = { code, zh, en, matches };
  }
  return list as CodeList<K>;
}

/** Codes of a list in their order. Integer-like keys are sorted by JavaScript, which suits national code lists. */
export function codesOf<K extends string>(list: CodeList<K>): Code[] {
  return Object.values<Code>(list);
}

/** The code that a clerk's or a spreadsheet's text means: by code, label or spelling; null if none. */
export function codeFor(list: CodeList, text: string): string | null {
  const wanted = text.trim();
  for (const item of codesOf(list)) {
    if (item.code === wanted || item.zh === wanted || item.en.toLowerCase() === wanted.toLowerCase()) return item.code;
    if (item.matches.includes(wanted)) return item.code;
  }
  return null;
}
