import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../../shared/text/all.ts";
import { defaultRegisterSettings } from "../../../shared/settings/contract.ts";
import type { Language, Phrases } from "../../../shared/text/text.ts";
import { inOfficeWords } from "../../../shared/text/unitLabel.ts";

const root = join(import.meta.dirname, "../../..");
const handbook = join(root, "docs/handbook");
const languages = ["zh", "en"] as const;
const chapters = (language: Language) => readdirSync(join(handbook, language)).toSorted();
const pictures = (language: Language) => readdirSync(join(handbook, "pictures", language)).toSorted();
const text = (language: Language, chapter: string) => readFileSync(join(handbook, language, chapter), "utf8");
const whole = (language: Language) =>
  chapters(language)
    .map((chapter) => text(language, chapter))
    .join("\n");
const all = (from: string, pattern: RegExp) => [...new Set([...from.matchAll(pattern)].map((found) => found[1]!))];

/** A phrase as it is quoted: without the place of its values and without what comes after them. */
const plain = (phrase: string) => phrase.split(/\s*[（(]?\{\{/)[0]!;

const words = (language: Language): ReadonlySet<string> =>
  new Set(
    Object.values<Phrases>(catalogue)
      .flatMap((feature) => Object.values(feature))
      .map((phrase) => plain(inOfficeWords(phrase[language === "zh" ? 0 : 1], defaultRegisterSettings.unitLabel))),
  );

/** Sentences in bold are emphasis; words of the screen end without a full stop. */
const quoted = (language: Language) =>
  language === "zh"
    ? all(whole("zh"), /「([^」]+)」/g)
    : all(whole("en"), /\*\*([^*]+)\*\*/g).filter((words) => !words.endsWith("."));

const keysOf = (file: string) => all(readFileSync(join(root, file), "utf8"), /\["([^"]+)", "(?:grid|app)\./g);

describe("the handbook", () => {
  it("has the same chapters in both languages", () => {
    expect(chapters("en")).toEqual(chapters("zh"));
    expect(chapters("zh")).toHaveLength(25);
    const index = readFileSync(join(handbook, "README.md"), "utf8");
    for (const language of languages)
      expect(all(index, new RegExp(`\\]\\(${language}/([^)]+)\\)`, "g"))).toEqual(chapters(language));
  });

  it.each(languages)("shows every picture and has every picture it shows (%s)", (language) => {
    const shown = all(whole(language), /!\[[^\]]+\]\(\.\.\/pictures\/(\w\w\/[^)]+)\)/g);
    expect(shown.toSorted()).toEqual(pictures(language).map((name) => `${language}/${name}`));
    expect(pictures("en")).toEqual(pictures("zh"));
  });

  it.each(languages)("has a picture in every chapter (%s)", (language) => {
    const without = chapters(language).filter((chapter) => !text(language, chapter).includes("]("));
    expect(without).toEqual([]);
  });

  it("stays small", () => {
    const sizes = languages.flatMap((language) =>
      pictures(language).map((name) => statSync(join(handbook, "pictures", language, name)).size),
    );
    expect(Math.max(...sizes)).toBeLessThan(120_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(8_000_000);
  });

  it.each(languages)("quotes words that are on the screen (%s)", (language) => {
    const known = words(language);
    expect(quoted(language).length).toBeGreaterThan(60);
    expect(quoted(language).filter((word) => !known.has(word) && !known.has(`${word}…`))).toEqual([]);
  });

  it.each(languages)("names keys that the shortcut sheets list (%s)", (language) => {
    const sheets = ["renderer/app/ShortcutSheet.tsx", "renderer/grid/ShortcutSheet.tsx"];
    const known = new Set(sheets.flatMap((file) => keysOf(file)).flatMap((keys) => [keys, ...keys.split(/ … | \/ /)]));
    const commands = new Set(["npm start"]);
    const named = all(whole(language), /`([^`]+)`/g);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((key) => !known.has(key) && !commands.has(key))).toEqual([]);
  });

  it.each(languages)("links to chapters that are there (%s)", (language) => {
    const links = all(whole(language), /[^!]\[[^\]]+\]\(([^)]+\.md)\)/g);
    expect(links.filter((link) => !chapters(language).includes(link))).toEqual([]);
  });
});
