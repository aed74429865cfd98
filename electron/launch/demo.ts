import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { builtPaths } from "../app/paths.ts";
import { version } from "../app/version.ts";
import { type ChromiumHost, openChromiumHost } from "../hosts/chromium/launch.ts";
import { ensureBuilt } from "./build.ts";
import type { Page } from "./demo/desk.ts";
import { found, office } from "./demo/founding.ts";
import { importThroughPage } from "./demo/importing.ts";
import { addVillage, editCell, exportRoster, formUnit, print } from "./demo/morning.ts";
import { splitThroughPage } from "./demo/splitting.ts";
import { ensureBrowser } from "./ensureBrowser.ts";
import { root } from "./run.ts";
import { say } from "./say.ts";

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: { output: { type: "string" } },
  allowPositionals: true,
  strict: false,
});
/** The clerk's own folder is added to; the project's is made anew. */
const own = typeof values.output === "string" ? resolve(values.output) : null;
const out = own ?? join(root, "demo-output");
const summary: string[] = [];

function tell(...lines: string[]): void {
  summary.push(...lines);
  for (const line of lines) say(line);
}

async function open(file: string): Promise<ChromiumHost> {
  return await openChromiumHost({
    ...builtPaths(root),
    registerDir: join(out, "register"),
    version: version(root),
    headless: true,
    powers: {
      dialogs: true,
      pickFiles: async () => [file],
      saveFile: async (name) => join(out, basename(name)),
    },
  });
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(out, `${name}.png`) });
}

/** Takes a picture of every page that the navigation leads to. @returns how many */
async function pictures(page: Page): Promise<number> {
  const links = await page.getByRole("navigation", { name: "页面" }).getByRole("link").all();
  const paths = await Promise.all(
    links.map(async (link) => (await link.getAttribute("href"))?.split("#/").at(-1) ?? ""),
  );
  for (const path of paths) {
    await page.goto(`https://roster.invalid/#/${path}`);
    await page.locator("main h1").waitFor();
    // The sheets draw their rows after the page itself.
    await page.waitForTimeout(500);
    await picture(page, `page-${path || "home"}`);
  }
  return paths.length;
}

/** A morning's work, step by step, on the real parts. */
async function morning(page: Page, file: string): Promise<void> {
  const take = (name: string) => picture(page, name);
  await take("start");
  await found(page);
  tell(`Register founded for ${office}.`);
  const village = await addVillage(page);
  tell(`Imported ${basename(file)}:`, ...(await importThroughPage(page, take)).map((line) => `  ${line}`));
  tell(`Cell typed into the sheet: ${await editCell(page)}`);
  tell(await splitThroughPage(page, take));
  await formUnit(page, village);
  for (const form of ["household", "unit", "roster"] as const) tell(`Printed ${await print(page, form)}`);
  for (const format of ["xlsx", "csv"] as const) tell(`Exported ${await exportRoster(page, format)}`);
  tell(`Pictures of ${await pictures(page)} pages taken.`);
}

async function demo(): Promise<number> {
  const file = resolve(positionals[0] ?? join(root, "tests/samples/village-roster-merged.xlsx"));
  if (!existsSync(file)) {
    say(`There is no file ${file}.`);
    return 1;
  }
  if (!(await ensureBuilt()) || !(await ensureBrowser())) return 1;
  if (!own) rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const began = Date.now();
  const host = await open(file);
  try {
    await morning(host.page, file);
  } finally {
    await host.close();
  }
  tell(`Done in ${Math.round((Date.now() - began) / 1000)} s. Everything is in ${own ?? "demo-output/"}.`);
  writeFileSync(join(out, "summary.txt"), `${summary.join("\n")}\n`);
  return 0;
}

process.exitCode = await demo();
