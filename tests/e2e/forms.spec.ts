import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { toRecordNumber } from "../../shared/forms/recordNumber.ts";
import { findings } from "./support/axe.ts";
import { expect, test } from "./support/founded.ts";
import { goTo } from "./support/goTo.ts";
import { fillRoster } from "./support/roster.ts";

test("a person is found from anywhere by initials, with the keyboard alone", async ({ openFounded }) => {
  const app = await openFounded();
  await fillRoster(app);
  await app.page.keyboard.press("Control+k");
  await expect(app.page.getByRole("combobox", { name: "搜索" })).toBeFocused();
  await app.page.keyboard.type("dzpc");
  await expect(app.page.getByRole("option").first()).toContainText("丹增平措");
  await expect(app.page.getByRole("option").first()).toContainText("户 003");
  expect(await findings(app.page)).toEqual([]);
  await app.page.keyboard.press("Enter");
  await expect(app.page.getByRole("combobox", { name: "搜索" })).toBeHidden();
});

test("a scanned form code opens its household, even when Enter comes before the answer", async ({ openFounded }) => {
  const app = await openFounded();
  await fillRoster(app);
  const { rows } = await app.call<{ rows: { householdId: string }[] }>("search.find", { text: "dzpc", limit: 1 });
  await app.page.keyboard.press("Control+k");
  await expect(app.page.getByRole("combobox", { name: "搜索" })).toBeFocused();
  await app.page.keyboard.insertText(toRecordNumber("household", rows[0]!.householdId));
  await app.page.keyboard.press("Enter");
  await expect(app.page.getByRole("combobox", { name: "搜索" })).toBeHidden();
  await expect(app.page).toHaveURL(/households/);
});

test("household forms are previewed and saved as one PDF", async ({ openFounded }) => {
  const app = await openFounded();
  await fillRoster(app);
  await goTo(app.page, "households");
  await expect(app.page.getByRole("gridcell").first()).toBeVisible();
  await app.page.keyboard.press("Control+p");
  const dialog = app.page.getByRole("dialog", { name: "打印表单" });
  await expect(dialog.getByText("户基本信息表（服务用）").first()).toBeVisible();
  expect(await findings(app.page)).toEqual([]);
  await dialog.getByRole("button", { name: "保存为 PDF" }).click();
  await expect(dialog.getByText(/^已保存/)).toBeVisible();
  const name = /\S+\.pdf/
    .exec(await dialog.getByText(/^已保存/).innerText())![0]
    .split(/[\\/：]/)
    .at(-1)!;
  const pdf = await PDFDocument.load(readFileSync(join(app.saved(), name)));
  expect(pdf.getPageCount()).toBeGreaterThan(0);
});
