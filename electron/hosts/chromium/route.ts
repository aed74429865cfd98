import type { BrowserContext, Page } from "playwright-core";
import { type App, origins } from "../host.ts";

const origin = new URL(origins.chromium);

/** Our own addresses are answered by the app; every other request is cut off. */
export async function serveApp(context: BrowserContext, app: Pick<App, "assets">): Promise<void> {
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (url.protocol !== origin.protocol || url.host !== origin.host) return await route.abort("blockedbyclient");
    const { status, headers, body } = await app.assets(decodeURIComponent(url.pathname));
    await route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
  });
}

/** Closes every page that the host did not open itself. */
export function closePopups(context: BrowserContext, ours: ReadonlySet<Page>, opening: () => boolean): void {
  context.on("page", (page) => {
    if (!ours.has(page) && !opening()) void page.close().catch(() => undefined);
  });
}
