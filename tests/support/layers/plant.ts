import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const root = join(import.meta.dirname, "../../..");
const settings = [".dependency-cruiser.cjs", ".oxlintrc.json", "biome.json", "package.json"];
const projects = [
  "tsconfig.base.json",
  "tsconfig.json",
  "tests/support/layers/typescriptParser.mjs",
  "electron/launch/withNode.cjs",
];
export const rooms = ["shared", "electron", "renderer", "tests"];

/** A temporary copy of the project's checks, with its installed packages and files of one's own. */
export interface Copy {
  /** Runs an npm script as a clerk of the house would. */
  run(script: string): { readonly passed: boolean; readonly output: string };
  remove(): void;
}

/** @param files path -> text of the planted files. @param real folders that are copied whole */
export function copyWith(files: Readonly<Record<string, string>>, real: readonly string[] = []): Copy {
  const folder = mkdtempSync(join(tmpdir(), "hearthbook-layers-"));
  const tsconfigs = rooms.map((room) => `${room}/tsconfig.json`);
  for (const path of [...settings, ...projects, ...tsconfigs, ...real])
    cpSync(join(root, path), join(folder, path), { recursive: true });
  linkPackages(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    run(script) {
      const done = spawnSync("npm", ["run", "--silent", script], { cwd: folder, encoding: "utf8" });
      return { passed: done.status === 0, output: done.stdout + done.stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Each package by itself, so that caches are the copy's own. */
function linkPackages(folder: string): void {
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (!name.startsWith(".") || name === ".bin")
      symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
}
