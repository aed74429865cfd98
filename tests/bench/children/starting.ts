import { join } from "node:path";
import { asked, peakMb, tell } from "../child.ts";

// From the start of the process to a page that can be used: ours, where the clerk signs in, or an empty one of the
// same host. Tells the highest memory of the host's process, its worker included.

export interface StartAsk {
  /** Null shows an empty page. */
  readonly registerDir: string | null;
}

const { registerDir } = asked<StartAsk>();
if (registerDir === null) {
  const { openBrowser } = await import("../../../electron/hosts/chromium/browser.ts");
  const browser = await openBrowser(true);
  const page = browser.pages()[0] ?? (await browser.newPage());
  await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><p>空</p>" }));
  await page.goto("https://roster.invalid/");
  await page.locator("p").waitFor();
  tell(peakMb());
  await browser.close();
} else {
  const { openChromiumHost } = await import("../../../electron/hosts/chromium/launch.ts");
  const { builtPaths } = await import("../../../electron/app/paths.ts");
  const paths = builtPaths(join(import.meta.dirname, "../../.."));
  const host = await openChromiumHost({ ...paths, registerDir, version: "0.0.0-bench", headless: true });
  await host.page.locator("input[type=password]:focus").waitFor();
  tell(peakMb());
  await host.close();
}
