import { writeFileSync } from "node:fs";
import { findings } from "./support/axe.ts";
import { callPage, expect, test } from "./support/founded.ts";
import { goTo } from "./support/goTo.ts";

test("the demonstration opens from the first page, is worked in, and ends without a trace", async ({
  openApp,
}, info) => {
  test.setTimeout(240_000);
  const app = await openApp();
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "先看看示范乡镇（数据均为虚构）" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("这是示范乡镇，人名、地名和数据均为虚构，可以随意试用。")).toBeVisible({
    timeout: 90_000,
  });
  await page.screenshot({ path: info.outputPath("home.png") });
  expect.soft(await findings(page)).toEqual([]);
  await goTo(page, "pairings");
  await expect(page.getByRole("gridcell").first()).toBeVisible();
  await page.screenshot({ path: info.outputPath("pairings.png") });
  const { rows } = await callPage<{ rows: { nameZh: string; householdCount: number }[] }>(app, "villages.list", {
    village: null,
    asOf: null,
    start: 0,
    limit: 20,
    sort: [],
    filter: {},
  });
  expect(rows.map(({ householdCount }) => householdCount)).toEqual(Array.from({ length: 8 }, () => 150));
  await page.getByRole("button", { name: "结束演示" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "结束演示" }).press("Enter");
  await expect(page.getByRole("heading", { name: "建立台账" })).toBeVisible();
});

test("a ledger of last year comes in by the wizard, and the rest is given back", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  const values = { villageCode: "990102200201", nameZh: "上坝村", nameBo: null, kind: "village", officePhone: null };
  await app.call("villages.add", { values: { ...values, naturalGroups: null, paperRef: null } });
  const file = info.outputPath("捐赠台账2025.csv");
  const lines = [
    "接收日期,捐赠人,品名,数量,单位,折价(元),估值依据,用途",
    "2025-03-01,示范市慈善会,棉被,40,床,7200,市场价,救灾",
    "2025-03-02,,大米,许多,袋,1200,发票,扶贫",
  ];
  writeFileSync(file, `\ufeff${lines.join("\r\n")}\r\n`);
  app.pick(file);
  await goTo(page, "imports");
  await page.getByRole("combobox", { name: "文件内容" }).click();
  await page.getByRole("option", { name: "捐赠接收台账" }).click();
  await page.getByRole("button", { name: "选择文件…" }).press("Enter");
  for (const step of ["table", "columns"]) {
    await expect(page.getByRole("button", { name: "下一步" })).toBeEnabled();
    await page.screenshot({ path: info.outputPath(`${step}.png`) });
    await page.getByRole("button", { name: "下一步" }).press("Enter");
  }
  await expect(page.getByText("将新增 1 行")).toBeVisible();
  await expect(page.getByRole("cell", { name: "“数量”看不懂" })).toBeVisible();
  await page.screenshot({ path: info.outputPath("preview.png") });
  expect.soft(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "导入", exact: true }).press("Enter");
  await expect(page.getByText("已导入 1 行")).toBeVisible();
  await page.screenshot({ path: info.outputPath("result.png") });
  await page.getByRole("button", { name: "撤销这次导入" }).press("Enter");
  await expect(page.getByText("已撤销这次导入。")).toBeVisible();
});
