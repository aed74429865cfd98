import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./layers/plant.ts";

export interface Source {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

/** Every source file under a folder of the project. */
export const sourcesIn = (folder: string): Source[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, "utf8") }));
