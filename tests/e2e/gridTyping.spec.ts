import { compose, composingEnter, editor, lastCall, setClipboard } from "./support/gridKeys.ts";
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
