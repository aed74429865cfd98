import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import i18next from "i18next";
import { useCallback } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import { catalogue, type TextKey } from "../../shared/text/all.ts";
import type { Phrases } from "../../shared/text/text.ts";
import { inOfficeWords } from "../../shared/text/unitLabel.ts";
import { defaultRegisterSettings } from "../../shared/settings/contract.ts";
import type { Language, TextValues } from "../../shared/text/translate.ts";

export type { Language, TextKey, TextValues };
export type Say = (key: TextKey, values?: TextValues) => string;

/** Remembered on this PC, so that the sign-in page already speaks the last clerk's language. */
const kept = "language";

/** What the office calls its units. */
let unitLabel = defaultRegisterSettings.unitLabel;

function resources(side: 0 | 1): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries<Phrases>(catalogue).map(([feature, entries]) => [
      feature,
      Object.fromEntries(Object.entries(entries).map(([key, phrase]) => [key, inOfficeWords(phrase[side], unitLabel)])),
    ]),
  );
}

function apply(language: Language): void {
  dayjs.locale(language === "zh" ? "zh-cn" : "en");
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
}

/** Loads the catalogue; called once, before the first page. */
export function startText(): void {
  const language: Language = localStorage.getItem(kept) === "en" ? "en" : "zh";
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "zh",
    resources: { zh: { translation: resources(0) }, en: { translation: resources(1) } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  apply(language);
}

/** Changes the language of every page at once. */
export function changeLanguage(language: Language): void {
  localStorage.setItem(kept, language);
  apply(language);
  void i18next.changeLanguage(language);
}

/** Makes every page say what the office calls its units. */
export function changeUnitLabel(label: string): void {
  if (label === unitLabel) return;
  unitLabel = label;
  i18next.addResourceBundle("zh", "translation", resources(0), true, true);
  void i18next.changeLanguage(i18next.language);
}

export const currentLanguage = (): Language => (i18next.language === "en" ? "en" : "zh");

/** A phrase outside a component. */
export const say: Say = (key, values) => i18next.t(key, values ?? {});

/** The words of a page: `const t = useText(); t("units.title")`. A wrong key does not compile. */
export function useText(): Say {
  const { t } = useTranslation();
  return useCallback<Say>((key, values) => t(key, values ?? {}), [t]);
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === "en" ? "en" : "zh";
}

/** A record's label outside a component, with the office's word for a unit. */
export const officeWords = (words: string): string => inOfficeWords(words, unitLabel);

/** Words that come with a record's description: a field's, code's or record's label. */
export interface Labelled {
  readonly zh: string;
  readonly en: string;
}

/** `const label = useLabel(); label(records.unit.fields.unitNo)` */
export function useLabel(): (labelled: Labelled) => string {
  const language = useLanguage();
  // Every page is drawn anew when the office's word changes, since i18next says so.
  const word = unitLabel;
  return useCallback((labelled) => inOfficeWords(labelled[language], word), [language, word]);
}
