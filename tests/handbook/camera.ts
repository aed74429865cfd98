import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import type { Page } from "../../electron/launch/demo/desk.ts";
import { defaultRegisterSettings } from "../../shared/settings/contract.ts";
import type { TextKey } from "../../shared/text/all.ts";
import { type Language, type TextValues, translate } from "../../shared/text/translate.ts";
import { inOfficeWords } from "../../shared/text/unitLabel.ts";
import { toPalette } from "./palette.ts";

/** The program's window in one language, and a way to take pictures of it. */
export interface Camera {
  readonly page: Page;
  readonly language: Language;
  say(key: TextKey, values?: TextValues): string;
  /** Takes the window as it is. */
  take(name: string): Promise<void>;
  /** Closes the messages of what was done just before. */
  clear(): Promise<void>;
  /** Opens a page of the program and waits until it is drawn. */
  open(place: string): Promise<void>;
  button(key: TextKey): Locator;
  dialog(key: TextKey): Locator;
}

/** Messages of what was done just before do not belong to a picture. */
async function clear(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  for (const message of await page.locator(".mantine-Notification-closeButton").all()) await message.click();
}

/** Sheets and charts draw a moment after their page. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate("document.fonts.ready.then(() => true)");
  await page.waitForTimeout(700);
}

export function cameraOf(page: Page, language: Language, folder: string): Camera {
  const say = (key: TextKey, values: TextValues = {}) =>
    inOfficeWords(translate(language, key, values), defaultRegisterSettings.unitLabel);
  return {
    page,
    language,
    say,
    async take(name) {
      await page.mouse.move(0, 0);
      await settle(page);
      const png = await page.screenshot({ caret: "hide", animations: "disabled" });
      writeFileSync(join(folder, `${name}.png`), toPalette(png));
    },
    clear: () => clear(page),
    async open(place) {
      await page.goto(`https://roster.invalid/#/${place}`);
      await page.locator("main").first().waitFor();
      await clear(page);
      await settle(page);
    },
    button: (key) => page.getByRole("button", { name: say(key), exact: true }).first(),
    dialog: (key) => page.getByRole("dialog", { name: say(key) }),
  };
}
