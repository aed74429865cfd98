import { resolve } from "node:path";
import type { Printer } from "../printing/printer.ts";
import type { App, HostPowers } from "../host.ts";

/** Files named on the command line answer the questions for files; printing uses a headless browser. */
export function terminalPowers(app: () => App, files: { in: readonly string[]; out?: string | undefined }) {
  let printer: Printer | undefined;
  const powers: HostPowers = {
    dialogs: true,
    pickFiles: async (_kind, several) => files.in.slice(0, several ? undefined : 1).map((file) => resolve(file)),
    saveFile: async () => (files.out === undefined ? null : resolve(files.out)),
    pickFolder: async () => (files.out === undefined ? null : resolve(files.out)),
    async printPdf(job) {
      // Loaded only now: most commands print nothing, and the driver looks up the place of temporary files once.
      const browser = await import("../printing/printer.ts");
      const own = (printer ??= browser.openPrinter((path) => app().assets(path)));
      return await browser.toPdf(() => own.newPage(), job);
    },
    print: async () => undefined,
    reveal: async () => undefined,
    quit: async () => undefined,
  };
  return { powers, close: async () => printer?.close() };
}
