import type { BrowserContext } from "playwright-core";
import { afterEach, expect, it } from "vitest";
import { openBrowser } from "../../../electron/hosts/chromium/browser.ts";
import { chromiumPowers } from "../../../electron/hosts/chromium/powers.ts";
import { closePopups, serveApp } from "../../../electron/hosts/chromium/route.ts";
import { type Asset, origins, type PrintPage } from "../../../electron/hosts/host.ts";

const sheet: PrintPage = { path: "/print/1", html: "", landscape: false };
const after = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

const opened: BrowserContext[] = [];
afterEach(async () => {
  for (const context of opened.splice(0)) await context.close();
});

/** A page of the program whose answers come late; the system's dialog is told of instead of shown. */
async function windowOf(answer: (path: string) => Asset) {
  const context = await openBrowser(true);
  opened.push(context);
  const assets = async (path: string): Promise<Asset> => {
    await after(300);
    return answer(path);
  };
  await serveApp(context, { assets });
  const dialogs: unknown[] = [];
  const { powers, opening } = chromiumPowers({
    browser: Promise.resolve(context),
    headless: false,
    plain: false,
    assets,
    quit: async () => undefined,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  closePopups(context, new Set([page]), opening);
  await context.exposeBinding("dialog", (_source, shown: unknown) => void dialogs.push(shown));
  await context.addInitScript(`window.print = () => dialog([location.pathname, document.body.innerText])`);
  await page.goto(`${origins.chromium}/`);
  return { context, page, dialogs, powers, opening };
}

const html = (text: string): Asset => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: Buffer.from(`<!doctype html><title>${text}</title><p>${text}</p>`),
});

it("the system's print dialog is asked for once, on the prepared page whole, whose window then goes", async () => {
  const { context, page, dialogs, powers, opening } = await windowOf((path) => html(`纸 ${path}`));
  for (const round of [1, 2]) {
    await powers.print(sheet);
    expect(dialogs).toHaveLength(round);
  }
  expect(dialogs[0]).toEqual(["/print/1", "纸 /print/1"]);
  expect(opening()).toBe(false);
  expect(context.pages()).toEqual([page]);
});

it("a page that cannot be read opens no dialog and leaves no window behind", async () => {
  const { context, page, dialogs, powers } = await windowOf((path) => {
    if (path !== "/") throw new Error("the file is gone");
    return html("窗口");
  });
  await expect(powers.print(sheet)).rejects.toThrow();
  expect(dialogs).toEqual([]);
  expect(context.pages()).toEqual([page]);
});
