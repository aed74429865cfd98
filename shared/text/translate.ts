import { catalogue, type TextKey } from "./all.ts";
import type { Language, Phrases } from "./text.ts";

export type { Language } from "./text.ts";

export type TextValues = Readonly<Record<string, string | number>>;

/** A phrase in a language with its values put in; for forms and the shell. Pages use i18next on the same catalogue. */
export function translate(language: Language, key: TextKey, values: TextValues = {}): string {
  const dot = key.indexOf(".");
  const feature = catalogue[key.slice(0, dot) as keyof typeof catalogue] as Phrases;
  const phrase = feature[key.slice(dot + 1)]!;
  return phrase[language === "zh" ? 0 : 1].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
}
