import { expect, type Locator, type Page } from "@playwright/test";
import { activate, KeyedDialog, pressTo } from "./byKeyboard.ts";
import { patience } from "./patient.ts";

/** Saves what a dialog holds, and waits for it to go. */
async function save({ page, dialog }: KeyedDialog): Promise<void> {
  await page.keyboard.press("Enter");
  // A dialog that stays is shown in the failure, with what it says is wrong.
  const seen = async () =>
    (await dialog.isVisible()) ? dialog.ariaSnapshot({ timeout: 1000 }).catch(() => "going") : "gone";
  await expect.poll(seen, patience).toBe("gone");
}

/** Picks a row of a reference by its initials. */
export async function find(dialog: KeyedDialog, label: string, initials: string, key = "Tab"): Promise<void> {
  await dialog.type(label, initials);
  await expect(dialog.page.getByRole("option").first()).toBeVisible();
  await dialog.page.keyboard.press(key);
  if (key === "Tab") await dialog.picked(label, initials);
}

/** Begins a row of the book that is open. */
async function begin(page: Page, title: string): Promise<KeyedDialog> {
  await page.keyboard.press("Alt+n");
  const dialog = new KeyedDialog(page, title);
  await expect(dialog.dialog.locator(":focus")).toBeAttached();
  return dialog;
}

/** Fills in a pairing on the book that is open. @param official a new one; null for the one who is known already */
export async function typePairing(
  page: Page,
  initials: string,
  official: readonly [string, string] | null,
): Promise<void> {
  const dialog = await begin(page, "新增结对");
  await expect(dialog.dialog.getByLabel("结对户")).toBeFocused();
  await page.keyboard.type(initials);
  await page.keyboard.press("Enter");
  await expect(dialog.dialog.getByLabel("结对户")).not.toHaveValue(initials);
  await dialog.type("结对日期", "20260110");
  if (official) {
    await dialog.type("结对干部", official[0]);
    await dialog.type("干部单位", official[1]);
  } else {
    await dialog.pick("结对干部", "钱文军　青石县农业局");
    await expect(dialog.dialog.getByLabel("干部单位")).toHaveValue("青石县农业局");
  }
  await expect(dialog.dialog.getByLabel("同意人").and(page.locator("input"))).not.toHaveValue("");
}

/** A pairing of the household that the initials find. */
export async function addPairing(page: Page, initials: string): Promise<void> {
  await typePairing(page, initials, ["钱文军", "青石县农业局"]);
  await save(new KeyedDialog(page, "新增结对"));
}

/** A visit to the household that the initials find, with 200 yuan. */
export async function addVisit(page: Page, initials: string): Promise<void> {
  const dialog = await begin(page, "新增走访");
  await page.keyboard.type(initials);
  await expect(page.getByRole("option").first()).toBeVisible();
  for (const key of ["Tab", "Tab", "3", "Tab", "1", "Tab"]) await page.keyboard.press(key);
  await page.keyboard.type("200");
  await expect(dialog.dialog.getByLabel("走访人员")).toHaveValue("钱文军");
  await save(dialog);
}

/** A practical deed for the household that the initials find. */
export async function addDeed(page: Page, initials: string): Promise<void> {
  const dialog = await begin(page, "新增帮扶");
  await dialog.pick("类别", "实事好事");
  await find(dialog, "户", initials);
  await dialog.type("品名", "接通自来水");
  await dialog.pick("资金来源", "财政");
  await dialog.pick("实事类型", "通水");
  await save(dialog);
}

/** Fills in a cooperative on the book that is open. */
export async function typeEnterprise(page: Page): Promise<KeyedDialog> {
  const dialog = await begin(page, "新增合作社/经济实体");
  await dialog.pick("村(居)", "青石村");
  await dialog.type("名称", "青石种植专业合作社");
  await dialog.pick("类型", "专业合作社");
  await dialog.pick("主营", "种植");
  return dialog;
}

export const addEnterprise = async (page: Page): Promise<void> => save(await typeEnterprise(page));

/** Fills in what the cooperative in sight states for last year. */
export async function typeYear(page: Page, members: number): Promise<KeyedDialog> {
  await activate(page, page.getByRole("button", { name: "填报一年" }));
  const year = new KeyedDialog(page, "新增经济实体年度数");
  await year.type("成员数", String(members));
  await year.type("带动户数", "12");
  await year.type("带动人数", "40");
  return year;
}

export const addYear = async (page: Page): Promise<void> => save(await typeYear(page, 8));

/** Fills in mutual labour of two people on two days on the book that is open. */
export async function typeLabour(page: Page, hours: string): Promise<KeyedDialog> {
  const dialog = await begin(page, "新增互助劳动");
  await dialog.pick("村(居)", "青石村");
  await dialog.type("开始日期", "20261001");
  await dialog.type("结束日期", "20261002");
  await dialog.pick("事项", "修路修渠");
  await dialog.type("地点", "东沟水渠");
  await dialog.type("人次", "2");
  await dialog.type("工时", hours);
  await dialog.tick("是");
  return dialog;
}

export const addLabour = async (page: Page): Promise<void> => save(await typeLabour(page, "32.5"));

export async function addPlace(page: Page): Promise<void> {
  const dialog = await begin(page, "新增场所");
  await dialog.pick("村(居)", "青石村");
  await dialog.type("名称", "东沟河");
  await dialog.pick("类型", "河道");
  await save(dialog);
}

/** Opens the check of the place in sight; the focus is on its first field. */
export async function startCheck(page: Page): Promise<Locator> {
  await activate(page, page.getByRole("button", { name: "检查", exact: true }));
  const dialog = page.getByRole("dialog", { name: "场所安全检查" });
  await pressTo(page, "Tab", dialog.getByRole("radio").first());
  return dialog;
}

/** A check of the place in sight that finds everything in order. */
export async function addCheck(page: Page): Promise<void> {
  const dialog = await startCheck(page);
  for (const answer of ["1", "1", "1"]) await page.keyboard.press(answer);
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
}

export async function addMeeting(page: Page): Promise<void> {
  const dialog = await begin(page, "新增会议");
  await dialog.pick("村(居)", "青石村");
  await dialog.type("日期", "20261003");
  await dialog.type("会场", "村活动室");
  await dialog.pick("主题", "防火用电");
  await dialog.type("到会人数", "36");
  await save(dialog);
}

/** Fills in a notice on the book that is open, and tries to save it. */
export async function typeNotice(page: Page, text: string): Promise<KeyedDialog> {
  const dialog = await begin(page, "新增通知");
  await dialog.pick("村(居)", "青石村");
  await dialog.type("标题", "停水通知");
  await dialog.pick("主题", "村务公开");
  await pressTo(page, "Tab", dialog.dialog.getByLabel("正文"));
  await page.keyboard.type(text);
  await page.keyboard.press("Control+Enter");
  return dialog;
}

export async function addNotice(page: Page): Promise<void> {
  const dialog = await typeNotice(page, "周五停水，请储水。");
  await expect(dialog.dialog.getByLabel("标题")).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(dialog.dialog).toBeHidden();
}

/** One question of a survey, counted from its box. */
export async function addTally(page: Page): Promise<void> {
  const dialog = await begin(page, "登记票数");
  await dialog.pick("村(居)", "青石村");
  await dialog.type("调查编号", "2026-1");
  for (const typed of ["取药方便吗", "61", "20", "12", "7"]) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(typed);
  }
  await page.keyboard.press("Control+Enter");
  await expect(dialog.dialog).toBeHidden();
}
