import { findings } from "./support/axe.ts";
import { expect, test } from "./support/founded.ts";
import { goTo } from "./support/goTo.ts";
import { fillRoster } from "./support/roster.ts";

test.use({ viewport: { width: 1366, height: 768 } });

test("a first phone number asks once for the consent, with one key; undo takes both", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await fillRoster(app);
  await goTo(page, "households");
  const cell = page.locator('.ag-row[row-index="0"] .ag-cell[col-id="phone"]').first();
  await cell.click();
  await page.keyboard.type("13999001234");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "登记电话要先同意" });
  await expect(dialog.getByRole("button", { name: "已同意，登记电话" })).toBeFocused();
  await page.screenshot({ path: info.outputPath("phone.png") });
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(cell).toHaveText("13999001234");
  await cell.click();
  await page.keyboard.type("13999005678");
  await page.keyboard.press("Enter");
  await expect(cell).toHaveText("13999005678");
  await expect(dialog).toBeHidden();
  await expect(cell).not.toHaveClass(/sheet-pending/);
  await app.call("steps.undo", { step: null });
  await app.call("steps.undo", { step: null });
  await expect(cell).toHaveText("");
  await cell.click();
  await page.keyboard.type("13999001234");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cell).toHaveClass(/sheet-wrong/);
});

for (const language of ["zh", "en"] as const)
  test(`the print and export dialogs show every word in ${language}`, async ({ openFounded }, info) => {
    const app = await openFounded();
    const { page } = app;
    await fillRoster(app);
    await app.call("settings.setClerk", { values: { language } });
    await page.reload();
    await goTo(page, "households");
    const cut = () =>
      page
        .getByRole("dialog")
        .locator("input")
        .evaluateAll((inputs) =>
          inputs
            .filter((input) => input.scrollWidth > input.clientWidth)
            .map((input) => (input as HTMLInputElement).value),
        );
    for (const name of [/^(打印|Print)$/, /^(导出|Export)$/]) {
      await page.getByRole("button", { name }).first().click();
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByRole("combobox", { name: /只用于|only to/ })).toBeVisible();
      await page.waitForTimeout(500);
      await page.screenshot({ path: info.outputPath(`${language}-${String(name).length}.png`) });
      expect(await cut()).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
    }
  });
