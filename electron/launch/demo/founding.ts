import type { Page } from "./desk.ts";

/** The demo's office and clerk: made up, and of no use elsewhere. */
export const office = "试验镇人民政府";
export const clerk = { name: "经办甲", passphrase: "青山绿水 2026" } as const;

/** Founds a register as a clerk does, the recovery sheet included. */
export async function found(page: Page): Promise<void> {
  await page.getByLabel("单位名称").fill(office);
  await page.keyboard.press("Tab");
  await page.keyboard.type(clerk.name);
  await page.getByLabel("口令", { exact: true }).fill(clerk.passphrase);
  await page.getByLabel("再输入一次口令").fill(clerk.passphrase);
  await page.keyboard.press("Enter");
  const shown = page.getByLabel("恢复词", { exact: true }).getByRole("listitem");
  await shown.first().waitFor();
  const words = await shown.allTextContents();
  await page.getByRole("button", { name: "已打印，下一步" }).click();
  const labels = page.getByText(/^第 \d 个词$/);
  await labels.first().waitFor();
  for (const label of await labels.allTextContents())
    await page.getByLabel(label).fill(words[Number(/\d/.exec(label)?.[0]) - 1] ?? "");
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").first().waitFor();
}
