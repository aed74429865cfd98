import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { basename, extname, join } from "node:path";

/** Where files go on a host without a save dialog: the user's Downloads, under a name that no file has yet. */
export function freeDownload(suggested: string, home = homedir()): string {
  const downloads = join(home, "Downloads");
  const folder = existsSync(downloads) ? downloads : home;
  const name = basename(suggested);
  const ending = extname(name);
  const stem = basename(name, ending);
  for (let round = 1; ; round++) {
    const path = join(folder, round === 1 ? name : `${stem} (${round})${ending}`);
    if (!existsSync(path)) return path;
  }
}
