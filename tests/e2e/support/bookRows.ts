import { expect, type Page } from "@playwright/test";
import { pressTo } from "./byKeyboard.ts";
import type { FoundedApp } from "./founded.ts";

/** A row of a book. */
export interface Row {
  readonly uid: string;
  readonly [field: string]: string | number | null;
}

const names = ["张建国", "李秀英", "丹增平措", "赵卓玛", "陈志强"];

/** Households with their heads, the first ones with names that have initials. @returns their uids */
export async function addHomes(app: FoundedApp, village: string, count: number): Promise<string[]> {
  const uids: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const household = { householdNo: String(place + 1).padStart(3, "0"), houseName: null, addressLine: null };
    const nameZh = names[place] ?? `户主${place + 1}`;
    const head = { nameZh, nameBo: null, nameTag: null, sex: "9", birth: "1960" };
    const input = { village, on: "2025-01-01", household: { ...household, personCount: 2 }, head };
    uids.push((await app.call<{ uid: string }>("households.add", input)).uid);
  }
  return uids;
}

/** Every row of a book. */
export const listed = async (app: Pick<FoundedApp, "call">, record: string) => {
  const listing = { village: null, asOf: null, start: 0, limit: 500, sort: [], filter: {} };
  return (await app.call<{ rows: Row[] }>("books.list", { record, ...listing })).rows;
};

/** Goes to a page by its link, and to one of its books. */
export async function goTo(page: Page, link: string, book: string): Promise<void> {
  await pressTo(page, "Tab", page.getByRole("navigation").getByRole("link", { name: link, exact: true }), 60);
  await page.keyboard.press("Enter");
  const part = page.getByRole("radio", { name: book, exact: true });
  await expect(page.getByRole("radiogroup", { name: "本页的账册" })).toBeVisible();
  if (await part.isChecked()) return;
  const inParts = () => page.evaluate(() => document.activeElement?.closest('[role="radiogroup"]') !== null);
  for (let pressed = 0; pressed < 60 && !(await inParts()); pressed += 1) await page.keyboard.press("Tab");
  for (let pressed = 0; pressed < 4 && !(await part.isChecked()); pressed += 1) await page.keyboard.press("ArrowRight");
  await expect(part).toBeChecked();
}
