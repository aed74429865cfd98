import type { BrowserContext, Page, Route } from "playwright-core";
import { type App, origins } from "../host.ts";

const origin = new URL(origins.chromium);

async function answer(route: Route, app: Pick<App, "assets">): Promise<void> {
  const url = new URL(route.request().url());
  if (url.protocol !== origin.protocol || url.host !== origin.host) return await route.abort("blockedbyclient");
  const { status, headers, body } = await app.assets(url.pathname);
  await route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
}

/** Our own addresses are answered by the app; every other request is cut off. */
export async function serveApp(context: BrowserContext, app: Pick<App, "assets">): Promise<void> {
  // A file or a page may be gone by now: then this request fails, and not the program.
  await context.route("**/*", (route) => answer(route, app).catch(() => route.abort().catch(() => undefined)));
}

/** Closes every page that the host did not open itself. */
export function closePopups(context: BrowserContext, ours: ReadonlySet<Page>, opening: () => boolean): void {
  context.on("page", (page) => {
    if (!ours.has(page) && !opening()) void page.close().catch(() => undefined);
  });
}
