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
  /** Answers the next question for a file. */
  pick(file: string): void;
  /** Folder into which the program's files are saved, under the names that it suggests. */
  saved(): string;
  /** Closes the program as a clerk does; the register stays. */
  close(): Promise<void>;
}

interface Place {
  readonly registerDir: string;
  readonly savedDir: string;
  /** False: as in a browser, where the page itself asks for files and folders. */
  readonly dialogs: boolean;
}

/** The clerk's answers to dialogs. */
function answers(place: Place): { picked: string[]; powers: Partial<HostPowers> } {
  const picked: string[] = [];
  return {
    picked,
    powers: {
      dialogs: true,
      pickFile: async () => picked.shift() ?? null,
      saveFile: async (name) => join(place.savedDir, basename(name)),
      pickFolder: async () => place.savedDir,
      reveal: async () => undefined,
    },
  };
}

async function openInChromium(place: Place): Promise<OpenApp> {
  const { picked, powers } = answers(place);
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
    pick: (file) => void picked.push(file),
    saved: () => place.savedDir,
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
  const pick = (file: string) =>
    void app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, file);
  const page = await app.firstWindow();
  const { registerDir } = place;
  return { page, host: "electron", registerDir, pick, saved: () => place.savedDir, close: () => app.close() };
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
