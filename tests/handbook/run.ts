import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../../electron/launch/build.ts";
import { ensureBrowser } from "../../electron/launch/ensureBrowser.ts";
import { root } from "../../electron/launch/run.ts";
import type { Language } from "../../shared/text/translate.ts";
import { timeZone } from "./clock.ts";
import { differ, enrol, joinByFile, lookAround } from "./exchanging.ts";
import { found, furnish, signInAgain } from "./founding.ts";
import { importRoster } from "./importing.ts";
import { erase, handOver } from "./leaving.ts";
import { chooseConvenors, lookAtUnits, split } from "./living.ts";
import { printPapers } from "./papers.ts";
import { foundByCall, nameDevice, openPc, type Pc } from "./pc.ts";
import { demonstrate } from "./programmes.ts";
import { find, handOut, lookBack } from "./rest.ts";
import { rosterFile } from "./roster.ts";
import { workInSheets } from "./sheets.ts";

// Takes every picture of the handbook anew: `npm run handbook`. The register lies in a temporary folder.
process.env["TZ"] = timeZone;
const scenes = [found, furnish, importRoster, chooseConvenors, workInSheets, split, lookAtUnits, find, handOut];
const names: Readonly<Record<Language, string>> = { zh: "青石镇花名册2025.xlsx", en: "roster-2025.xlsx" };
const others = {
  zh: {
    own: "镇办公室一号机",
    laptop: { office: "东沟村村委会", keeper: "经办丁", device: "东沟村笔记本" },
    township: { office: "白杨镇人民政府", keeper: "管理员戊", device: "白杨镇一号机" },
  },
  en: {
    own: "Office PC 1",
    laptop: { office: "Donggou Village", keeper: "Clerk D", device: "Donggou laptop" },
    township: { office: "Baiyang Township", keeper: "Keeper E", device: "Baiyang PC 1" },
  },
} as const;

/** Their paths are seen in pictures, so they have names that say what they stand for. */
const [stick, share] = [join(tmpdir(), "hearthbook-usb"), join(tmpdir(), "hearthbook-share")];

/** What needs a second PC: joining, giving, taking, deciding; a third one to hand a household over to. */
async function meet(office: Pc, open: (name: string) => Promise<Pc>): Promise<void> {
  const { own, laptop, township } = others[office.camera.language];
  await nameDevice(office, own);
  const village = await open("laptop");
  await foundByCall(village, laptop);
  await enrol(office, village);
  await joinByFile(office, village);
  await printPapers(office, village);
  await differ(office, village);
  await village.close();
  await lookAround(office, share);
  const other = await open("township");
  await foundByCall(other, township);
  await handOver(office, other);
  await other.close();
  await erase(office.camera);
}

async function photograph(language: Language): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), "hearthbook-handbook-"));
  const pictures = join(root, "docs/handbook/pictures", language);
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  mkdirSync(share, { recursive: true });
  const open = (name: string) => openPc(language, { registerDir: join(temporary, name), pictures, stick });
  const office = await open("register");
  try {
    const { camera, answers } = office;
    answers.file = join(temporary, names[language]);
    writeFileSync(answers.file, rosterFile());
    for (const scene of scenes) await scene(camera);
    await meet(office, open);
    for (const scene of [signInAgain, lookBack]) await scene(camera);
    const visitor = await open("visitor");
    await demonstrate(visitor);
    await visitor.close();
  } finally {
    await office.close();
    for (const folder of [temporary, stick, share]) rmSync(folder, { recursive: true, force: true });
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
