import type { Page } from "playwright-core";
import { withoutAcceleration } from "../../app/registerFolder.ts";
import { PushQueue } from "../../app/pushQueue.ts";
import { orTrial } from "../../app/trial.ts";
import { type App, type Asset, type BootOptions, type HostPowers, origins } from "../host.ts";
import { openBrowser } from "./browser.ts";
import { chromiumPowers } from "./powers.ts";
import { closePopups, serveApp } from "./route.ts";
import { bindingName, preloadScript } from "./shim.ts";

export interface ChromiumOptions extends Omit<BootOptions, "host" | "powers"> {
  readonly preloadFile: string;
  readonly headless: boolean;
  /** What a test or the demo answers in the clerk's place. */
  readonly powers?: Partial<HostPowers>;
}

export interface ChromiumHost {
  readonly page: Page;
  readonly app: App;
  readonly options: BootOptions;
  close(): Promise<void>;
}

/** Starts the program in Chromium, Chrome or Edge. @throws AppError no-browser */
export async function openChromiumHost(options: ChromiumOptions): Promise<ChromiumHost> {
  // The browser takes longest to start, so the program starts meanwhile; a failure is told where it is awaited.
  const plain = withoutAcceleration(options.registerDir);
  const browser = openBrowser(options.headless, plain);
  browser.catch(() => undefined);
  const { boot } = await import("../../app/boot.ts");
  const pushes = new PushQueue();
  const { headless } = options;
  const assets = (path: string): Promise<Asset> => app.assets(path);
  const base = chromiumPowers({ browser, headless, plain, assets, quit: close });
  const given = orTrial({ ...options, host: "chromium", powers: { ...base.powers, ...options.powers } });
  const app = boot(given);
  app.onPush((push) => pushes.add(push));
  const context = await browser.catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  const page = context.pages()[0] ?? (await context.newPage());

  let closing: Promise<void> | undefined;
  function close(): Promise<void> {
    closing ??= app.close().then(async () => {
      // A clerk who closes the window may have ended the browser already.
      await base.close().catch(() => undefined);
      await context.close().catch(() => undefined);
    });
    return closing;
  }

  await serveApp(context, app);
  closePopups(context, new Set([page]), base.opening);
  await context.exposeBinding(bindingName, async ({ frame }, kind: string, json: string) => {
    const sender = { mainFrame: frame === page.mainFrame(), url: frame.url() };
    if (kind === "poll" && sender.mainFrame) return await pushes.poll();
    return await app.call(sender, String(json));
  });
  await page.addInitScript({ content: preloadScript(options.preloadFile) });
  page.on("close", () => void close());
  await page.goto(`${origins.chromium}/`);
  return { page, app, options: given, close };
}
