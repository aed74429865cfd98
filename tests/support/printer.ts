import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Browser, chromium, type Route } from "playwright-core";
import type { PrintJob } from "../../electron/hosts/host.ts";

const modules = join(import.meta.dirname, "../../node_modules/@expo-google-fonts");
const fonts: Readonly<Record<string, string>> = {
  "NotoSerifSC_400Regular.ttf": "noto-serif-sc/400Regular",
  "NotoSerifSC_700Bold.ttf": "noto-serif-sc/700Bold",
  "NotoSerifTibetan_400Regular.ttf": "noto-serif-tibetan/400Regular",
  "NotoSerifTibetan_700Bold.ttf": "noto-serif-tibetan/700Bold",
};
const origin = "https://roster.invalid";

/** A host's printer: real Chromium, with the bundled fonts and nothing else to load. */
export interface Printer {
  printPdf(job: PrintJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

async function answer(route: Route, html: string): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (pathname === "/print/test") return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
  const folder = fonts[basename(pathname)];
  if (!folder) return route.fulfill({ status: 404 });
  return route.fulfill({ contentType: "font/ttf", body: readFileSync(join(modules, folder, basename(pathname))) });
}

async function printOnce(browser: Browser, { html, landscape }: PrintJob): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.route("**/*", (route) => answer(route, html));
    await page.goto(`${origin}/print/test`);
    await page.evaluate("document.fonts.ready.then(() => true)");
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, landscape, tagged: false });
  } finally {
    await page.close();
  }
}

/** Starts the printer; one browser for all of a test file's jobs. */
export async function startPrinter(): Promise<Printer> {
  const executablePath = process.env["HEARTHBOOK_BROWSER"] ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  return { printPdf: (job) => printOnce(browser, job), close: () => browser.close() };
}
