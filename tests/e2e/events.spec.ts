import { findings } from "./support/axe.ts";
import { chooseItem, pressTo } from "./support/byKeyboard.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";
import { goToRow } from "./support/goTo.ts";

interface Made {
  readonly uid: string;
  readonly head: string;
}

async function family(app: FoundedApp): Promise<Made> {
  const values = {
    villageCode: "990102200201",
    nameZh: "青石村",
    nameBo: null,
    kind: "village",
    officePhone: null,
    naturalGroups: null,
    paperRef: null,
  };
  const village = await app.call<{ uid: string }>("villages.add", { values });
  const person = (nameZh: string) => ({ nameZh, nameBo: null, nameTag: null, sex: "9", birth: null });
  const home = await app.call<Made>("households.add", {
    village: village.uid,
    on: "2025-03-01",
    household: { householdNo: "001", houseName: null, addressLine: null, personCount: 1 },
    head: person("张建国"),
  });
  for (const [name, relation] of [
    ["李秀英", "1"],
    ["张小山", "2"],
  ] as const) {
    const event = { kind: "birth", on: "2025-04-01", household: home.uid, person: person(name), relation };
    await app.call("events.apply", { event });
  }
  return home;
}

test("a household is split through the page with the keyboard alone, and undone", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  const home = await family(app);
  await goToRow(page, "households", home.uid);

  const menu = page.getByRole("button", { name: "办理", exact: true });
  await expect(menu).toBeVisible();
  // The sheet takes the focus when its rows arrive, as the clerk expects of a page opened on a row.
  await expect(page.locator(".sheet-proxy:focus")).toBeAttached();
  // To the sheet of the members, and back over what stands above it.
  await page.keyboard.press("F6");
  await expect(page.getByRole("region", { name: "家庭成员" }).locator(".sheet-proxy:focus")).toBeAttached();
  await pressTo(page, "Shift+Tab", menu);
  await page.keyboard.press("Enter");
  await chooseItem(page, "分户");

  const dialog = page.getByRole("dialog", { name: "分户" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText("填好以后")).toBeVisible();
  const someone = dialog.getByRole("checkbox", { name: "张小山" });
  await pressTo(page, "Tab", someone);
  await page.keyboard.press("Space");
  await expect(someone).toBeChecked();
  const number = dialog.getByLabel("户编号");
  await pressTo(page, "Tab", number);
  await page.keyboard.type("001");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("户编号 001 在本村已被使用");
  await expect(dialog.getByRole("button", { name: "确认办理" })).toBeDisabled();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("002");
  const card = dialog.getByRole("region", { name: "办理前后对照" }).last();
  await expect(card).toContainText("002 户");
  await expect(dialog.getByRole("button", { name: "确认办理" })).toBeEnabled();
  await page.screenshot({ path: info.outputPath("card.png") });
  expect.soft(await findings(page), "dialog").toEqual([]);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();

  const count = async () =>
    (
      await app.call<{ total: number }>("households.list", {
        village: null,
        asOf: null,
        start: 0,
        limit: 10,
        sort: [],
        filter: {},
      })
    ).total;
  expect(await count()).toBe(2);
  const step = await app.call<{ undo: { kind: string } | null }>("steps.next", {});
  expect(step.undo?.kind).toBe("split-household");
  await app.call("steps.undo", { step: null });
  expect(await count()).toBe(1);
});
