import type { Locator, Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { composeInFirst } from "./support/composing.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";
import { openSettled, screen, settled } from "./support/pages.ts";
import { fillRoster } from "./support/roster.ts";

/** In Chinese and in English. */
type Words<T = string> = readonly [zh: T, en: T];
const languages = ["zh", "en"] as const;

interface Opener {
  readonly path: string;
  readonly name: Words<string | RegExp>;
  readonly shown: "dialog" | "menu";
  /** Part of the page that holds the opener. */
  readonly within?: Words | "main";
  /** Tab of the page that must be open. */
  readonly tab?: Words;
}

const openers: readonly Opener[] = [
  { path: "villages", name: ["添加村(居)", "Add a village"], shown: "dialog" },
  { path: "villages", name: ["修改", "Edit"], shown: "dialog" },
  { path: "households", name: ["新增住户", "Add a household"], shown: "dialog" },
  { path: "households", name: ["导出", "Export"], shown: "dialog" },
  { path: "households", name: ["打印", "Print"], shown: "dialog" },
  { path: "households", name: ["列", "Columns"], shown: "dialog", within: "main" },
  { path: "households", name: ["办理", "Actions"], shown: "menu" },
  { path: "households", name: ["新增", "New"], shown: "menu", within: ["家庭成员", "Members"] },
  { path: "households", name: ["列", "Columns"], shown: "dialog", within: ["家庭成员", "Members"] },
  { path: "settings", name: ["添加人员", "Add a clerk"], shown: "dialog", tab: ["人员", "Clerks"] },
  { path: "settings", name: ["重设口令", "New passphrase"], shown: "dialog", tab: ["人员", "Clerks"] },
  { path: "settings", name: ["停用", "End"], shown: "dialog", tab: ["人员", "Clerks"] },
  { path: "settings", name: [/^恢复 /, /^Restore /], shown: "dialog", tab: ["备份", "Backups"] },
  { path: "", name: [/^搜索/, /^Search/], shown: "dialog" },
  { path: "", name: ["快捷键", "Keyboard shortcuts"], shown: "dialog" },
  { path: "", name: ["截至今天", "As of today"], shown: "dialog" },
  { path: "", name: [/^语言/, /^Language/], shown: "menu" },
];

async function fill(app: FoundedApp): Promise<void> {
  await app.page.setViewportSize(screen);
  await fillRoster(app);
  await app.call("clerks.add", { name: "经办乙", role: "clerk", passphrase: "初始口令 1234" });
  await app.call("backups.make", {});
}

function openerOf(page: Page, { name, within }: Opener, at: 0 | 1): Locator {
  const place = within === undefined || within === "main" ? page : page.getByRole("region", { name: within[at] });
  const found = place.getByRole("button", { name: name[at], exact: typeof name[at] === "string" });
  return within === "main" ? found.first() : found.and(page.locator(":enabled"));
}

/** Opens one by keyboard, looks at it, and closes it again. @returns whether an input method composed in it */
async function lookAt(page: Page, wanted: Opener, at: 0 | 1, picture: string): Promise<boolean> {
  const name = String(wanted.name[at]);
  await openSettled(page, wanted.path);
  if (wanted.tab) await page.getByRole("tab", { name: wanted.tab[at] }).click();
  const opener = openerOf(page, wanted, at);
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole(wanted.shown)).toBeVisible();
  await settled(page);
  await page.screenshot({ path: picture });
  expect.soft(await findings(page), name).toEqual([]);
  // What is composed does not depend on the words around it.
  const composed = at === 0 && wanted.shown === "dialog" && (await composeInFirst(page, page.getByRole("dialog")));
  await page.keyboard.press("Escape");
  await expect(page.getByRole(wanted.shown)).toHaveCount(0);
  await expect.soft(opener, name).toBeFocused();
  return composed;
}

test("dialogs, menus and popovers are accessible in both languages and give the focus back", async ({
  openFounded,
}, info) => {
  test.setTimeout(180_000);
  const app = await openFounded();
  const { page } = app;
  await fill(app);
  let composed = 0;
  for (const at of [0, 1] as const) {
    if (at === 1) {
      await openSettled(page, "settings");
      await page.getByRole("radio", { name: "English" }).click();
      await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
    }
    for (const [place, wanted] of openers.entries()) {
      const picture = info.outputPath(`dialog-${languages[at]}-${place}.png`);
      if (await lookAt(page, wanted, at, picture)) composed += 1;
    }
  }
  expect(composed).toBeGreaterThan(4);
});

test("a sheet's own filters, menus and questions are accessible", async ({ openFounded }, info) => {
  test.setTimeout(120_000);
  const app = await openFounded();
  const { page } = app;
  await fill(app);
  const clean = async (name: string) => {
    await page.screenshot({ path: info.outputPath(`${name}.png`) });
    expect.soft(await findings(page), name).toEqual([]);
  };
  const filter = (field: string) =>
    page.locator(`.ag-header-cell[col-id="${field}"] .ag-header-cell-filter-button`).first();
  await openSettled(page, "members");
  await filter("nameZh").click();
  await expect(page.locator(".ag-filter")).toBeVisible();
  await clean("text filter");
  await page.keyboard.press("Escape");
  await filter("sex").click();
  await expect(page.getByLabel("全选", { exact: true })).toBeVisible();
  await clean("code filter");
  await page.keyboard.press("Escape");

  await page.locator('.ag-cell[col-id="nameTag"]').first().click();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menu")).toBeVisible();
  await clean("cell menu");
  await page.keyboard.press("Escape");

  await openSettled(page, "households");
  const side = page.getByRole("region", { name: "家庭成员" });
  await side.locator('.ag-cell[col-id="nameZh"]').first().click();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menu")).toBeVisible();
  await clean("menu of a member beside a household");
  await page.keyboard.press("Escape");

  await page.locator('.ag-cell[col-id="addressLine"]').first().click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+c");
  await expect(page.getByText("已复制 2 格。")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("dialog", { name: "粘贴会替换已有内容" })).toBeVisible();
  await clean("paste preview");
});
