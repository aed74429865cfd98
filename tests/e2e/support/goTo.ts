import type { Page } from "@playwright/test";
import { expect } from "./patient.ts";

/** Goes to an address such as `members?tab=x`; the heading of the page that is left does not count as the new one's. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    const pathOf = (one: string) => one.split("?")[0]!.replace(/^#?\/?/, "");
    const heading = document.querySelector("main h1");
    if (pathOf(location.hash) !== pathOf(hash)) heading?.setAttribute("data-left", "");
    location.hash = hash;
  }, `#/${address}`);
  await expect(page.locator("main h1:not([data-left])")).toBeVisible();
}

/** Goes to a page and one of its rows. */
export const goToRow = (page: Page, path: string, uid: string): Promise<void> =>
  goTo(page, `${path}?focus=${encodeURIComponent(JSON.stringify(uid))}`);
