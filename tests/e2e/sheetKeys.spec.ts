import { composeIn } from "./support/composing.ts";
import { eventRoster } from "./support/eventRoster.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";
import { goTo } from "./support/goTo.ts";
import { editor } from "./support/gridKeys.ts";

const cellHere = ".ag-cell-focus > .sheet-proxy:focus";

interface Person {
  readonly nameZh: string;
  readonly nameTag: string | null;
}

/** Name tags by name, as the register holds them. */
async function tags(app: FoundedApp): Promise<Record<string, string>> {
  const listing = { village: null, asOf: null, start: 0, limit: 50, sort: [], filter: {} };
  const { rows } = await app.call<{ rows: Person[] }>("members.list", listing);
  return Object.fromEntries(rows.flatMap(({ nameZh, nameTag }) => (nameTag === null ? [] : [[nameZh, nameTag]])));
}

test("undo and redo reach the right row after the sheet was sorted and filtered anew", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await eventRoster(app);
  await goTo(page, "members");
  const cell = (name: string, field: string) =>
    page
      .locator(".ag-row", { has: page.getByRole("gridcell", { name, exact: true }) })
      .locator(`.ag-cell[col-id="${field}"]`);
  const sort = page.locator('.ag-header-cell[col-id="nameZh"] .ag-header-cell-label');
  const filter = page.getByLabel("在本表中筛选");
  const put = async (name: string, tag: string) => {
    await cell(name, "nameTag").click();
    await page.locator(cellHere).waitFor();
    await page.keyboard.type(tag);
    await page.keyboard.press("Enter");
    await expect(cell(name, "nameTag")).toHaveText(tag);
  };
  await put("赵七", "a7");
  await sort.click();
  await sort.click();
  await filter.fill("王");
  await expect(page.getByRole("gridcell", { name: "赵七" })).toHaveCount(0);
  await put("王六", "b6");
  await expect.poll(() => tags(app)).toEqual({ 赵七: "a7", 王六: "b6" });

  await filter.fill("张");
  await sort.click();
  await cell("张建国", "nameTag").click();
  await page.keyboard.press("Control+Z");
  await expect.poll(() => tags(app)).toEqual({ 赵七: "a7" });
  await page.keyboard.press("Control+Z");
  await expect.poll(() => tags(app)).toEqual({});
  await page.keyboard.press("Control+Y");
  await expect.poll(() => tags(app)).toEqual({ 赵七: "a7" });
  await page.keyboard.press("Control+Y");
  await expect.poll(() => tags(app)).toEqual({ 赵七: "a7", 王六: "b6" });
  await filter.fill("");
  await expect(cell("赵七", "nameTag")).toHaveText("a7");
  await expect(cell("王六", "nameTag")).toHaveText("b6");
  await expect(cell("张建国", "nameTag")).toHaveText("");
});

test("Ctrl+K searches from a cell and from an open editor, which it saves; a dialog is finished first", async ({
  openFounded,
}) => {
  const app = await openFounded();
  const { page } = app;
  const { homes } = await eventRoster(app);
  const search = page.getByRole("dialog", { name: "搜索" });
  const leave = async () => {
    await page.keyboard.press("Escape");
    await expect(search).toBeHidden();
    await expect(page.locator(cellHere)).toBeAttached();
  };
  await goTo(page, `members?focus=${encodeURIComponent(JSON.stringify(homes[0].head))}`);
  await expect(page.locator(cellHere)).toBeAttached();
  await page.keyboard.press("Control+K");
  // Without a look at whether the box has come: a hurried clerk's letters must not fall into the cell.
  await page.keyboard.type("zhang");
  await expect(search.getByRole("combobox")).toHaveValue("zhang");
  await leave();
  await expect(page.locator(cellHere)).toHaveValue("");

  await page.locator('[row-index="0"] .ag-cell[col-id="nameTag"]').click();
  await page.keyboard.type("x1");
  await expect(editor(page)).toHaveValue("x1");
  await page.keyboard.press("Control+K");
  await expect(search.getByRole("combobox")).toBeFocused();
  await expect.poll(() => tags(app)).toEqual({ 张建国: "x1" });
  await leave();

  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "成员转到另一户" }).click();
  const event = page.getByRole("dialog", { name: "成员转到另一户" });
  await expect(event.locator(":focus")).toBeAttached();
  await page.keyboard.press("Control+K");
  await expect(page.getByText("请先保存或关闭打开的窗口，再搜索。")).toBeVisible();
  await expect(search).toBeHidden();
  await expect(event).toBeVisible();
});

test("Tab's direction and compatibility mode are set on the settings page and hold in the real sheet", async ({
  openFounded,
}) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  const { homes } = await eventRoster(app);
  const plainCell = page.locator(".ag-cell-focus:focus");
  await goTo(page, "settings");
  await page.getByRole("radiogroup", { name: "在表格中按 Tab 键后" }).getByLabel("移到下一行").click();
  await page.getByLabel("兼容模式").click();
  // What was chosen holds at once, on a page that is opened in a hurry too.
  await goTo(page, `members?focus=${encodeURIComponent(JSON.stringify(homes[0].head))}`);
  await expect(plainCell).toHaveText("张建国");
  expect(await app.call<{ clerk: object }>("settings.get", {})).toMatchObject({
    clerk: { tabDirection: "down", enterDirection: "down", compatibility: true },
  });
  await expect(page.locator(".sheet-proxy")).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(plainCell).not.toHaveText("张建国");
  await expect(plainCell).toHaveAttribute("col-id", "nameZh");
  await page.keyboard.press("Shift+Tab");
  await expect(plainCell).toHaveText("张建国");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toHaveValue("张建国");
  await page.keyboard.press("End");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("gridcell", { name: "张建国2" })).toBeVisible();
  await page.keyboard.press("Control+Z");
  await expect(page.getByRole("gridcell", { name: "张建国2" })).toHaveCount(0);
  await page.keyboard.press("Control+K");
  await expect(page.getByRole("dialog", { name: "搜索" }).getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(plainCell).toBeAttached();
});

test("a composing Enter neither sends nor closes a dialog, the search box or the sign-in page", async ({
  openFounded,
}) => {
  test.setTimeout(120_000);
  const app = await openFounded();
  const { page } = app;
  const { homes } = await eventRoster(app);
  const before = await app.call<{ undo: unknown }>("steps.next", {});

  await test.step("the search box", async () => {
    await goTo(page, "");
    await page.keyboard.press("Control+K");
    const box = page.getByRole("dialog", { name: "搜索" });
    await composeIn(page, box.getByRole("combobox"), box);
    await expect(box.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(box).toBeHidden();
  });

  await test.step("a life event's dialog, once it could be confirmed", async () => {
    await goTo(page, `households?focus=${encodeURIComponent(JSON.stringify(homes[0].uid))}`);
    await page.getByRole("button", { name: "办理", exact: true }).click();
    await page.getByRole("menuitem", { name: "登记新成员" }).click();
    const dialog = page.getByRole("dialog", { name: "登记新成员" });
    await dialog.getByLabel("姓名", { exact: true }).fill("张新");
    await expect(dialog.getByRole("button", { name: "确认办理" })).toBeEnabled();
    await composeIn(page, dialog.getByLabel("区分称呼"), dialog);
    await dialog.getByRole("button", { name: "取消" }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("the dialog of a book's new row, and its row picker", async () => {
    await goTo(page, "pairings?tab=assistance");
    await page.keyboard.press("Alt+n");
    const dialog = page.getByRole("dialog", { name: "新增帮扶" });
    const field = (label: string) => dialog.getByLabel(label, { exact: false }).and(page.locator("input")).first();
    await composeIn(page, field("品名"), dialog);
    await composeIn(page, field("户"), dialog);
    await expect(page.getByRole("option", { name: /张建国/ })).toBeVisible();
    await expect(dialog.getByText("请填写")).toHaveCount(0);
  });

  expect(await app.call("steps.next", {})).toEqual(before);

  await test.step("the sign-in page", async () => {
    await app.call("session.lock", {});
    await page.reload();
    const passphrase = page.getByLabel("口令", { exact: true });
    await expect(passphrase).toBeVisible();
    await composeIn(page, passphrase, page.getByRole("button", { name: "登录", exact: true }));
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
});

test("a composing Enter founds no register", async ({ openApp }) => {
  const { page } = await openApp();
  await composeIn(page, page.getByLabel("单位名称"), page.getByRole("heading", { name: "建立台账" }));
  await expect(page.getByText("口令至少要 8 个字符。")).toHaveCount(0);
});
