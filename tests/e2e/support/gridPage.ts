import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { type Browser, chromium, type CDPSession, type Locator, type Page, test as base } from "@playwright/test";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { findBrowser } from "../../../electron/app/findBrowser.ts";

const origin = "https://grid.invalid/";
const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

interface Built {
  readonly browser: Browser;
  readonly folder: string;
}

export interface GridPage {
  readonly page: Page;
  /** A shown cell by row (from 0) and field. */
  readonly cell: (row: number, field: string) => Locator;
  readonly focus: (row: number, field: string) => Promise<void>;
  /** The page's account of an edit: kind and cells. */
  readonly calls: () => Promise<{ kind: string; edits: Record<string, unknown>[] }[]>;
  readonly keyboard: CDPSession;
}

async function serve(page: Page, folder: string): Promise<void> {
  await page.route("**/*", (route) => {
    const path = new URL(route.request().url()).pathname.slice(1) || "index.html";
    return route.fulfill({ body: readFileSync(join(folder, path)), contentType: types[extname(path)] ?? "text/plain" });
  });
}

/** The sheet alone on a page, built once, in a real browser and without a server. */
export const test = base.extend<{ open: (query?: string) => Promise<GridPage> }, { built: Built }>({
  built: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names from the pattern
    async ({}, give) => {
      const folder = mkdtempSync(join(tmpdir(), "grid-page-"));
      const root = join(import.meta.dirname, "../../support/gridPage");
      await build({
        root,
        base: "./",
        configFile: false,
        logLevel: "error",
        plugins: [react()],
        build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
      });
      const browser = await chromium.launch({ executablePath: findBrowser() ?? "" });
      await give({ browser, folder });
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  open: async ({ built }, give) => {
    const contexts: { close(): Promise<void> }[] = [];
    await give(async (query = "") => {
      const context = await built.browser.newContext({
        viewport: { width: 1366, height: 768 },
        permissions: ["clipboard-read", "clipboard-write"],
      });
      contexts.push(context);
      const page = await context.newPage();
      await serve(page, built.folder);
      await page.goto(`${origin}?${query}`);
      const cell = (row: number, field: string) => page.locator(`[row-index="${row}"] .ag-cell[col-id="${field}"]`);
      await cell(0, "nameZh").waitFor();
      return {
        page,
        cell,
        focus: async (row, field) => {
          await cell(row, field).click();
          await page.locator(".ag-cell-focus > .sheet-proxy:focus").waitFor();
        },
        calls: () => page.evaluate(() => window.gridPage.calls as { kind: string; edits: Record<string, unknown>[] }[]),
        keyboard: await context.newCDPSession(page),
      };
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from "@playwright/test";
