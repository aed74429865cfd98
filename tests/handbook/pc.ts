import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { builtPaths } from "../../electron/app/paths.ts";
import { openChromiumHost } from "../../electron/hosts/chromium/launch.ts";
import { clientOf } from "../../electron/launch/demo/desk.ts";
import { root } from "../../electron/launch/run.ts";
import { devices } from "../../shared/devices/contract.ts";
import { session } from "../../shared/session/contract.ts";
import { settings } from "../../shared/settings/contract.ts";
import type { Language } from "../../shared/text/translate.ts";
import { type Camera, cameraOf } from "./camera.ts";
import { handbookTime } from "./clock.ts";

/** What the clerk of a PC answers when asked for a file or a folder. */
export interface Answers {
  file: string;
  folder: string;
}

/** A PC of the handbook: its window and its clerk's answers. */
export interface Pc {
  readonly camera: Camera;
  readonly answers: Answers;
  close(): Promise<void>;
}

interface Place {
  readonly registerDir: string;
  readonly pictures: string;
  /** Where files are saved. */
  readonly stick: string;
}

/** Opens the built program under the handbook's clock, in one language. */
export async function openPc(language: Language, { registerDir, pictures, stick }: Place): Promise<Pc> {
  mkdirSync(stick, { recursive: true });
  const answers: Answers = { file: "", folder: stick };
  const host = await openChromiumHost({
    ...builtPaths(root),
    workerFile: join(import.meta.dirname, "worker.ts"),
    registerDir,
    version: "handbook",
    headless: true,
    powers: {
      dialogs: true,
      pickFiles: async () => [answers.file],
      pickFolder: async () => answers.folder,
      saveFile: async (name) => join(stick, basename(name)),
    },
  });
  const { page } = host;
  await page.clock.setFixedTime(handbookTime());
  await page.evaluate(`localStorage.setItem("language", "${language}")`);
  await page.reload();
  return { camera: cameraOf(page, language, pictures), answers, close: () => host.close() };
}

/** Gives a PC a name that people understand. */
export async function nameDevice({ camera: { page } }: Pc, name: string): Promise<void> {
  const { own } = await clientOf(page, devices).list({});
  await clientOf(page, devices).rename({ device: own.uid, name });
}

export interface Founding {
  readonly office: string;
  readonly keeper: string;
  readonly device: string;
}

/** Founds an empty register where its pages would show nothing new. */
export async function foundByCall(pc: Pc, { office, keeper, device }: Founding): Promise<void> {
  const { page, language } = pc.camera;
  await clientOf(page, session).found({ office, name: keeper, passphrase: "青山绿水 2026" });
  await clientOf(page, settings).setClerk({ values: { language } });
  await nameDevice(pc, device);
  await page.reload();
  await page.getByRole("navigation").first().waitFor();
}
