import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { compatibilityMark } from "../../shared/host/compatibility.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** Where the register lives unless `--register <dir>` or HEARTHBOOK_REGISTER names a folder. */
export function registerFolder(argv: readonly string[] = process.argv, env: Env = process.env): string {
  const at = argv.indexOf("--register");
  const named = (at >= 0 ? argv[at + 1] : undefined) ?? env["HEARTHBOOK_REGISTER"];
  if (named) return resolve(named);
  if (process.platform === "win32") return join(env["LOCALAPPDATA"] ?? homedir(), "Hearthbook", "register");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support", "Hearthbook", "register");
  return join(env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share"), "hearthbook", "register");
}

/** The same where the host has read the command line. @param named empty where it names no folder */
export const folderNamed = (named: string): string => registerFolder(named === "" ? [] : ["--register", named]);

/** Whether a clerk of this PC's register chose compatibility mode: the window then begins without the graphics card. */
export const withoutAcceleration = (registerDir: string): boolean => existsSync(join(registerDir, compatibilityMark));
