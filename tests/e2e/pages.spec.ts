import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { expect, test } from "./support/founded.ts";
import { fillRoster } from "./support/roster.ts";

const screen = { width: 1366, height: 768 };
const paths = [
  "",
  "villages",
  "units",
  "households",
  "members",
  "convenors",
  "imports",
  "exchange",
  "steps",
  "settings",
];

const programmes = [
  "officers",
  "pairings",
  "lending",
  "enterprises",
  "labour",
  "donations",
  "care",
  "requests",
  "places",
  "notices",
  "surveys",
];

/** Whether anything but a sheet's own body would have to be scrolled sideways. */
const scrollsSideways = (page: Page) =>
  page.evaluate(() => {
    const wide = (element: Element) => element.scrollWidth > element.clientWidth + 1;
    const stage = document.querySelector("[class*=stage]");
    return wide(document.documentElement) || (stage !== null && wide(stage));
  });

/** Waits until nothing is being read any more; pages, sheets and charts are loaded when they are first needed. */
async function settled(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet += 1) {
    if ((await page.locator(".mantine-Loader-root").count()) > 0) quiet = -1;
    await page.waitForTimeout(120);
  }
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${path}`);
  await expect(page.locator("main h1")).toBeVisible();
  await settled(page);
}

for (const language of ["zh", "en"] as const) {
  test(`every page is accessible and fits 1366x768 (${language})`, async ({ openFounded }, info) => {
    test.setTimeout(180_000);
    const app = await openFounded();
    const { page } = app;
    await page.setViewportSize(screen);
    await fillRoster(app);
    await app.call("settings.setClerk", { values: { language } });
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", language === "zh" ? "zh-CN" : "en");
    // The programmes' pages are made by one piece; its longer words are the English ones.
    for (const path of language === "en" ? [...paths, ...programmes] : paths) {
      await goTo(page, path);
      await page.screenshot({ path: info.outputPath(`${path || "home"}.png`) });
      expect.soft(await findings(page), path).toEqual([]);
      expect.soft(await scrollsSideways(page), `${path} scrolls sideways`).toBe(false);
    }
  });
}

test("an empty register says on every page what to do next", async ({ openFounded }, info) => {
  const { page } = await openFounded();
  await page.setViewportSize(screen);
  for (const path of ["", "villages", "units", "households", "members", "convenors"]) {
    await goTo(page, path);
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

test("at the largest text nothing scrolls sideways", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize(screen);
  await fillRoster(app);
  await app.call("settings.setClerk", { values: { textSize: 20 } });
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "20");
  for (const path of paths) {
    await goTo(page, path);
    await page.screenshot({ path: info.outputPath(`large-${path || "home"}.png`) });
    expect.soft(await scrollsSideways(page), path).toBe(false);
  }
});

test("dialogs, menus and popovers are accessible and give the focus back", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize(screen);
  await fillRoster(app);
  const openers: readonly (readonly [path: string, opener: string | RegExp, shown: "dialog" | "menu"])[] = [
    ["villages", "添加村(居)", "dialog"],
    ["villages", "修改", "dialog"],
    ["households", "新增住户", "dialog"],
    ["households", "导出", "dialog"],
    ["households", "打印", "dialog"],
    ["households", "办理", "menu"],
    ["", /^搜索/, "dialog"],
    ["", "快捷键", "dialog"],
    ["", "截至今天", "dialog"],
    ["", /^语言/, "menu"],
  ];
  for (const [place, [path, name, shown]] of openers.entries()) {
    await goTo(page, path);
    const opener = page.getByRole("button", { name, exact: typeof name === "string" });
    await opener.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole(shown)).toBeVisible();
    await settled(page);
    await page.screenshot({ path: info.outputPath(`dialog-${place}.png`) });
    expect.soft(await findings(page), String(name)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole(shown)).toHaveCount(0);
    await expect(opener, String(name)).toBeFocused();
  }
});

test("the keyboard alone opens every page, chooses rows, changes sides and undoes", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize(screen);
  await fillRoster(app);
  for (const [place, path] of paths.entries()) {
    await page.keyboard.press(`Alt+${(place + 1) % 10}`);
    await expect(page).toHaveURL(path === "" ? /\/$/ : new RegExp(`#/${path}`));
    await expect(page.locator("main h1")).toBeFocused();
  }
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog")).toContainText("Ctrl+K");
  await page.keyboard.press("Escape");

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
  await expect(page.getByText(/^已重做/)).toBeVisible();
});

test("an earlier day is shown plainly and cannot be changed", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await fillRoster(app);
  await goTo(page, "members");
  await expect(page.getByText("24 人", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "截至今天" }).click();
  await page.getByLabel("截至日期").fill("2025-03-15");
  await page.keyboard.press("Enter");
  await expect(page.getByText("现在看到的是 2025-03-15 的台账")).toBeVisible();
  await expect(page.getByText("16 人", { exact: true })).toBeVisible();
  await goTo(page, "households");
  await expect(page.getByRole("button", { name: "新增住户" })).toHaveCount(0);
  await page.getByRole("button", { name: "回到今天" }).first().click();
  await expect(page.getByRole("button", { name: "新增住户" })).toBeVisible();
});

test("a cell changed in the sheet is a step that the history can take back", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await fillRoster(app);
  await goTo(page, "households");
  const cell = page.locator('.ag-cell[col-id="addressLine"]').first();
  await cell.click();
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("西组9号");
  await page.keyboard.press("Enter");
  await expect(cell).toHaveText("西组9号");
  await goTo(page, "steps");
  await expect(page.getByRole("option").first()).toContainText("修改 1 个单元格");
  const details = page.getByRole("region", { name: "这一步改了什么" });
  await expect(details).toContainText("东组1号");
  await details.getByRole("button", { name: "撤销这一步" }).click();
  await expect(page.getByRole("option").nth(1)).toContainText("已撤销");
  await goTo(page, "households");
  await expect(page.locator('.ag-cell[col-id="addressLine"]').first()).toHaveText("东组1号");
});
