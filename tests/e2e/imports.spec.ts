import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findings } from "./support/axe.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";

const sample = (name: string) => join(import.meta.dirname, "../samples", name);

async function addVillage(app: FoundedApp, nameZh: string): Promise<void> {
  const values = {
    villageCode: "990102200201",
    nameZh,
    nameBo: null,
    kind: "village",
    officePhone: null,
    naturalGroups: null,
  };
  await app.call("villages.add", { values: { ...values, paperRef: null } });
}

async function openWizard(app: FoundedApp, file: string): Promise<void> {
  app.pick(file);
  await app.page.setViewportSize({ width: 1366, height: 768 });
  await app.page.evaluate(() => {
    location.hash = "#/imports";
  });
  await app.page.getByRole("button", { name: "选择文件…" }).click();
}

const next = (app: FoundedApp) => app.page.getByRole("button", { name: "下一步" });

test("a messy village roster comes in, by keyboard, and is taken back", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await addVillage(app, "上坝村");
  await openWizard(app, sample("village-roster-merged.xlsx"));
  await expect(page.getByText("找到 529 行数据")).toBeVisible();
  await page.screenshot({ path: info.outputPath("table.png") });
  expect.soft(await findings(page)).toEqual([]);
  await next(app).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("身份证号: 本系统不登记（N8）")).toBeVisible();
  await page.screenshot({ path: info.outputPath("columns.png") });
  expect.soft(await findings(page)).toEqual([]);
  await next(app).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: /新增\s*689/ })).toBeVisible();
  await page.getByRole("checkbox", { name: "我确认这些户登记电话的同意书已签字" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByLabel("同意书编号")).toBeVisible();
  await page.screenshot({ path: info.outputPath("preview.png") });
  expect.soft(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "导入", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("已导入：新增 160 户、529 人")).toBeVisible();
  await page.screenshot({ path: info.outputPath("result.png") });
  expect.soft(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "撤销这次导入" }).click();
  await expect(page.getByText("已撤销这次导入。")).toBeVisible();
});

test("rows that cannot come in are given back with the reason", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await addVillage(app, "下坝村");
  const file = info.outputPath("坏行.csv");
  writeFileSync(file, "户号,姓名,与户主关系,备注\n6.32321E+17,扎西,户主,甲\n002,卓嘎,户主,乙\n");
  await openWizard(app, file);
  await next(app).click();
  await next(app).click();
  await page.getByRole("button", { name: "导入", exact: true }).click();
  await page.getByRole("button", { name: "保存未导入的行（1 行）…" }).click();
  await expect(page.getByText(/已保存 1 行/)).toBeVisible();
  const back = readFileSync(join(app.saved(), "未导入的行.csv"), "utf8");
  expect(back).toContain("编号被存成数字");
  expect(back).not.toContain("备注");
});

test("a file that is no table says so and leaves the clerk where they were", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await addVillage(app, "下坝村");
  const file = info.outputPath("照片.xlsx");
  writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
  await openWizard(app, file);
  await expect(page.getByRole("alert").filter({ hasText: "不是表格文件" })).toBeVisible();
  await expect(page.getByRole("button", { name: "选择文件…" })).toBeEnabled();
});
