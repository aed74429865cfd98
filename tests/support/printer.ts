import { join } from "node:path";
import { openAssets } from "../../electron/app/assets.ts";
import { builtPaths } from "../../electron/app/paths.ts";
import { PrintJobs } from "../../electron/app/printJobs.ts";
import type { PrintJob } from "../../electron/hosts/host.ts";
import { openPrinter, toPdf } from "../../electron/hosts/printing/printer.ts";

/** The host's printer without the rest of the program: real Chromium, with the bundled fonts and nothing else to load. */
export interface Printer {
  printPdf(job: PrintJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

const { fontDirs } = builtPaths(join(import.meta.dirname, "../.."));

/** One browser for all of a test file's jobs; it starts with the first. */
export function startPrinter(): Printer {
  const jobs = new PrintJobs();
  const printer = openPrinter(openAssets("", fontDirs, (path) => jobs.html(path)));
  return {
    printPdf: (job) => jobs.during(job, (page) => toPdf(() => printer.newPage(), page)),
    close: () => printer.close(),
  };
}
