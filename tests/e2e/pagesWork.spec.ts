import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { expect, test } from "./support/founded.ts";
import { goTo } from "./support/goTo.ts";
import { fillRoster } from "./support/roster.ts";

const screen = { width: 1366, height: 768 };

async function openRead(page: Page, path: string): Promise<void> {
  await goTo(page, path);
  await expect(page.locator(".mantine-Loader-root")).toHaveCount(0);
}

const heading = (page: Page) => page.locator("main h1");

test("the office's own word for a unit is said on every page", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await fillRoster(app);
  await app.call("settings.setRegister", { values: { unitLabel: "十户组" } });
  await page.reload();
  await openRead(page, "units");
  await expect(heading(page)).toHaveText("十户组");
  await expect(page).toHaveTitle(/^十户组/);
  await expect(page.getByRole("navigation")).toHaveCount(1);
  await expect(page.getByRole("navigation").getByRole("link", { name: "十户组" })).toBeVisible();
  await expect(page.getByRole("button", { name: "成立十户组" })).toBeVisible();
  for (const path of ["", "villages", "households", "convenors", "steps"]) {
    await openRead(page, path);
    await expect(page.locator("body"), path).not.toContainText("联户单位");
  }
  await openRead(page, "settings");
  await app.call("settings.setClerk", { values: { language: "en" } });
  await page.reload();
  await openRead(page, "units");
  await expect(heading(page)).toHaveText("Units");
});

test("a new clerk begins with text of 14 px and sees the people of a household without scrolling", async ({
  openFounded,
}, info) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize(screen);
  await fillRoster(app);
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "14");
  await openRead(page, "households");
  const side = page.getByRole("region", { name: "家庭成员" });
  const edge = (await side.boundingBox())!;
  for (const name of ["姓名", "性别", "出生", "与户主关系"]) {
    const column = side.getByRole("columnheader", { name });
    await expect(column).toBeVisible();
    const box = (await column.boundingBox())!;
    expect(box.x + box.width, name).toBeLessThanOrEqual(edge.x + edge.width + 1);
    const words = column.locator(".ag-header-cell-text");
    expect(await words.evaluate((element) => element.scrollWidth - element.clientWidth), name).toBeLessThanOrEqual(0);
  }
  await page.screenshot({ path: info.outputPath("households-14.png") });
});

test("beside a household stands what was before, and the history of its row", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize(screen);
  const { homes } = await fillRoster(app);
  const home = homes[0]!;
  const { members } = await app.call<{ members: { uid: string }[] }>("households.get", { uid: home.uid, asOf: null });
  const child = members.find(({ uid }) => uid !== home.head)!;
  await app.call("events.apply", {
    event: {
      kind: "move-member",
      on: "2025-08-01",
      member: child.uid,
      household: homes[1]!.uid,
      relation: "8",
      nextHead: null,
    },
  });
  await app.call("sheet.editCells", {
    record: "household",
    kind: "edit",
    edits: [{ uid: home.uid, field: "houseName", was: "上院", value: "下院" }],
  });
  await openRead(page, "households");
  const past = page.getByRole("region", { name: "经历" });
  const opener = past.getByRole("button", { name: /^经历/ });
  await expect(opener).toHaveAttribute("aria-expanded", "false");
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(past).toContainText("已转到别户的成员");
  await expect(past).toContainText("张建国之子");
  await expect(past).toContainText("青石-1");
  expect(await findings(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath("past.png") });

  const history = past.getByRole("button", { name: "改动记录" });
  await history.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("上院");
  await expect(dialog).toContainText("下院");
  await expect(dialog).toContainText("管理员甲");
  expect(await findings(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath("row-history.png") });
  await page.keyboard.press("Escape");
  await expect(history).toBeFocused();
});

test("a step that a later one depends on names it and leads there", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize(screen);
  const { homes } = await fillRoster(app);
  const edit = (was: string | null, value: string) =>
    app.call("sheet.editCells", {
      record: "household",
      kind: "edit",
      edits: [{ uid: homes[1]!.uid, field: "houseName", was, value }],
    });
  await edit(null, "旧院");
  await edit("旧院", "新院");
  await openRead(page, "steps");
  const details = page.getByRole("region", { name: "这一步改了什么" });
  await page.getByRole("listbox").focus();
  await page.keyboard.press("ArrowDown");
  await expect(details).toContainText("旧院");
  await expect(details).toContainText("002");
  await details.getByRole("button", { name: "撤销这一步" }).click();
  const refusal = details.getByRole("alert");
  await expect(refusal).toContainText("修改 1 个单元格");
  await page.screenshot({ path: info.outputPath("refused.png") });
  expect(await findings(page)).toEqual([]);
  await refusal.getByRole("button", { name: "看那一步" }).click();
  await expect(details).toContainText("新院");
  await expect(page.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("listbox")).toBeFocused();
});

test("what a sheet shows now can be exported as it is shown", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize(screen);
  await fillRoster(app);
  await openRead(page, "households");
  const filter = page.getByRole("textbox", { name: "在本表中筛选" }).first();
  await filter.fill("东组1");
  await expect(page.getByText("显示 8 / 共 16 行")).toBeVisible();
  const header = page.locator('.ag-header-cell[col-id="householdNo"] .ag-header-cell-label').first();
  await header.click();
  await header.click();
  await page.getByRole("button", { name: "导出" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /表中现在显示的 8 行/ }).check();
  await dialog.getByText("文本表格（csv）").click();
  await page.screenshot({ path: info.outputPath("export.png") });
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole("button", { name: "导出" }).click();
  await expect(page.getByText(/已导出 8 行/)).toBeVisible();
  const [file] = readdirSync(app.saved()).filter((name) => name.endsWith(".csv"));
  const lines = readFileSync(join(app.saved(), file!), "utf8").trim().split("\r\n");
  const [head, ...rows] = lines.map((line) => line.split(","));
  const place = head!.indexOf("户编号");
  expect(rows.map((cells) => cells[place])).toEqual(["016", "015", "014", "013", "012", "011", "010", "001"]);
  expect(head).not.toContain("登记日期");
});

test("after a cell is changed the sheet keeps its place and its selection", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 500 });
  await fillRoster(app);
  await openRead(page, "households");
  const scrolled = () =>
    page.evaluate(() => Math.max(...[...document.querySelectorAll(".sheet-body *")].map(({ scrollTop }) => scrollTop)));
  await page.locator('.ag-cell[col-id="addressLine"]').first().click();
  for (let row = 1; row < 14; row += 1) await page.keyboard.press("ArrowDown");
  await expect(page.locator(".ag-cell-focus")).toHaveText("东组14号");
  const before = await scrolled();
  expect(before).toBeGreaterThan(0);
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("西组14号");
  await page.keyboard.press("Tab");
  await expect(page.getByText("已改 1 格。")).toBeVisible();
  await expect(page.locator('.ag-cell[col-id="addressLine"]', { hasText: "西组14号" })).toBeVisible();
  await expect.poll(scrolled).toBe(before);
  const focused = page.locator(".ag-cell-focus");
  await expect(focused).toHaveAttribute("col-id", "houseName");
});

test("a term that ended is to do on the home page and its successor is recorded from the convenors", async ({
  openFounded,
}, info) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize(screen);
  await fillRoster(app);
  await openRead(page, "");
  const overdue = page.getByRole("region", { name: "已过期" });
  await expect(overdue.getByRole("button", { name: /户长任期 青石村 青石-1/ })).toBeVisible();
  await openRead(page, "convenors");
  const side = page.getByRole("region", { name: /所选/ });
  await expect(side).toContainText("2025-05-02");
  await page.screenshot({ path: info.outputPath("convenors.png") });
  expect(await findings(page)).toEqual([]);
  const opener = side.getByRole("button", { name: "办理" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "更换户长" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test("a register that was only founded has nothing to back up and shows no red light", async ({ openFounded }) => {
  const { page } = await openFounded();
  const panel = page.getByRole("region", { name: "备份" });
  await expect(panel).toContainText("还没有数据需要备份");
  await expect(panel).not.toContainText("请马上备份");
});

for (const language of ["zh", "en"] as const) {
  for (const textSize of [14, 16, 18, 20] as const) {
    test(`the top bar holds everything at ${textSize} px (${language})`, async ({ openFounded }, info) => {
      const app = await openFounded();
      const { page } = app;
      await page.setViewportSize(screen);
      await app.call("settings.setClerk", { values: { language, textSize } });
      await page.reload();
      await expect(page.locator("html")).toHaveAttribute("data-text-size", String(textSize));
      const bar = page.locator("header").first();
      await bar.screenshot({ path: info.outputPath(`bar-${language}-${textSize}.png`) });
      const boxes = await bar.getByRole("button").evaluateAll((buttons) =>
        buttons.map((button) => {
          const { left, right, top, bottom } = button.getBoundingClientRect();
          return { left, right, top, bottom, cut: button.scrollWidth > button.clientWidth + 1 };
        }),
      );
      for (const [place, box] of boxes.entries()) {
        expect(box.cut).toBe(false);
        expect(box.right).toBeLessThanOrEqual(screen.width);
        const next = boxes[place + 1];
        if (next) expect(next.left).toBeGreaterThanOrEqual(box.right);
      }
    });
  }
}
