import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Page } from "playwright-core";
import { builtPaths } from "../../electron/app/paths.ts";
import { type ChromiumHost, openChromiumHost } from "../../electron/hosts/chromium/launch.ts";
import type {} from "../../renderer/app/push.ts";
import { keeper } from "./keeper.ts";
import { root } from "./program.ts";

/** The built program in a window, on a founded register. */
export const openWindow = (registerDir: string): Promise<ChromiumHost> =>
  openChromiumHost({ ...builtPaths(root), registerDir, version: "0.0.0-bench", headless: true });

/** Signs in by the page's own call. */
export async function signInPage(page: Page): Promise<void> {
  const json = JSON.stringify({ method: "session.signIn", input: keeper });
  const answer = await page.evaluate((call) => window.roster.call(call), json);
  if (!(JSON.parse(answer) as { ok: boolean }).ok) throw new Error(answer);
  await page.getByRole("navigation").first().waitFor();
}

/** Heap of the page's scripts, in MB. */
export async function pageHeapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  return Math.round((metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0) / 2 ** 20);
}

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** Shows a folder's files at an address of their own, without a server. */
export async function serveFolder(page: Page, origin: string, folder: string): Promise<void> {
  await page.route(`${origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1) || "index.html";
    return route.fulfill({ body: readFileSync(join(folder, path)), contentType: types[extname(path)] ?? "text/plain" });
  });
}
