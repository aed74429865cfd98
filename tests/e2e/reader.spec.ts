import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { callPage, expect, test } from "./support/founded.ts";
import { goTo } from "./support/goTo.ts";
import { programmePaths } from "./support/programmes.ts";

const first = "first passphrase";
const reader = { name: "查阅丙", role: "reader" };

/** What a reader may press on a programme's page: nothing that changes a row. */
const offered =
  /^(导出|打印.*|列|快捷键 F1|操作记录|按村汇总|贷款合计|告知书（F10）|还款计划单（F12）|上一年|下一年|结束演示)$/;

async function openRead(page: Page, path: string): Promise<void> {
  await goTo(page, path);
  await expect(page.locator(".mantine-Loader-root")).toHaveCount(0);
}

/** Names of the buttons on the page, once its rows and the facts of the first one are there. */
const buttonsOf = (page: Page): Promise<string[]> =>
  page
    .locator("main")
    .getByRole("button")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? one.textContent));

test("a reader sees every programme and is offered nothing that changes a row", async ({ openApp }, info) => {
  test.setTimeout(180_000);
  const app = await openApp();
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await callPage(app, "demonstration.open", { language: "zh" });
  await callPage(app, "clerks.add", { ...reader, passphrase: first });
  await callPage(app, "session.lock", {});
  await callPage(app, "session.signIn", { name: reader.name, passphrase: first });
  await callPage(app, "session.changePassphrase", { old: first, passphrase: "reads the ledger" });
  await page.reload();
  await page.getByRole("navigation").first().waitFor();
  for (const path of programmePaths) {
    await openRead(page, path);
    const books = page.getByRole("radiogroup", { name: "本页的账册" }).locator("label");
    for (let book = 0; book < Math.max(1, await books.count()); book += 1) {
      if ((await books.count()) > 0) await books.nth(book).click();
      await expect(page.locator(".mantine-Loader-root")).toHaveCount(0);
      // A book has rows, and then something to press, or says that it has none.
      const there = page.locator("main").getByRole("button", { name: /打印|导出/ });
      await expect(there.or(page.locator("main h2")).first(), path).toBeVisible();
      const others = (await buttonsOf(page)).filter((name) => !offered.test(name));
      expect.soft(others, `${path} ${book}`).toEqual([]);
      await page.keyboard.press("Alt+n");
      await expect(page.getByRole("dialog"), `${path} ${book}`).toHaveCount(0);
    }
    await page.screenshot({ path: info.outputPath(`${path}.png`) });
    expect.soft(await findings(page), path).toEqual([]);
  }
  await openRead(page, "imports");
  await expect(page.getByText("您的角色只能查阅，不能导入。")).toBeVisible();
  await openRead(page, "steps");
  await expect(page.getByRole("button", { name: "撤销这一步" })).toBeDisabled();
});
