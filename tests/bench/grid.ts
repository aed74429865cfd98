import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { Page } from "playwright-core";
import { build } from "vite";
import { openBrowser } from "../../electron/hosts/chromium/browser.ts";
import type { Registers } from "./imports.ts";
import { type Figure, median, memoryMb, type Row } from "./measure.ts";
import { openWindow, pageHeapMb, serveFolder, signInPage } from "./window.ts";

const rounds = 5;
const origin = "https://grid.invalid";

/** From a press of a button or link to the frame that shows the first row's cells. */
const untilRows = (page: Page, opener: string): Promise<number> =>
  page.evaluate((selector) => {
    const frame = () => new Promise(requestAnimationFrame);
    const shown = () => document.querySelector('.ag-row [col-id="nameZh"]')?.textContent?.trim();
    return (async () => {
      const start = performance.now();
      document.querySelector<HTMLElement>(selector)!.click();
      while (!shown()) await frame();
      await frame();
      return performance.now() - start;
    })();
  }, opener);

async function buildAlone(folder: string): Promise<string> {
  const outDir = join(folder, "gridAlone");
  await build({
    root: join(import.meta.dirname, "gridAlone"),
    base: "./",
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
  });
  return outDir;
}

/** A clerk looks at the first page for a moment before going on. */
const glance = 1500;

async function ourRound(page: Page): Promise<number> {
  await page.evaluate(() => {
    location.hash = "#/";
  });
  await page.reload();
  await page.locator('nav a[href$="#/"][aria-current="page"]').waitFor();
  await page.waitForTimeout(glance);
  return untilRows(page, 'nav a[href$="/members"]');
}

async function aloneRound(page: Page, rows: number): Promise<number> {
  await page.goto(`${origin}/?rows=${rows}`);
  await page.waitForTimeout(glance);
  return untilRows(page, "#open");
}

async function gridRow(registerDir: string, people: number, alone: string): Promise<Row> {
  const host = await openWindow(registerDir);
  const browser = await openBrowser(true);
  const bare = browser.pages()[0] ?? (await browser.newPage());
  await serveFolder(bare, origin, alone);
  await signInPage(host.page);
  const [ours, limit]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    limit.push(await aloneRound(bare, people));
    ours.push(await ourRound(host.page));
  }
  const memory = `${memoryMb()}, page ${await pageHeapMb(host.page)}`;
  await browser.close();
  await host.close();
  const name = "first rows of all members / AG Grid alone";
  return { name, size: people, ours: median(ours), limit: median(limit), allowed: 1.5, memory };
}

export async function gridFigure({ small, large }: Registers, people: number, folder: string): Promise<Figure> {
  const alone = await buildAlone(folder);
  return { rows: [await gridRow(small, people, alone), await gridRow(large, people * 2, alone)], growth: 2.3 };
}
