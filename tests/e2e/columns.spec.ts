import type { Page } from "@playwright/test";
import { eventRoster } from "./support/eventRoster.ts";
import { callPage, expect, keeper, test } from "./support/founded.ts";
import { goTo } from "./support/goTo.ts";

const header = (page: Page, field: string) => page.locator(`.ag-header-cell[col-id="${field}"]`);

/** Fields of the headings from left to right, with the width of one of them. */
async function asShown(page: Page, wide: string) {
  await header(page, wide).waitFor();
  const headings = await page.locator(".ag-header-cell[col-id]").evaluateAll((cells) =>
    cells
      .map((cell) => ({ field: cell.getAttribute("col-id") ?? "", left: cell.getBoundingClientRect().left }))
      .toSorted((a, b) => a.left - b.left)
      .map(({ field }) => field),
  );
  return { headings, width: Math.round((await header(page, wide).boundingBox())!.width) };
}

test("a page finds its columns as they were left, on coming back and after a restart", async ({
  openFounded,
  openApp,
}) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await eventRoster(app);
  await goTo(page, "members");
  const before = await asShown(page, "nameZh");
  expect(before.headings).toContain("nameTag");

  await page.getByRole("button", { name: "列", exact: true }).click();
  await page.getByLabel("区分称呼").uncheck();
  await page.keyboard.press("Escape");
  await expect(header(page, "nameTag")).toHaveCount(0);

  const edge = (await header(page, "nameZh").locator(".ag-header-cell-resize").boundingBox())!;
  await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height / 2);
  await page.mouse.down();
  await page.mouse.move(edge.x + edge.width / 2 + 60, edge.y + edge.height / 2, { steps: 5 });
  await page.mouse.up();

  await header(page, "sex").locator(".ag-header-cell-text").hover();
  await page.mouse.down();
  const birth = (await header(page, "birth").boundingBox())!;
  await page.mouse.move(birth.x + birth.width / 2, birth.y + birth.height / 2, { steps: 10 });
  await page.mouse.move(birth.x + birth.width - 4, birth.y + birth.height / 2, { steps: 5 });
  await page.mouse.up();

  const left = await asShown(page, "nameZh");
  expect(left.width).toBeGreaterThan(before.width + 40);
  expect(left.headings.indexOf("sex")).toBeGreaterThan(left.headings.indexOf("birth"));

  await goTo(page, "households");
  await header(page, "householdNo").waitFor();
  await goTo(page, "members");
  await expect.poll(() => asShown(page, "nameZh")).toEqual(left);

  await app.close();
  const again = await openApp(app.registerDir);
  await again.page.setViewportSize({ width: 1366, height: 768 });
  await again.page.getByRole("button", { name: /^(登录|Sign in)$/ }).waitFor();
  await callPage(again, "session.signIn", keeper);
  await again.page.getByRole("navigation").first().waitFor();
  await goTo(again.page, "members");
  await expect.poll(() => asShown(again.page, "nameZh")).toEqual(left);
});
