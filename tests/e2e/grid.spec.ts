import { findings } from "./support/axe.ts";
import { clipboard, editor, lastCall, setClipboard } from "./support/gridKeys.ts";
import { expect, test } from "./support/gridPage.ts";

test.describe("ranges and the clipboard", () => {
  test("a range is drawn by mouse, by Shift+click and by keys, and is summed", async ({ open }) => {
    const grid = await open();
    const { page, cell } = grid;
    const marked = page.locator('.ag-cell[data-range="on"]');
    await cell(0, "amount").hover();
    await page.mouse.down();
    await cell(2, "amount").hover();
    await page.mouse.up();
    await expect(marked).toHaveCount(3);
    await expect(page.getByText("合计 370.50 元")).toBeVisible();
    await cell(1, "helped").click({ modifiers: ["Shift"] });
    await expect(marked).toHaveCount(4);
    await page.keyboard.press("Shift+ArrowDown");
    await expect(marked).toHaveCount(6);
    await page.keyboard.press("Control+A");
    await expect(page.getByText("选中 200 行 × 10 列")).toBeVisible();
    await cell(3, "#").click();
    await expect(page.getByText("选中 1 行 × 10 列")).toBeVisible();
  });

  test("a copied block carries text, and a table whose text cells stay text", async ({ open }) => {
    const { page, focus } = await open();
    await focus(0, "nameZh");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+C");
    await expect(page.getByRole("status")).toHaveText("已复制 4 格。");
    expect(await clipboard(page)).toBe("丹增\t男\r\n卓嘎\t女");
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType("text/html")).text();
    });
    expect(html).toMatch(/mso-number-format:\s*["'&quot;]*\\@/);
  });

  test("a block over empty cells is pasted at once, and says what it could not take", async ({ open }) => {
    const grid = await open();
    await setClipboard(grid.page, '"才让\n泽仁"\t2026.3.5\t去世\r\n丹增旺\t不是日期\t在册\r\n');
    await grid.focus(0, "aliases");
    await grid.page.keyboard.press("Control+V");
    await expect(grid.page.getByRole("status")).toHaveText("已改 3 格，跳过 2 格，1 格无效。");
    await expect(grid.cell(0, "idCheckedOn")).toHaveText("2026-03-05");
    await expect(grid.cell(1, "idCheckedOn")).toHaveText("不是日期");
    await expect(grid.cell(1, "idCheckedOn")).toHaveClass(/sheet-wrong/);
    expect(await grid.calls()).toHaveLength(1);
    expect(await lastCall(grid)).toMatchObject({ kind: "paste" });
  });

  test("a paste that would overwrite is shown first, and can be given up", async ({ open }) => {
    const grid = await open();
    await setClipboard(grid.page, "甲\t女\n乙\t女");
    await grid.focus(0, "nameZh");
    await grid.page.keyboard.press("Control+V");
    const dialog = grid.page.getByRole("dialog", { name: "粘贴会替换已有内容" });
    await expect(dialog).toContainText("将改 3 格，其中 3 格已有内容");
    await grid.page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    expect(await grid.calls()).toEqual([]);
    await grid.page.keyboard.press("Control+V");
    await dialog.getByRole("button", { name: "粘贴" }).press("Enter");
    await expect(grid.cell(1, "nameZh")).toHaveText("乙");
    await expect(grid.page.locator(".ag-cell-focus .sheet-proxy")).toBeFocused();
  });

  test("one value fills a range; Ctrl+D fills down; Delete clears; Ctrl+X cuts", async ({ open }) => {
    const grid = await open();
    const { page, cell } = grid;
    await setClipboard(page, "2026-01-02");
    await grid.focus(0, "idCheckedOn");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+V");
    await expect(cell(1, "idCheckedOn")).toHaveText("2026-01-02");
    await grid.focus(1, "idCheckedOn");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+D");
    await expect(cell(3, "idCheckedOn")).toHaveText("2026-01-02");
    expect(await lastCall(grid)).toMatchObject({ kind: "fill", edits: [{ uid: "row-000002" }, { uid: "row-000003" }] });
    await page.keyboard.press("Delete");
    await expect(cell(3, "idCheckedOn")).toHaveText("");
    expect(await lastCall(grid)).toMatchObject({ kind: "clear" });
    await grid.focus(0, "idCheckedOn");
    await page.keyboard.press("Control+X");
    await expect(cell(0, "idCheckedOn")).toHaveText("");
    expect(await clipboard(page)).toBe("2026-01-02");
  });

  test("keys pressed in a hurry act on the cell that has the focus, before the grid tells of it", async ({ open }) => {
    const grid = await open();
    const press = (...keys: { key: string; shiftKey?: boolean }[]) =>
      grid.page.evaluate((all) => {
        for (const key of all)
          document.activeElement?.dispatchEvent(
            new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true }),
          );
      }, keys);
    await grid.focus(0, "sex");
    await grid.page.keyboard.press("Shift+ArrowDown");
    await press({ key: "ArrowRight" }, { key: "ArrowRight" }, { key: "ArrowDown" }, { key: "Delete" });
    expect(await lastCall(grid)).toMatchObject({ kind: "clear", edits: [{ uid: "row-000001", field: "birth" }] });
    await press({ key: "ArrowDown" }, { key: "ArrowDown", shiftKey: true });
    await grid.page.keyboard.press("Delete");
    const uids = [{ uid: "row-000002" }, { uid: "row-000003" }];
    await expect.poll(() => lastCall(grid)).toMatchObject({ kind: "clear", edits: uids });
  });

  test("a cell is changed again while its first change is being saved", async ({ open }) => {
    const grid = await open();
    const { page, cell } = grid;
    const stored = await cell(0, "nameZh").textContent();
    const edits = async () => (await grid.calls()).flatMap((call) => call.edits.map(({ was, value }) => [was, value]));
    const typeInHurry = async (refused: boolean, ...texts: string[]) => {
      await page.evaluate((isRefused) => {
        const { gridPage } = window;
        gridPage.until = new Promise((release) => Object.assign(window, { release }));
        if (isRefused) gridPage.next = { ok: false, errors: [{ uid: "row-000001", field: "nameZh", message: "no" }] };
      }, refused);
      for (const text of texts) {
        await grid.focus(0, "nameZh");
        await page.keyboard.press("F2");
        await editor(page).fill(text);
        await page.keyboard.press("Enter");
        await expect(cell(0, "nameZh")).toHaveText(text);
        await expect(cell(0, "nameZh")).toHaveClass(/sheet-pending/);
      }
      await page.evaluate(() => (window as unknown as { release: () => void }).release());
      await expect(cell(0, "nameZh")).not.toHaveClass(/sheet-pending/);
      await expect(cell(0, "nameZh")).toHaveText(texts.at(-1)!);
    };
    await typeInHurry(false, "甲一", "甲二", stored!);
    const taken = [
      [stored, "甲一"],
      ["甲一", "甲二"],
      ["甲二", stored],
    ];
    expect(await edits()).toEqual(taken);
    await typeInHurry(true, "甲三", "甲四");
    // The first of these two was refused.
    expect(await edits()).toEqual([...taken, [stored, "甲三"], [stored, "甲四"]]);
    await expect(cell(0, "nameZh")).not.toHaveClass(/sheet-wrong/);
  });

  test("Ctrl+Z and Ctrl+Y are the register's steps", async ({ open }) => {
    const grid = await open();
    await grid.focus(0, "nameZh");
    await grid.page.keyboard.type("甲");
    await grid.page.keyboard.press("Enter");
    await expect(grid.cell(0, "nameZh")).toHaveText("甲");
    await grid.page.keyboard.press("Control+Z");
    await expect(grid.cell(0, "nameZh")).toHaveText("丹增");
    await grid.page.keyboard.press("Control+Y");
    expect(await grid.page.evaluate(() => window.gridPage.asked)).toEqual(["undo", "redo"]);
    await expect(grid.page.locator(".ag-cell-focus .sheet-proxy")).toBeFocused();
  });
});

test.describe("problems", () => {
  test("what cannot be read stays in the cell, is explained, listed, and corrected from there", async ({ open }) => {
    const grid = await open();
    await grid.focus(3, "birth");
    await grid.page.keyboard.type("1956.13");
    await grid.page.keyboard.press("Enter");
    await expect(grid.cell(3, "birth")).toHaveClass(/sheet-wrong/);
    expect(await grid.calls()).toEqual([]);
    await grid.page.getByRole("button", { name: "1 处错误" }).click();
    await expect(grid.page.getByRole("dialog")).toContainText("第 4 行 · 出生");
    expect(await findings(grid.page)).toEqual([]);
    await grid.page.getByRole("button", { name: "转到" }).click();
    await expect(grid.page.getByRole("status")).toContainText("看不懂这个日期");
    await grid.page.keyboard.press("F2");
    await expect(editor(grid.page)).toHaveValue("1956.13");
    await grid.page.keyboard.type("1956.12");
    await grid.page.keyboard.press("Enter");
    await expect(grid.cell(3, "birth")).toHaveText("1956-12");
    await expect(grid.page.getByRole("button", { name: "处错误" })).toHaveCount(0);
  });

  test("a cell that was changed meanwhile shows both values and lets the clerk choose", async ({ open }) => {
    const grid = await open();
    await grid.page.evaluate(() => {
      window.gridPage.next = { ok: false, stale: [{ uid: "row-000000", field: "nameZh", now: "旺姆" }] };
    });
    await grid.focus(0, "nameZh");
    await grid.page.keyboard.type("甲");
    await grid.page.keyboard.press("Enter");
    await grid.page.getByRole("button", { name: "1 处错误" }).click();
    await expect(grid.page.getByRole("dialog")).toContainText("这一格刚被改为“旺姆”，您填的是“甲”。");
    await grid.page.getByRole("button", { name: "用我的" }).click();
    await expect(grid.cell(0, "nameZh")).toHaveText("甲");
    expect((await lastCall(grid))?.edits).toEqual([{ uid: "row-000000", field: "nameZh", was: "旺姆", value: "甲" }]);
  });

  test("a broken rule keeps what was typed, at its cell", async ({ open }) => {
    const grid = await open();
    await grid.page.evaluate(() => {
      const errors = [{ uid: "row-000001", field: "nameZh", message: "成员至少要有一个姓名" }];
      window.gridPage.next = { ok: false, errors };
    });
    await grid.focus(1, "nameZh");
    await grid.page.keyboard.press("Delete");
    await expect(grid.cell(1, "nameZh")).toHaveClass(/sheet-wrong/);
    await expect(grid.page.getByRole("status")).toContainText("成员至少要有一个姓名");
  });
});

test.describe("around the sheet", () => {
  test("the menu opens by Shift+F10 and by mouse, runs the page's verbs, and gives the focus back", async ({
    open,
  }) => {
    const grid = await open();
    await grid.focus(2, "nameZh");
    await grid.page.keyboard.press("Shift+ArrowDown");
    await grid.page.keyboard.press("Shift+F10");
    await expect(grid.page.getByRole("menu")).toBeVisible();
    expect(await findings(grid.page)).toEqual([]);
    await grid.page.getByRole("menuitem", { name: "打印户卡" }).click();
    await expect(grid.page.locator('.ag-cell[data-range="on"]')).toHaveCount(2);
    await grid.cell(5, "birth").click({ button: "right" });
    await grid.page.getByRole("menuitem", { name: "在下方新增行" }).click();
    expect(await grid.page.evaluate(() => window.gridPage.asked)).toEqual(["card 2", "add 1 below row-000005"]);
    await expect(grid.page.locator(".ag-cell-focus .sheet-proxy")).toBeFocused();
    await grid.page.keyboard.press("Shift+F10");
    await expect(grid.page.locator('[role="menu"] :focus, [role="menu"]:focus')).toBeAttached();
    await grid.page.keyboard.press("ArrowDown");
    await expect(grid.page.getByRole("menuitem").first()).toBeFocused();
    await grid.page.keyboard.press("Escape");
    await expect(grid.page.locator(".ag-cell-focus .sheet-proxy")).toBeFocused();
  });

  test("F1 shows every shortcut, and closing gives the focus back", async ({ open }) => {
    const grid = await open();
    await grid.focus(2, "nameZh");
    await grid.page.keyboard.press("F1");
    await expect(grid.page.getByRole("dialog", { name: "快捷键" })).toContainText("Ctrl+D");
    expect(await findings(grid.page)).toEqual([]);
    await grid.page.keyboard.press("Escape");
    await expect(grid.page.locator(".ag-cell-focus .sheet-proxy")).toBeFocused();
  });

  test("a code column is filtered by ticks, and a hidden column is remembered", async ({ open }) => {
    const grid = await open();
    const { page } = grid;
    await page.locator('.ag-header-cell[col-id="sex"] .ag-header-cell-filter-button').click();
    await page.getByLabel("女", { exact: true }).uncheck();
    await expect(page.getByText("显示 100 / 共 200 行")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "清除筛选" }).click();
    await expect(page.getByText("200 行", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "列", exact: true }).click();
    await page.getByLabel("其他写法").uncheck();
    await expect(grid.cell(0, "aliases")).toHaveCount(0);
    await expect
      .poll(() => page.evaluate(() => JSON.stringify(window.gridPage.state)))
      .toContain('"hiddenColIds":["aliases"');
  });

  test("a large list is fetched block by block and edited in place", async ({ open }) => {
    const grid = await open("pages=1&rows=30000");
    await expect(grid.page.getByText("30000 行")).toBeVisible();
    const first = await grid.page.evaluate(() => window.gridPage.pages[0]);
    expect(first).toMatchObject({ start: 0, count: 200, quick: [] });
    await grid.focus(1, "nameZh");
    await grid.page.keyboard.type("甲");
    await grid.page.keyboard.press("Enter");
    await expect(grid.cell(1, "nameZh")).toHaveText("甲");
  });

  for (const size of [14, 20]) {
    test(`text of ${size} px has rows twice as high, no side scroll, and no axe violations`, async ({ open }) => {
      const grid = await open(`size=${size}`);
      expect((await grid.cell(0, "nameZh").boundingBox())?.height).toBeCloseTo(size * 2, -1);
      expect(await findings(grid.page)).toEqual([]);
      await grid.focus(0, "relation");
      expect(await findings(grid.page)).toEqual([]);
      await grid.page.keyboard.press("F2");
      await expect(grid.page.getByRole("listbox")).toBeVisible();
      expect(await findings(grid.page)).toEqual([]);
      expect(await grid.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
    });
  }

  test("a row put in the place of the focused one goes on hearing the keyboard", async ({ open }) => {
    const { page, focus, cell } = await open();
    await focus(0, "nameZh");
    await page.evaluate(() => window.gridPage.renew());
    await expect(page.locator('.ag-row[row-id$="-new"]').first()).toBeAttached();
    await expect(page.locator(".ag-cell-focus > .sheet-proxy:focus")).toBeAttached();
    await page.keyboard.type("丁");
    await page.keyboard.press("Enter");
    await expect(cell(0, "nameZh")).toHaveText("丁");
  });

  test("the sheet speaks English throughout", async ({ open }) => {
    const grid = await open("language=en");
    await expect(grid.cell(0, "relation")).toHaveText("Head");
    await grid.focus(0, "relation");
    await grid.page.keyboard.press("F1");
    expect(await grid.page.getByRole("dialog").textContent()).not.toMatch(/\p{Script=Han}{2}/u);
  });
});
