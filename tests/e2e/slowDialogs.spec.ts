import { chooseItem } from "./support/byKeyboard.ts";
import { eventRoster } from "./support/eventRoster.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";
import { leaveOut } from "./support/leaveOut.ts";

/** Opens an event of a row from the row's own menu. */
async function openEvent({ page }: FoundedApp, path: string, uid: string, title: string): Promise<void> {
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/${path}?focus=${encodeURIComponent(JSON.stringify(uid))}`,
  );
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
    await expect(dialog.locator("[data-autofocus]").first()).toBeFocused();
    await app.page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }
});
