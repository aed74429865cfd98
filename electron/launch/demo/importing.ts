import type { Page } from "./desk.ts";

const long = 300_000;

/** The clerk's statement that signed consents exist, where the file holds what needs one. */
async function stateConsents(page: Page): Promise<void> {
  for (const box of await page.getByRole("checkbox", { name: /^我确认/ }).all()) await box.check();
}

/**
 * Takes the picked file through the import's steps as a clerk does, with a picture of each.
 * @returns the columns left out and the result, as the page words them
 */
export async function importThroughPage(page: Page, picture: (name: string) => Promise<void>): Promise<string[]> {
  const next = page.getByRole("button", { name: "下一步" });
  await page.goto("https://roster.invalid/#/imports");
  await page.getByRole("button", { name: "选择文件…" }).click();
  await page.getByText(/找到 \d+ 行数据/).waitFor({ timeout: long });
  await picture("import-1-table");
  await next.click();
  const never = page.getByText(/本系统不登记/);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await picture("import-2-columns");
  const leftOut = await never.allTextContents();
  await next.click();
  await page.getByRole("tab", { name: /新增/ }).waitFor({ timeout: long });
  await stateConsents(page);
  await picture("import-3-preview");
  await page.getByRole("button", { name: "导入", exact: true }).click();
  const result = page.getByText(/^(已导入|没有)/).first();
  await result.waitFor({ timeout: long });
  await picture("import-4-result");
  return [(await result.textContent()) ?? "", ...leftOut];
}
