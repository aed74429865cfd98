import { join } from "node:path";
import type { BootOptions } from "../hosts/host.ts";

export type BuiltPaths = Pick<BootOptions, "workerFile" | "pageDir" | "resourcesDir"> & {
  readonly preloadFile: string;
  /** Entry of the process that reads spreadsheets. */
  readonly readerFile: string;
  readonly fontDirs: readonly string[];
};

/** Where the built program's parts are. @param root folder that holds `out` and `resources` */
export function builtPaths(root: string): BuiltPaths {
  const resourcesDir = join(root, "resources");
  const family = (name: string) => join(root, "node_modules/@expo-google-fonts", name);
  return {
    workerFile: join(root, "out/main/worker.js"),
    pageDir: join(root, "out/renderer"),
    readerFile: join(root, "out/main/sheetReader.js"),
    preloadFile: join(root, "out/preload/preload.cjs"),
    resourcesDir,
    fontDirs: [join(resourcesDir, "fonts"), family("noto-serif-sc"), family("noto-serif-tibetan")],
  };
}
