import { type BrowserContext, chromium, type Page } from "playwright-core";
import { AppError } from "../../../shared/rpc/errors.ts";
import { common } from "../../../shared/text/common.ts";
import { findBrowser } from "../../app/findBrowser.ts";
import { windowSize } from "../../app/windowSize.ts";
import { type App, origins, type PrintPage } from "../host.ts";
import { serveApp } from "./route.ts";

/** Opens a browser that talks over a pipe only: no listening port. @throws AppError no-browser */
export async function openBrowser(headless: boolean): Promise<BrowserContext> {
  const executablePath = findBrowser();
  if (!executablePath) throw new AppError("no-browser");
  const { width, height } = windowSize;
  // The bar of the window shows the program's name before the page is there, and no warnings of ours to ourselves.
  const start = `--app=data:text/html;charset=utf-8,<title>${encodeURIComponent(common.appName[0])}`;
  const window = headless ? [] : [start, `--window-size=${width},${height}`, "--lang=zh-CN", "--test-type"];
  return await chromium.launchPersistentContext("", {
    executablePath,
    headless,
    // Chromium's own sandbox cannot start for root; everyone else gets it.
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ["--enable-automation"],
    args: ["--host-resolver-rules=MAP * ~NOTFOUND", ...window],
    viewport: headless ? { width, height } : null,
    env: { ...process.env, LANGUAGE: "zh_CN" },
    serviceWorkers: "block",
    acceptDownloads: false,
    locale: "zh-CN",
  });
}

/** A headless browser that sees only the app's own files. */
export async function openPrinter(assets: App["assets"]): Promise<BrowserContext> {
  const context = await openBrowser(true);
  await serveApp(context, { assets });
  return context;
}

/** Prints a prepared page and closes it; size and margins come from its @page rules. */
export async function toPdf(page: Page, { path, landscape }: PrintPage): Promise<Uint8Array> {
  try {
    await page.goto(origins.chromium + path);
    await page.evaluate("document.fonts.ready.then(() => true)");
    return await page.pdf({ preferCSSPageSize: true, tagged: false, printBackground: true, landscape });
  } finally {
    await page.close();
  }
}
