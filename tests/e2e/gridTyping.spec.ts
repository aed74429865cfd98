import { findings } from "./support/axe.ts";
import { clipboard, compose, composingEnter, editor, lastCall, setClipboard } from "./support/gridKeys.ts";
import { expect, test } from "./support/gridPage.ts";

test.describe("typing", () => {
  test("a letter begins the edit, Enter saves it and moves down", async ({ open }) => {
    const grid = await open();
    await grid.focus(1, "nameZh");
    await grid.page.keyboard.type("abc");
    await grid.page.keyboard.press("Enter");
    await expect(grid.cell(1, "nameZh")).toHaveText("abc");
    expect(await lastCall(grid)).toEqual({
      kind: "edit",
      edits: [{ uid: "row-000001", field: "nameZh", was: "卓嘎", value: "abc" }],
    });
    await expect(grid.page.locator(".ag-cell-focus .sheet-proxy")).toHaveAttribute("aria-label", "姓名，第 3 行");
  });

  test("Enter goes right, and on to the next row, where the clerk wants that", async ({ open }) => {
    const grid = await open("enter=right");
    await grid.focus(0, "helped");
    await grid.page.keyboard.press("Enter");
    await grid.page.keyboard.press("Enter");
    await expect(grid.page.locator(".ag-cell-focus .sheet-proxy")).toHaveAttribute("aria-label", "姓名，第 2 行");
  });

  test("Tab goes down and Shift+Tab up, editing or not, where the clerk wants that", async ({ open }) => {
    const { page, focus, cell } = await open("tab=down");
    const at = page.locator(".ag-cell-focus .sheet-proxy:focus");
    await focus(1, "nameZh");
    await page.keyboard.type("甲");
    await page.keyboard.press("Tab");
    await expect(cell(1, "nameZh")).toHaveText("甲");
    await expect(at).toHaveAttribute("aria-label", "姓名，第 3 行");
    await page.keyboard.press("Tab");
    await expect(at).toHaveAttribute("aria-label", "姓名，第 4 行");
    await page.keyboard.type("乙");
    await page.keyboard.press("Shift+Tab");
    await expect(cell(3, "nameZh")).toHaveText("乙");
    await expect(at).toHaveAttribute("aria-label", "姓名，第 3 行");
    for (let row = 2; row > 0; row -= 1) await page.keyboard.press("Shift+Tab");
    await expect(at).toHaveAttribute("aria-label", "姓名，第 1 行");
    await page.keyboard.press("Shift+Tab");
    await expect(page.locator(".ag-cell .sheet-proxy:focus")).toHaveCount(0);
  });

  test("Shift+Tab goes left, and Tab right, as long as nobody chose otherwise", async ({ open }) => {
    const { page, focus } = await open();
    const at = page.locator(".ag-cell-focus .sheet-proxy:focus");
    await focus(1, "sex");
    await page.keyboard.press("Shift+Tab");
    await expect(at).toHaveAttribute("aria-label", "姓名，第 2 行");
    await page.keyboard.press("Tab");
    await expect(at).toHaveAttribute("aria-label", "性别，第 2 行");
  });

  test("Escape gives up, and F2 edits what is there", async ({ open }) => {
    const grid = await open();
    await grid.focus(0, "nameZh");
    await grid.page.keyboard.type("x");
    await grid.page.keyboard.press("Escape");
    await expect(grid.cell(0, "nameZh")).toHaveText("丹增");
    await grid.page.keyboard.press("F2");
    await expect(editor(grid.page)).toHaveValue("丹增");
    await grid.page.keyboard.press("End");
    await grid.page.keyboard.type("2");
    await grid.page.keyboard.press("Tab");
    await expect(grid.cell(0, "nameZh")).toHaveText("丹增2");
    await expect(grid.page.locator(".ag-cell-focus .sheet-proxy")).toHaveAttribute("aria-label", "性别，第 1 行");
  });

  test("an edit is saved when the clerk clicks elsewhere", async ({ open }) => {
    const grid = await open();
    await grid.focus(0, "nameZh");
    await grid.page.keyboard.type("甲");
    await grid.cell(4, "birth").click();
    await expect(grid.cell(0, "nameZh")).toHaveText("甲");
    await grid.focus(1, "nameZh");
    await grid.page.keyboard.type("乙");
    await grid.page.getByLabel("在本表中筛选").click();
    await expect(grid.cell(1, "nameZh")).toHaveText("乙");
  });

  for (const [typed, shown] of [
    ["19560312", "1956-03-12"],
    ["1956.3", "1956-03"],
    ["1956年3月", "1956-03"],
    ["1956", "1956"],
    ["不详", ""],
  ] as const) {
    test(`a birth typed as ${typed} is kept as ${shown || "unknown"}`, async ({ open }) => {
      const grid = await open();
      await grid.focus(1, "birth");
      await grid.page.keyboard.type(typed);
      await grid.page.keyboard.press("Enter");
      await expect(grid.cell(1, "birth")).toHaveText(shown);
      expect((await lastCall(grid))?.edits[0]).toMatchObject({ field: "birth", value: shown || null });
    });
  }

  test("yuan are typed, fen are stored", async ({ open }) => {
    const grid = await open();
    await grid.focus(0, "amount");
    await grid.page.keyboard.type("12.5");
    await grid.page.keyboard.press("Enter");
    await expect(grid.cell(0, "amount")).toHaveText("12.50");
    expect((await lastCall(grid))?.edits[0]).toMatchObject({ value: 1250 });
  });

  test("a code is found by pinyin initials, typed in a hurry", async ({ open }) => {
    const grid = await open();
    await grid.focus(0, "relation");
    await grid.page.keyboard.type("fm");
    await expect(grid.page.getByRole("option").first()).toHaveText("父母");
    await grid.page.keyboard.press("Enter");
    await expect(grid.cell(0, "relation")).toHaveText("父母");
    expect((await lastCall(grid))?.edits[0]).toMatchObject({ value: "5" });
  });

  test("a code is chosen from the list by arrow or mouse, and a set by Space", async ({ open }) => {
    const grid = await open();
    await grid.focus(0, "sex");
    await grid.page.keyboard.press("Alt+ArrowDown");
    await grid.page.keyboard.press("ArrowDown");
    await grid.page.keyboard.press("Enter");
    await expect(grid.cell(0, "sex")).toHaveText("女");
    await grid.cell(2, "sex").dblclick();
    await grid.page.getByRole("option", { name: "未说明" }).click();
    await expect(grid.cell(2, "sex")).toHaveText("未说明");
    await grid.focus(0, "doings");
    await grid.page.keyboard.press("F2");
    await grid.page.keyboard.press("Space");
    await grid.page.keyboard.press("ArrowDown");
    await grid.page.keyboard.press("Space");
    await grid.page.keyboard.press("Enter");
    await expect(grid.cell(0, "doings")).toHaveText("照料、合作社");
    expect((await lastCall(grid))?.edits[0]).toMatchObject({ value: "care cooperative" });
  });

  test("a read-only cell says so and changes nothing", async ({ open }) => {
    const grid = await open();
    await grid.focus(0, "state");
    await grid.page.keyboard.type("x");
    await expect(grid.page.getByRole("status")).toContainText("不能在表格中修改");
    await expect(editor(grid.page)).toHaveCount(0);
  });
});

test.describe("input methods", () => {
  for (const field of ["nameZh", "birth", "amount", "relation", "doings"]) {
    test(`the first letter is kept and a composing Enter does not end the edit in ${field}`, async ({ open }) => {
      const grid = await open();
      await grid.focus(0, field);
      await compose(grid.keyboard, "wo");
      await composingEnter(grid.keyboard);
      await expect(grid.page.locator(".sheet-proxy.sheet-composing")).toHaveValue("wo");
      await grid.keyboard.send("Input.insertText", { text: "我" });
      await expect(editor(grid.page)).toHaveValue("我");
      await compose(grid.keyboard, "men");
      await composingEnter(grid.keyboard);
      await expect(editor(grid.page)).toHaveValue("我men");
      expect(await grid.calls()).toEqual([]);
      await grid.keyboard.send("Input.insertText", { text: "们" });
      await expect(editor(grid.page)).toHaveValue("我们");
      await grid.page.keyboard.press("Escape");
      expect(await grid.calls()).toEqual([]);
    });
  }

  test("eight names over two rows, letters and characters, land where they belong", async ({ open }) => {
    const grid = await open("enter=right");
    await grid.focus(0, "nameZh");
    for (const word of ["甲乙", "nv", "qt", "1960"]) {
      if (/^[a-z\d]+$/.test(word)) await grid.page.keyboard.type(word);
      else {
        await compose(grid.keyboard, "jy");
        await grid.keyboard.send("Input.insertText", { text: word });
      }
      await grid.page.keyboard.press("Enter");
    }
    await expect(grid.cell(0, "nameZh")).toHaveText("甲乙");
    await expect(grid.cell(0, "sex")).toHaveText("女");
    await expect(grid.cell(0, "relation")).toHaveText("其他");
    await expect(grid.cell(0, "birth")).toHaveText("1960");
  });

  test("a composing Enter does not paste in the paste dialog", async ({ open }) => {
    const grid = await open();
    await setClipboard(grid.page, "甲\n乙");
    await grid.focus(0, "nameZh");
    await grid.page.keyboard.press("Control+V");
    await grid.page.getByLabel("在替换中查找").focus();
    await compose(grid.keyboard, "jia");
    await composingEnter(grid.keyboard);
    await expect(grid.page.getByRole("dialog")).toBeVisible();
    expect(await grid.calls()).toEqual([]);
    await grid.keyboard.send("Input.insertText", { text: "甲" });
    await grid.page.keyboard.press("Enter");
    await expect(grid.cell(1, "nameZh")).toHaveText("乙");
  });

  test("the quick filter waits for the end of a composition", async ({ open }) => {
    const grid = await open();
    await grid.page.getByLabel("在本表中筛选").focus();
    await compose(grid.keyboard, "zhang");
    await grid.page.waitForTimeout(400);
    await expect(grid.page.getByText("200 行", { exact: true })).toBeVisible();
    await grid.keyboard.send("Input.insertText", { text: "张建国" });
    await expect(grid.page.getByText("显示 25 / 共 200 行")).toBeVisible();
  });
});

test.describe("compatibility mode", () => {
  const on = "compatibility=1";
  const here = ".ag-cell-focus:focus";

  test("nothing stands in a focused cell; Enter opens a plain field in which an input method composes", async ({
    open,
  }) => {
    const { page, cell, keyboard, calls } = await open(on);
    await cell(1, "nameZh").click();
    await expect(page.locator(here)).toHaveText("卓嘎");
    await expect(page.locator(".sheet-proxy")).toHaveCount(0);
    await page.keyboard.press("Enter");
    await expect(editor(page)).toBeFocused();
    await expect(editor(page)).toHaveValue("卓嘎");
    await compose(keyboard, "wo");
    await composingEnter(keyboard);
    await expect(editor(page)).toHaveValue("wo");
    await keyboard.send("Input.insertText", { text: "我" });
    await compose(keyboard, "men");
    await composingEnter(keyboard);
    expect(await calls()).toEqual([]);
    await keyboard.send("Input.insertText", { text: "们" });
    await page.keyboard.press("Enter");
    await expect(cell(1, "nameZh")).toHaveText("我们");
    await expect(page.locator(here)).toHaveText("扎西");
  });

  test("F2 and two clicks open it as well, and Escape gives up", async ({ open }) => {
    const { page, cell, calls } = await open(on);
    await cell(0, "nameZh").click();
    await page.keyboard.press("F2");
    await expect(editor(page)).toHaveValue("丹增");
    await page.keyboard.type("x");
    await page.keyboard.press("Escape");
    await expect(page.locator(here)).toHaveText("丹增");
    await cell(2, "birth").dblclick();
    await expect(editor(page)).toBeFocused();
    await page.keyboard.type("1956.3");
    await page.keyboard.press("Tab");
    await expect(cell(2, "birth")).toHaveText("1956-03");
    expect(await calls()).toHaveLength(1);
  });

  for (const [field, typed, shown] of [
    ["nameZh", "abc", "abc"],
    ["birth", "19560312", "1956-03-12"],
    ["amount", "12.5", "12.50"],
    ["relation", "fm", "父母"],
  ] as const) {
    test(`letters typed in a hurry all go into the plain field of ${field}`, async ({ open }) => {
      const { page, cell } = await open(on);
      await cell(0, field).click();
      await page.keyboard.type(typed);
      await expect(editor(page)).toHaveValue(typed);
      await expect(page.locator(".sheet-proxy")).toHaveCount(0);
      await page.keyboard.press("Enter");
      await expect(cell(0, field)).toHaveText(shown);
    });
  }

  test("cells are copied, cut and pasted, the menu opens, and a read-only cell says so", async ({ open }) => {
    const { page, cell } = await open(on);
    await cell(0, "nameZh").click();
    await page.keyboard.press("Control+C");
    await expect(page.getByRole("status")).toHaveText("已复制 1 格。");
    await cell(3, "aliases").click();
    await page.keyboard.press("Control+V");
    await expect(cell(3, "aliases")).toHaveText("丹增");
    await page.keyboard.press("Control+X");
    await expect(cell(3, "aliases")).toHaveText("");
    await cell(1, "nameZh").click();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "复制" }).click();
    await expect(page.getByRole("status")).toHaveText("已复制 1 格。");
    await expect.poll(() => clipboard(page)).toBe("卓嘎");
    await expect(page.locator(here)).toBeAttached();
    await cell(0, "state").click();
    await page.keyboard.type("x");
    await expect(page.getByRole("status")).toContainText("不能在表格中修改");
    await expect(editor(page)).toHaveCount(0);
    await page.keyboard.press("Enter");
    await expect(cell(1, "state")).toBeFocused();
  });

  test("a slow PC is spared what moves: no row is marked under the pointer, and axe finds nothing", async ({
    open,
  }) => {
    for (const [query, marked] of [
      [on, 0],
      ["", 1],
    ] as const) {
      const { page, cell } = await open(query);
      await cell(0, "nameZh").click();
      await cell(3, "birth").hover();
      await expect(page.locator(".ag-row-hover")).toHaveCount(marked);
      expect(await findings(page)).toEqual([]);
    }
  });
});
