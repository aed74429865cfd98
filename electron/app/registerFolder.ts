import { homedir } from "node:os";
import { join, resolve } from "node:path";

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
