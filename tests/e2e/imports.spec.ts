import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findings } from "./support/axe.ts";
import { activate, pressTo } from "./support/byKeyboard.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";
import { screen } from "./support/pages.ts";

const sample = (name: string) => join(import.meta.dirname, "../samples", name);

async function addVillage(app: FoundedApp, nameZh: string, villageCode = "990102200201"): Promise<void> {
  const values = {
    villageCode,
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
  await app.page.setViewportSize(screen);
  await app.page.evaluate(() => {
    location.hash = "#/imports";
  });
  await app.page.getByRole("button", { name: "选择文件…" }).click();
}

const next = (app: FoundedApp) => app.page.getByRole("button", { name: "下一步" });

test("a messy village roster comes in, by keyboard, and is taken back", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  const seen = async (name: string) => {
    await page.screenshot({ path: info.outputPath(`${name}.png`) });
    expect.soft(await findings(page), name).toEqual([]);
  };
  await page.setViewportSize(screen);
  await addVillage(app, "上坝村");
  app.pick(sample("village-roster-merged.xlsx"));
  await page.keyboard.press("Alt+7");
  await activate(page, page.getByRole("button", { name: "选择文件…" }));
  await expect(page.getByText("找到 529 行数据")).toBeVisible();
  await seen("table");
  await activate(page, next(app));
  await expect(page.getByText("身份证号: 本系统不登记（N8）")).toBeVisible();
  await seen("columns");
  await activate(page, next(app));
  await expect(page.getByRole("tab", { name: /新增\s*689/ })).toBeVisible();
  await pressTo(page, "Tab", page.getByRole("checkbox", { name: "我确认这些户登记电话的同意书已签字" }), 90);
  await page.keyboard.press("Space");
  await expect(page.getByLabel("同意书编号")).toBeVisible();
  await seen("preview");
  await activate(page, page.getByRole("button", { name: "导入", exact: true }));
  await expect(page.getByText("已导入：新增 160 户、529 人")).toBeVisible();
  await seen("result");
  await activate(page, page.getByRole("button", { name: "撤销这次导入" }));
  await expect(page.getByText("已撤销这次导入。")).toBeVisible();
});

test("households join their units by the keyboard only where the clerk states the signed consents", async ({
  openFounded,
}, info) => {
  const app = await openFounded();
  const { page } = app;
  await addVillage(app, "下坝村");
  const file = info.outputPath("小组.csv");
  writeFileSync(file, "单位编号,户号,姓名,与户主关系\n1,001,扎西,户主\n1,002,卓嘎,户主\n,003,多吉,户主\n");
  await openWizard(app, file);
  await activate(page, next(app));
  await activate(page, next(app));
  await expect(page.getByText(/文件中有 2 户参加/)).toBeVisible();
  await pressTo(page, "Tab", page.getByRole("checkbox", { name: "我确认这些户的参加同意书已签字" }), 90);
  await page.keyboard.press("Space");
  await pressTo(page, "Tab", page.getByLabel("签字日期"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2026-03-05");
  await pressTo(page, "Tab", page.getByLabel("同意书编号"));
  await page.keyboard.type("2026-1至2");
  await page.keyboard.press("Tab");
  await activate(page, page.getByRole("button", { name: "导入", exact: true }));
  await expect(page.getByText("已导入：新增 3 户、3 人", { exact: false })).toBeVisible();
  const all = { village: null, asOf: null, start: 0, limit: 10, sort: [], filter: {} };
  const consents = await app.call<{ rows: { purpose: string; givenOn: string }[] }>("consents.list", all);
  expect(consents.rows.map(({ purpose, givenOn }) => [purpose, givenOn])).toEqual([
    ["membership", "2026-03-05"],
    ["membership", "2026-03-05"],
  ]);
  const homes = await app.call<{ rows: { householdNo: string; unitNo: string | null }[] }>("households.list", all);
  expect(homes.rows.map(({ householdNo, unitNo }) => [householdNo, unitNo])).toEqual([
    ["001", "1"],
    ["002", "1"],
    ["003", null],
  ]);
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
  await page.getByRole("tab", { name: /不能导入\s*1/ }).click();
  await expect(page.getByRole("row", { name: /扎西.*编号被存成数字/ })).toBeVisible();
  await page.getByRole("button", { name: "导入", exact: true }).click();
  await page.getByRole("button", { name: "保存未导入的行（1 行）…" }).click();
  await expect(page.getByText(/已保存 1 行/)).toBeVisible();
  const back = readFileSync(join(app.saved(), "未导入的行.csv"), "utf8");
  expect(back).toContain("编号被存成数字");
  expect(back).not.toContain("备注");
});

test("a last row that the clerk names holds when a column is matched otherwise afterwards", async ({
  openFounded,
}, info) => {
  const app = await openFounded();
  const { page } = app;
  await addVillage(app, "下坝村");
  const file = info.outputPath("末行.csv");
  writeFileSync(file, "户号,姓名,别名\n001,扎西,\n002,卓嘎,\n003,多吉,\n004,白玛,\n");
  await openWizard(app, file);
  await page.getByLabel("数据末行（可不填）").fill("3");
  await next(app).click();
  await page.getByRole("combobox", { name: "导入为 别名" }).fill("区分称呼");
  await page.getByRole("option", { name: "区分称呼" }).click();
  await next(app).click();
  await expect(page.getByRole("tab", { name: /新增\s*4/ })).toBeVisible();
  await page.getByRole("button", { name: "返回", exact: true }).click();
  await page.getByRole("button", { name: "返回", exact: true }).click();
  await expect(page.getByLabel("数据末行（可不填）")).toHaveValue("3");
});

test("new units are town or country as the divisions of the chosen village say", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await addVillage(app, "下坝村");
  await addVillage(app, "上坝村", "990102100201");
  const unknown = { nameBo: null, validFrom: null, validTo: null, successorCode: null, paperRef: null };
  const township = { divisionCode: "990102100", nameZh: "青石镇", level: "4", urbanRural: "121" };
  await app.call("divisions.add", { values: { ...unknown, ...township } });
  const file = info.outputPath("单位.csv");
  writeFileSync(file, "户号,姓名,联户单位\n001,扎西,一组\n002,卓嘎,一组\n");
  await openWizard(app, file);
  await next(app).click();
  await next(app).click();
  const area = page.getByRole("combobox", { name: "城镇/农牧区" });
  await expect(area).toHaveValue("农牧区");
  await page.getByRole("combobox", { name: "导入到哪个村" }).click();
  await page.getByRole("option", { name: "上坝村" }).click();
  await expect(area).toHaveValue("城镇");
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
