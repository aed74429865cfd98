import type { FileKind } from "../../shared/host/contract.ts";
import type { StartReader } from "../../shared/host/reader.ts";
import type { Push } from "../../shared/rpc/wire.ts";

export type HostName = "electron" | "chromium" | "terminal";

/** The page's origin on each host; the terminal has no page and calls as itself. */
export const origins: Readonly<Record<HostName, string>> = {
  electron: "app://roster",
  chromium: "https://roster.invalid",
  terminal: "terminal://roster",
};

/** A page that is not on disk: the HTML of forms, shown only to the printer. */
export interface PrintJob {
  readonly html: string;
  readonly landscape: boolean;
}

/** A print job while it is printed: the host opens `path` at its own origin, where the app serves the HTML. */
export interface PrintPage extends PrintJob {
  /** `/print/<id>` */
  readonly path: string;
}

/** What the surroundings can do for the program; the only thing that tests replace besides the clock. */
export interface HostPowers {
  /** False where the page itself reads files, by `host.beginUpload`. */
  readonly dialogs: boolean;
  /** Asks for existing files, for one alone unless `several`; none when the clerk gives up. */
  pickFiles(kind: FileKind, several: boolean): Promise<readonly string[]>;
  /** Asks where to write a file; null when the clerk gives up. */
  saveFile(suggestedName: string): Promise<string | null>;
  /** Asks for a folder; null when the clerk gives up. */
  pickFolder(): Promise<string | null>;
  /** Prints HTML to the bytes of a PDF file, by Chromium. Page size and margins come from its @page rules. */
  printPdf(page: PrintPage): Promise<Uint8Array>;
  /** Opens the system's print dialog on the same HTML. */
  print(page: PrintPage): Promise<void>;
  /** Starts the process that reads spreadsheets, where the program cannot run itself as Node. */
  readonly startReader?: StartReader;
  /** Shows a file in the file manager. */
  reveal(path: string): Promise<void>;
  quit(): Promise<void>;
}

/** Where the built program, its fonts and the register are. */
export interface BootOptions {
  /** Decides the one origin that the gate lets through. */
  readonly host: HostName;
  /** Folder of the register; made by founding it. */
  readonly registerDir: string;
  /** Built worker entry. */
  readonly workerFile: string;
  /** Folder of the built page. */
  readonly pageDir: string;
  /** Folder with migrations, fonts and icons. */
  readonly resourcesDir: string;
  /** Folders whose fonts are served under /fonts/. */
  readonly fontDirs: readonly string[];
  readonly version: string;
  readonly powers: HostPowers;
}

export interface Asset {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Who sent a call: the gate lets only our own page's main frame through. */
export interface Sender {
  readonly mainFrame: boolean;
  readonly url: string;
}

/** The program without its window. */
export interface App {
  /** Bytes of a built page file, font or print job by URL path; 404 for all else. */
  assets(path: string): Promise<Asset>;
  /** Answers one call with one JSON string; never throws. */
  call(sender: Sender, json: string): Promise<string>;
  onPush(listener: (push: Push) => void): void;
  /** Drains calls, writes the closing backup, closes the register. */
  close(): Promise<void>;
}

export type Boot = (options: BootOptions) => App;
