import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { builtPaths } from "../../electron/app/paths.ts";
import { openChromiumHost } from "../../electron/hosts/chromium/launch.ts";
import { ensureBuilt } from "../../electron/launch/build.ts";
import { ensureBrowser } from "../../electron/launch/ensureBrowser.ts";
import { root } from "../../electron/launch/run.ts";
import type { Language } from "../../shared/text/translate.ts";
import { cameraOf } from "./camera.ts";
import { handbookTime, timeZone } from "./clock.ts";
import { found, furnish, signInAgain } from "./founding.ts";
import { importRoster } from "./importing.ts";
import { chooseConvenors, lookAtUnits, split } from "./living.ts";
import { find, handOut, lookBack } from "./rest.ts";
import { rosterFile } from "./roster.ts";
import { workInSheets } from "./sheets.ts";

// Takes every picture of the handbook anew: `npm run handbook`. The register lies in a temporary folder.
process.env["TZ"] = timeZone;
const scenes = [found, furnish, importRoster, chooseConvenors, workInSheets, split, lookAtUnits, find, handOut];
const names: Readonly<Record<Language, string>> = { zh: "青石镇花名册2025.xlsx", en: "roster-2025.xlsx" };

async function photograph(language: Language): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), "hearthbook-handbook-"));
  const pictures = join(root, "docs/handbook/pictures", language);
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const file = join(temporary, names[language]);
  writeFileSync(file, rosterFile());
  const host = await openChromiumHost({
    ...builtPaths(root),
    workerFile: join(import.meta.dirname, "worker.ts"),
    registerDir: join(temporary, "register"),
    version: "handbook",
    headless: true,
    powers: { dialogs: true, pickFile: async () => file, saveFile: async (name) => join(temporary, basename(name)) },
  });
  try {
    const { page } = host;
    await page.clock.setFixedTime(handbookTime());
    await page.evaluate(`localStorage.setItem("language", "${language}")`);
    await page.reload();
    const camera = cameraOf(page, language, pictures);
    for (const scene of [...scenes, signInAgain, lookBack]) await scene(camera);
  } finally {
    await host.close();
    rmSync(temporary, { recursive: true, force: true });
  }
  const sizes = readdirSync(pictures).map((name) => statSync(join(pictures, name)).size);
  const total = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
  console.log(
    `${language}: ${sizes.length} pictures, ${total} kB, the largest ${Math.round(Math.max(...sizes) / 1024)} kB`,
  );
}

if (!(await ensureBuilt()) || !(await ensureBrowser())) process.exit(1);
const wanted = process.argv[2];
for (const language of ["zh", "en"] as const) if (!wanted || wanted === language) await photograph(language);
