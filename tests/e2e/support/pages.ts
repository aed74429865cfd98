import { expect, type Page } from "@playwright/test";
import { goTo } from "./goTo.ts";

/** The smallest screen that is served. */
export const screen = { width: 1366, height: 768 };

/** Every page's path, as the navigation links it: a page that is added there is looked at without being named here. */
export async function pathsOf(page: Page): Promise<string[]> {
  const links = page.getByRole("navigation", { name: /^(页面|Pages)$/ }).getByRole("link");
  const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")!.split("#/").at(-1)!));
  expect(paths.length).toBeGreaterThan(20);
  return paths;
}

/** Waits until nothing is being read any more; pages, sheets and charts are loaded when they are first needed. */
export async function settled(page: Page, pause = 120): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet += 1) {
    if ((await page.locator(".mantine-Loader-root").count()) > 0) quiet = -1;
    await page.waitForTimeout(pause);
  }
}

/** Opens a page by its path, and waits until it stands still. */
export async function openSettled(page: Page, path: string, pause?: number): Promise<void> {
  await goTo(page, path);
  await settled(page, pause);
}

/** Whether anything but a sheet's own body would have to be scrolled sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const wide = (element: Element) => element.scrollWidth > element.clientWidth + 1;
    const stage = document.querySelector("[class*=stage]");
    return wide(document.documentElement) || (stage !== null && wide(stage));
  });
