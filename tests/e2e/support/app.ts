import { mkdtempSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { _electron, test as base, type Page } from "@playwright/test";
import { builtPaths } from "../../../electron/app/paths.ts";
import { openChromiumHost } from "../../../electron/hosts/chromium/launch.ts";
import type { HostPowers } from "../../../electron/hosts/host.ts";
import { electronBinary } from "../../../electron/launch/electronBinary.ts";

export { expect } from "@playwright/test";

const root = join(import.meta.dirname, "../../..");

export interface OpenApp {
  readonly page: Page;
  readonly host: "chromium" | "electron";
  readonly registerDir: string;
  /** Answers the next question for files; where only one is asked for, by the first. */
  pick(...files: string[]): void;
  /** Folder into which the program's files are saved, under the names that it suggests. */
  saved(): string;
  /** Print jobs that reached the system's print dialog; the other host's dialog cannot be watched. */
  printed(): readonly string[];
  /** Closes the program as a clerk does; the register stays. */
  close(): Promise<void>;
}

/** Where an opened program keeps its register, and what answers its dialogs. */
export interface Place {
  readonly registerDir: string;
  readonly savedDir: string;
  /** False: as in a browser, where the page itself asks for files and folders. */
  readonly dialogs: boolean;
}

/** The clerk's answers to dialogs. */
function answers(place: Place): { picked: string[][]; printed: string[]; powers: Partial<HostPowers> } {
  const picked: string[][] = [];
  const printed: string[] = [];
  return {
    picked,
    printed,
    powers: {
      dialogs: true,
      pickFiles: async (_kind, several) => (picked.shift() ?? []).slice(0, several ? undefined : 1),
      saveFile: async (name) => join(place.savedDir, basename(name)),
      pickFolder: async () => place.savedDir,
      print: async ({ path }) => void printed.push(path),
      reveal: async () => undefined,
    },
  };
}

/** Opens the built program in Chromium. */
export async function openInChromium(place: Place): Promise<OpenApp> {
  const { picked, printed, powers } = answers(place);
  const options = {
    ...builtPaths(root),
    registerDir: place.registerDir,
    version: "0.0.0-test",
    headless: true,
    powers: place.dialogs ? powers : { reveal: async () => undefined },
  };
  const { page, close } = await openChromiumHost(options);
  return {
    page,
    host: "chromium",
    registerDir: place.registerDir,
    pick: (...files) => void picked.push(files),
    saved: () => place.savedDir,
    printed: () => printed,
    close,
  };
}

async function openInElectron(place: Place): Promise<OpenApp> {
  const args = [root, `--register=${place.registerDir}`];
  const app = await _electron.launch({ executablePath: electronBinary() ?? "", args });
  await app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = async (...given: unknown[]) => {
      const { defaultPath = "file" } = given.at(-1) as { defaultPath?: string };
      return { canceled: false, filePath: `${folder}/${defaultPath.split(/[\\/]/).at(-1)}` };
    };
  }, place.savedDir);
  const pick = (...files: string[]) =>
    void app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async (...given: unknown[]) => {
        const { properties = [] } = given.at(-1) as { properties?: string[] };
        const several = properties.includes("multiSelections");
        return { canceled: false, filePaths: several ? filePaths : filePaths.slice(0, 1) };
      };
    }, files);
  const page = await app.firstWindow();
  const { registerDir } = place;
  return {
    page,
    host: "electron",
    registerDir,
    pick,
    saved: () => place.savedDir,
    printed: () => [],
    close: () => app.close(),
  };
}

export interface Fixtures {
  /** Opens the built program on an empty folder, or again on the folder of an earlier opening. */
  readonly openApp: (registerDir?: string, dialogs?: boolean) => Promise<OpenApp>;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the wanted fixtures from this pattern
  openApp: async ({}, provide, info) => {
    const folder = mkdtempSync(join(tmpdir(), "hearthbook-e2e-"));
    const open: OpenApp[] = [];
    const openOne = info.project.name === "electron" ? openInElectron : openInChromium;
    await provide(async (registerDir = join(folder, "register"), dialogs = true) => {
      const savedDir = join(folder, "saved");
      await mkdir(savedDir, { recursive: true });
      const app = await openOne({ registerDir, savedDir, dialogs });
      open.push(app);
      return app;
    });
    for (const app of open) await app.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  },
});
