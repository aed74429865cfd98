import { resolve } from "node:path";
import type { openPrinter } from "../chromium/browser.ts";
import type { App, HostPowers } from "../host.ts";

/** Files named on the command line answer the questions for files; printing uses a headless browser. */
export function terminalPowers(app: () => App, files: { in?: string | undefined; out?: string | undefined }) {
  let printer: ReturnType<typeof openPrinter> | undefined;
  const powers: HostPowers = {
    dialogs: true,
    pickFile: async () => (files.in === undefined ? null : resolve(files.in)),
    saveFile: async () => (files.out === undefined ? null : resolve(files.out)),
    pickFolder: async () => (files.out === undefined ? null : resolve(files.out)),
    async printPdf(job) {
      // Loaded only now: most commands print nothing, and the driver looks up the place of temporary files once.
      const browser = await import("../chromium/browser.ts");
      printer ??= browser.openPrinter((path) => app().assets(path));
      return await browser.toPdf(await (await printer).newPage(), job);
    },
    print: async () => undefined,
    reveal: async () => undefined,
    quit: async () => undefined,
  };
  return { powers, close: async () => (await printer)?.close() };
}
