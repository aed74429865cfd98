import { type BrowserContext, chromium } from "playwright-core";
import { AppError } from "../../../shared/rpc/errors.ts";
import { common } from "../../../shared/text/common.ts";
import { findBrowser } from "../../app/findBrowser.ts";
import { windowSize } from "../../app/windowSize.ts";

/**
 * Opens a browser that talks over a pipe only: no listening port.
 * @param plain without the graphics card, whose driver may be broken
 * @throws AppError no-browser
 */
export async function openBrowser(headless: boolean, plain = false): Promise<BrowserContext> {
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
    args: ["--host-resolver-rules=MAP * ~NOTFOUND", ...(plain ? ["--disable-gpu"] : []), ...window],
    viewport: headless ? { width, height } : null,
    env: { ...process.env, LANGUAGE: "zh_CN" },
    serviceWorkers: "block",
    acceptDownloads: false,
    locale: "zh-CN",
  });
}
