import { extname, join } from "node:path";
import type { FileFilter, OpenDialogOptions, SaveDialogOptions } from "electron";
import { fileEndings } from "../../../shared/host/contract.ts";
import type { HostPowers, PrintPage } from "../host.ts";
import { origins } from "../host.ts";
import type { ElectronApi, HostWindow, PageContents } from "./api.ts";
import { readerStart } from "./reader.ts";
import { printingRights } from "./security.ts";

/** Named by its endings, so that no word needs a language before anyone signed in. */
const filter = (...endings: string[]): FileFilter => ({ name: endings.join(", "), extensions: endings });

/** Shows a print job in a hidden window while `work` prints it; the window has no preload script. */
async function onPaper<T>(
  { BrowserWindow }: ElectronApi,
  page: PrintPage,
  work: (contents: PageContents) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({ show: false, webPreferences: printingRights });
  try {
    await window.loadURL(`${origins.electron}${page.path}`);
    await window.webContents.executeJavaScript("document.fonts.ready.then(() => true)");
    return await work(window.webContents);
  } finally {
    window.destroy();
  }
}

/** The system's dialogs, printer and file manager, by Electron. */
export function electronPowers(electron: ElectronApi, window: () => HostWindow | null): HostPowers {
  const { app, dialog, shell } = electron;
  const open = async (options: OpenDialogOptions, owner = window()): Promise<readonly string[]> =>
    owner ? (await dialog.showOpenDialog(owner, options)).filePaths : [];
  return {
    dialogs: true,
    pickFiles(kind, several) {
      const more = several ? (["multiSelections"] as const) : [];
      return open({ properties: ["openFile", ...more], filters: [filter(...fileEndings[kind])] });
    },
    pickFolder: async () => (await open({ properties: ["openDirectory", "createDirectory"] }))[0] ?? null,
    async saveFile(suggestedName) {
      const owner = window();
      const options: SaveDialogOptions = {
        defaultPath: join(app.getPath("documents"), suggestedName),
        filters: [filter(extname(suggestedName).slice(1) || "*")],
      };
      return (owner && (await dialog.showSaveDialog(owner, options)).filePath) || null;
    },
    printPdf: (page) =>
      onPaper(electron, page, (contents) =>
        contents.printToPDF({ preferCSSPageSize: true, printBackground: true, landscape: page.landscape }),
      ),
    print: (page) =>
      onPaper(electron, page, (contents) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        contents.print({ silent: false, printBackground: true, landscape: page.landscape }, () => resolve());
        return promise;
      }),
    startReader: readerStart(electron),
    reveal: async (path) => shell.showItemInFolder(path),
    quit: async () => app.quit(),
  };
}
