import type { BrowserContext, Page } from "playwright-core";
import { AppError } from "../../../shared/rpc/errors.ts";
import { openBrowser } from "../chromium/browser.ts";
import { serveApp } from "../chromium/route.ts";
import { type App, origins, type PrintPage } from "../host.ts";

/** A headless browser for printing that sees only the app's own files, and starts anew once it has ended. */
export interface Printer {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/**
 * @param plain without the graphics card
 * @returns a printer whose browser starts with its first page
 */
export function openPrinter(assets: App["assets"], plain = false): Printer {
  let [running, closed]: [Promise<BrowserContext> | null, boolean] = [null, false];
  const start = async (): Promise<BrowserContext> => {
    const context = await openBrowser(true, plain);
    context.once("close", () => {
      running = null;
    });
    await serveApp(context, { assets });
    return context;
  };
  return {
    async newPage() {
      if (closed) throw new AppError("cancelled");
      running ??= start().catch((error: unknown) => {
        running = null;
        throw error;
      });
      return (await running).newPage();
    },
    async close() {
      closed = true;
      await (await running)?.close();
    },
  };
}

async function printOnce(page: Page, { path, landscape }: PrintPage): Promise<Uint8Array> {
  try {
    await page.goto(origins.chromium + path);
    await page.evaluate("document.fonts.ready.then(() => true)");
    return await page.pdf({ preferCSSPageSize: true, tagged: false, printBackground: true, landscape });
  } finally {
    await page.close().catch(() => undefined);
  }
}

/**
 * Prints a prepared page; size and margins come from its @page rules. Chromium now and then ends a long print with
 * "Printing failed" where memory is short, or is ended itself: then the page is printed once more.
 */
export async function toPdf(newPage: () => Promise<Page>, job: PrintPage): Promise<Uint8Array> {
  const page = await newPage();
  try {
    return await printOnce(page, job);
  } catch {
    return await printOnce(await newPage(), job);
  }
}
