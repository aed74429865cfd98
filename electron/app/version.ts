import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The program's version. @param root folder of package.json */
export const version = (root: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).version;
