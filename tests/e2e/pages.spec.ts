import { findings } from "./support/axe.ts";
import { expect, test } from "./support/founded.ts";
import { openSettled, pathsOf, screen } from "./support/pages.ts";
import { fillRoster } from "./support/roster.ts";

test("an empty register says on every page what to do next", async ({ openFounded }, info) => {
  const { page } = await openFounded();
  await page.setViewportSize(screen);
  for (const path of ["", "villages", "units", "households", "members", "convenors"]) {
    await openSettled(page, path);
    await page.screenshot({ path: info.outputPath(`empty-${path || "home"}.png`) });
    await expect(
      page
        .locator("main")
        .getByRole("link", { name: /导入|去/ })
        .first(),
      path,
    ).toBeVisible();
    expect.soft(await findings(page), path).toEqual([]);
  }
});

test("the keyboard alone opens every page, chooses rows, changes sides and undoes", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize(screen);
  await fillRoster(app);
  for (const [place, path] of (await pathsOf(page)).slice(0, 10).entries()) {
    await page.keyboard.press(`Alt+${(place + 1) % 10}`);
    await expect(page).toHaveURL(path === "" ? /\/$/ : new RegExp(`#/${path}`));
    await expect(page.locator("main h1")).toBeFocused();
  }
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog")).toContainText("Ctrl+K");
  // A dialog is finished first: nothing under it changes.
  const under = page.url();
  await page.keyboard.press("Alt+5");
  expect(page.url()).toBe(under);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("Alt+4");
  await expect(page.getByRole("heading", { name: "001 户的成员" })).toBeVisible();
  await page.locator('.ag-cell[col-id="householdNo"]').first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("heading", { name: "002 户的成员" })).toBeVisible();
  await page.keyboard.press("F6");
  const side = page.getByRole("region", { name: "家庭成员" });
  await expect.poll(() => side.evaluate((element) => element.contains(document.activeElement))).toBe(true);

  await page.keyboard.press("Alt+1");
  await expect(page.locator("main h1")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^已撤销：更换户长/)).toBeVisible();
  await page.keyboard.press("Control+y");
  await expect(page.getByText(/^已重做：更换户长/)).toBeVisible();
});

test("an earlier day is shown plainly and cannot be changed", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await fillRoster(app);
  await openSettled(page, "members");
  await expect(page.getByText("24 人", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "截至今天" }).click();
  await page.getByLabel("截至日期").fill("2025-03-15");
  await page.keyboard.press("Enter");
  await expect(page.getByText("现在看到的是 2025-03-15 的台账")).toBeVisible();
  await expect(page.getByText("16 人", { exact: true })).toBeVisible();
  await openSettled(page, "households");
  await expect(page.getByRole("button", { name: "新增住户" })).toHaveCount(0);
  await page.getByRole("button", { name: "回到今天" }).first().click();
  await expect(page.getByRole("button", { name: "新增住户" })).toBeVisible();
});

test("a cell changed in the sheet is a step that the history can take back", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await fillRoster(app);
  await openSettled(page, "households");
  const cell = page.locator('.ag-cell[col-id="addressLine"]').first();
  await cell.click();
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("西组9号");
  await page.keyboard.press("Enter");
  await expect(cell).toHaveText("西组9号");
  await openSettled(page, "steps");
  await expect(page.getByRole("option").first()).toContainText("修改 1 个单元格");
  const details = page.getByRole("region", { name: "这一步改了什么" });
  await expect(details).toContainText("东组1号");
  await details.getByRole("button", { name: "撤销这一步" }).click();
  await expect(page.getByRole("option").nth(1)).toContainText("已撤销");
  await openSettled(page, "households");
  await expect(page.locator('.ag-cell[col-id="addressLine"]').first()).toHaveText("东组1号");
});

test("a village's charts are drawn, read as tables, and are on its printed page", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize(screen);
  await fillRoster(app);
  await openSettled(page, "villages");
  const drawn = page.locator("figure").getByRole("img").locator("svg");
  await expect(drawn).toHaveCount(2);
  await expect(drawn.first().locator("path")).not.toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  for (const chart of await drawn.all()) {
    await expect(chart).toBeVisible();
    expect((await chart.boundingBox())!.height).toBeGreaterThan(100);
  }
  await page.screenshot({ path: info.outputPath("printed.png"), fullPage: true });
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "以表格显示" }).first().press("Enter");
  await expect(drawn).toHaveCount(1);
  await page.getByRole("button", { name: "以表格显示" }).press("Enter");
  await expect(drawn).toHaveCount(0);
  await expect(page.locator("figure").getByRole("table")).toHaveCount(2);
  await expect(page.getByRole("row", { name: /^2 人户 3$/ })).toBeVisible();
  expect.soft(await findings(page)).toEqual([]);
});
