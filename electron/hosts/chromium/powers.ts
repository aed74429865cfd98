import { spawn } from "node:child_process";
import { dirname } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { freeDownload } from "../../app/downloads.ts";
import { type App, type HostPowers, origins } from "../host.ts";
import { openPrinter, toPdf } from "./browser.ts";

interface Surroundings {
  readonly context: BrowserContext;
  readonly headless: boolean;
  readonly assets: App["assets"];
  readonly quit: () => Promise<void>;
}

const fileManagers: Partial<Record<NodeJS.Platform, string>> = { win32: "explorer", darwin: "open" };

/** What a browser can do for the program; it has no dialogs to offer, the page picks files itself. */
export function chromiumPowers({ context, headless, assets, quit }: Surroundings) {
  let openings = 0;
  let printer: Promise<BrowserContext> | undefined;

  const newPage = async (where: BrowserContext): Promise<Page> => {
    openings++;
    return await where.newPage().finally(() => openings--);
  };
  // A window on the screen must not flash up other pages, so printing has a browser of its own.
  const printing = (): Promise<BrowserContext> => {
    printer ??= headless ? Promise.resolve(context) : openPrinter(assets);
    return printer;
  };

  const powers: HostPowers = {
    dialogs: false,
    pickFile: async () => null,
    pickFolder: async () => null,
    saveFile: async (name) => freeDownload(name),
    printPdf: async (job) => toPdf(await newPage(await printing()), job),
    async print({ path }) {
      if (headless) return;
      const page = await newPage(context);
      await page.goto(origins.chromium + path);
      await page.evaluate("document.fonts.ready.then(() => window.print())");
      await page.close();
    },
    async reveal(path) {
      const command = fileManagers[process.platform] ?? "xdg-open";
      const shown = spawn(command, [dirname(path)], { detached: true, stdio: "ignore" });
      shown.on("error", () => undefined).unref();
    },
    async quit() {
      // The answer to the page goes out first.
      setTimeout(() => void quit(), 50);
    },
  };
  const close = async () => (headless ? undefined : (await printer)?.close());
  return { powers, close, opening: () => openings > 0 };
}
