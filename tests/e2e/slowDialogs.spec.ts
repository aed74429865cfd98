import { chooseItem } from "./support/byKeyboard.ts";
import { eventRoster } from "./support/eventRoster.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";
import { goToRow } from "./support/goTo.ts";
import { leaveOut } from "./support/leaveOut.ts";
import { openPage } from "./support/programmes.ts";

/** Opens an event of a row from the row's own menu. */
async function openEvent({ page }: FoundedApp, path: string, uid: string, title: string): Promise<void> {
  await goToRow(page, path, uid);
  await expect(page.locator(".ag-cell-focus .sheet-proxy:focus")).toBeAttached();
  await page.keyboard.press("Shift+F10");
  await chooseItem(page, title);
}

/** Notes every place at which the dialog's first field is drawn. */
const notePlaces = ({ page }: FoundedApp): Promise<void> =>
  page.evaluate(() => {
    const places = new Set<number>();
    Object.assign(window, { places });
    const note = () => {
      const field = document.querySelector('[role="dialog"] input');
      if (field) places.add(Math.round(field.getBoundingClientRect().top));
      requestAnimationFrame(note);
    };
    note();
  });

/** Goes on to the last field of a dialog within the moment in which it is drawn, before any timer. */
const hurryOn = ({ page }: FoundedApp): Promise<void> =>
  page.evaluate(() => {
    const watcher = new MutationObserver(() => {
      const fields = document.querySelectorAll<HTMLElement>('[role="dialog"] input:is([type="text"], :not([type]))');
      if (fields.length < 2) return;
      watcher.disconnect();
      const last = [...fields].at(-1)!;
      last.focus();
      setTimeout(() => Object.assign(window, { stayed: document.activeElement === last }), 200);
    });
    watcher.observe(document.body, { childList: true, subtree: true });
  });

const stayed = ({ page }: FoundedApp): Promise<boolean> =>
  page
    .waitForFunction(() => "stayed" in window)
    .then(() =>
      page.evaluate(() => {
        const { stayed: kept } = window as unknown as { stayed?: boolean };
        Reflect.deleteProperty(window, "stayed");
        return kept === true;
      }),
    );

const placesOf = ({ page }: FoundedApp): Promise<number[]> =>
  page.evaluate(() => [...(window as unknown as { places: Set<number> }).places]);

test("on a slow PC nothing in an event's dialog moves away under the mouse", async ({ openFounded }, info) => {
  leaveOut(info.project.name !== "chromium", info, "only Chromium can be slowed down");
  const app = await openFounded();
  const { page } = app;
  const { homes } = await eventRoster(app);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await notePlaces(app);
  await openEvent(app, "households", homes[0].uid, "分户");
  const dialog = page.getByRole("dialog", { name: "分户" });
  await dialog.getByRole("checkbox").last().check();
  await dialog.getByLabel("户编号").fill("010");
  await dialog.getByLabel("新户主").first().click();
  await page.getByRole("option", { name: "张小山" }).last().click();
  await expect(dialog.getByRole("button", { name: "确认办理" })).toBeEnabled();
  expect(await placesOf(app)).toHaveLength(1);
});

test("the first field of an event's dialog has the focus, however late the household is read", async ({
  openFounded,
}) => {
  const app = await openFounded();
  const { wangSix, firstUnit } = await eventRoster(app);
  for (const [path, uid, title] of [
    ["members", wangSix, "成员转到另一户"],
    ["units", firstUnit, "拆分互助小组"],
  ] as const) {
    await openEvent(app, path, uid, title);
    const dialog = app.page.getByRole("dialog", { name: title });
    await expect(dialog.locator("input:not([type=hidden])").first()).toBeFocused();
    await app.page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }
});

test("a dialog does not take the focus back from a field that the clerk went on to", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  const { wangSix } = await eventRoster(app);
  const dialog = page.getByRole("dialog");
  const leave = async () => {
    expect(await stayed(app)).toBe(true);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  };
  await openPage(page, "住户");
  await expect(page.getByRole("heading", { name: "001 户的成员" })).toBeVisible();
  for (const record of ["结对", "贷款"]) {
    await hurryOn(app);
    await page.keyboard.press("Alt+n");
    await chooseItem(page, record);
    await leave();
  }
  await hurryOn(app);
  await openEvent(app, "members", wangSix, "成员转到另一户");
  await leave();
});

test("a choice that was marked in a hurry is taken by Enter", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await eventRoster(app);
  await openPage(page, "会议通知");
  await page.keyboard.press("Alt+n");
  const dialog = page.getByRole("dialog", { name: "新增会议" });
  const village = dialog.getByLabel("村(居)").and(page.locator("input")).first();
  await expect(village).toBeVisible();
  await village.evaluate(async (field) => {
    const press = (key: string) =>
      field.dispatchEvent(new KeyboardEvent("keydown", { key, code: key, bubbles: true, cancelable: true }));
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await new Promise((rest) => setTimeout(rest, 50));
    field.focus();
    // Before any timer: the list is open, and its own count of what is marked comes after this key.
    await Promise.resolve();
    press("ArrowDown");
    await new Promise((rest) => setTimeout(rest, 50));
    press("Enter");
  });
  await expect(village).not.toHaveValue("");
  await expect(dialog.getByRole("option")).toHaveCount(0);
  await expect(dialog).toBeVisible();
});
