import { resolve } from "node:path";
import { openPrinter, toPdf } from "../chromium/browser.ts";
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
      printer ??= openPrinter((path) => app().assets(path));
      return await toPdf(await (await printer).newPage(), job);
    },
    print: async () => undefined,
    reveal: async () => undefined,
    quit: async () => undefined,
  };
  return { powers, close: async () => (await printer)?.close() };
}
