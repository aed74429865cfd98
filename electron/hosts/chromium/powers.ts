import { spawn } from "node:child_process";
import { dirname } from "node:path";
import type { BrowserContext } from "playwright-core";
import { type App, type HostPowers, origins } from "../host.ts";
import { openPrinter, type Printer, toPdf } from "../printing/printer.ts";

interface Surroundings {
  /** The browser, which may still be starting. */
  readonly browser: Promise<BrowserContext>;
  readonly headless: boolean;
  /** Without the graphics card. */
  readonly plain: boolean;
  readonly assets: App["assets"];
  readonly quit: () => Promise<void>;
}

const fileManagers: Partial<Record<NodeJS.Platform, string>> = { win32: "explorer", darwin: "open" };

/** What a browser can do for the program; it has no dialogs to offer, the page asks for files and folders itself. */
export function chromiumPowers({ browser, headless, plain, assets, quit }: Surroundings) {
  let openings = 0;
  let printer: Printer | undefined;

  const opened = async <T>(work: Promise<T>): Promise<T> => {
    openings++;
    return await work.finally(() => openings--);
  };
  // A window on the screen must not flash up other pages, so printing has a browser of its own.
  const printing = async (): Promise<Pick<Printer, "newPage">> =>
    headless ? await browser : (printer ??= openPrinter(assets, plain));

  const powers: HostPowers = {
    dialogs: false,
    pickFiles: async () => [],
    pickFolder: async () => null,
    saveFile: async () => null,
    printPdf: (job) => toPdf(async () => opened((await printing()).newPage()), job),
    async print({ path }) {
      if (headless) return;
      const context = await browser;
      // A window of the page's own has no address bar; a page that the driver opens would have one.
      const [page] = await opened(
        Promise.all([
          context.waitForEvent("page"),
          context.pages()[0]?.evaluate(`void open(${JSON.stringify(path)}, "_blank", "popup,noopener")`),
        ]),
      );
      const read = page.waitForURL(origins.chromium + path);
      await read.then(() => page.evaluate("document.fonts.ready.then(() => print())")).finally(() => page.close());
    },
    async reveal(path) {
      const command = fileManagers[process.platform] ?? "xdg-open";
      const shown = spawn(command, [dirname(path)], { detached: true, stdio: "ignore" });
      shown.on("error", () => undefined).unref();
    },
    // The answer to the page goes out first.
    quit: async () => void setTimeout(() => void quit(), 50),
  };
  const close = async () => printer?.close();
  return { powers, close, opening: () => openings > 0 };
}
