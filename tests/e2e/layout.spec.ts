import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import type { OpenApp } from "./support/app.ts";
import { callPage, expect, test } from "./support/founded.ts";
import { openSettled, pathsOf, screen, scrollsSideways, settled } from "./support/pages.ts";

/** Shows the program to the clerk in a language and text size. */
async function look(app: OpenApp, language: "zh" | "en", textSize: number): Promise<void> {
  await callPage(app, "settings.setClerk", { values: { language, textSize } });
  await app.page.reload();
  const html = app.page.locator("html");
  await expect(html).toHaveAttribute("lang", language === "zh" ? "zh-CN" : "en");
  await expect(html).toHaveAttribute("data-text-size", String(textSize));
}

/** What the page itself divides into: its books, or its tabs. */
const partsOf = (page: Page) =>
  page
    .getByRole("radiogroup", { name: /^(本页的账册|Books of this page)$/ })
    .locator("label")
    .or(page.locator("main").getByRole("tab"));

/** The page and every part of it, checked as it stands. */
async function expectAccessible(page: Page, path: string): Promise<void> {
  const parts = await partsOf(page).all();
  expect.soft(await findings(page), path).toEqual([]);
  for (const part of parts.slice(1)) {
    await part.click();
    await settled(page, 50);
    expect.soft(await findings(page), `${path}, ${await part.textContent()}`).toEqual([]);
    expect.soft(await scrollsSideways(page), `${path}, ${await part.textContent()}`).toBe(false);
  }
}

for (const language of ["zh", "en"] as const) {
  /** Its books have rows, so that columns, panels beside them and charts are there to be looked at. */
  const open = async (app: OpenApp) => {
    await app.page.setViewportSize(screen);
    await callPage(app, "demonstration.open", { language });
  };

  test(`every page and its parts are accessible (${language})`, async ({ openApp }) => {
    test.setTimeout(240_000);
    const app = await openApp();
    await open(app);
    await look(app, language, 14);
    for (const path of await pathsOf(app.page)) {
      await openSettled(app.page, path, 40);
      await expectAccessible(app.page, path);
    }
  });

  test(`every page fits 1366x768 at every text size (${language})`, async ({ openApp }, info) => {
    test.setTimeout(240_000);
    const app = await openApp();
    const { page } = app;
    await open(app);
    for (const size of [14, 16, 18, 20]) {
      await look(app, language, size);
      for (const path of await pathsOf(page)) {
        await openSettled(page, path, 20);
        expect.soft(await scrollsSideways(page), `${path} at ${size}`).toBe(false);
        if (size === 20) await page.screenshot({ path: info.outputPath(`${path || "home"}.png`) });
      }
    }
  });
}
