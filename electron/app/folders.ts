import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { Folder, Place } from "../../shared/host/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { downloads, startingPlaces, subfolders } from "./places.ts";

/** Most folders that one listing shows. */
const most = 2000;

/** A path in a folder under a name that no file has yet. */
export function freePath(folder: string, suggested: string): string {
  const name = basename(suggested).replaceAll(/[\\/:*?"<>|]/g, "_");
  const ending = extname(name);
  const stem = basename(name, ending);
  for (let round = 1; ; round++) {
    const path = join(folder, round === 1 ? name : `${stem} (${round})${ending}`);
    if (!existsSync(path)) return path;
  }
}

/**
 * What a page sees of the disk on a host without dialogs: names of folders under tokens of their own,
 * which open nothing until the clerk takes one.
 */
export class Folders {
  readonly #paths = new Map<string, string>();
  readonly #tokens = new Map<string, string>();

  /** @throws AppError not-found */
  pathOf(token: string): string {
    const path = this.#paths.get(token);
    if (path === undefined || !existsSync(path)) throw new AppError("not-found", { token });
    return path;
  }

  async places(): Promise<{ places: Place[]; downloads: string }> {
    const found = await startingPlaces();
    const places = found.map(({ path, name, kind }) => ({ token: this.#token(path), name, kind }));
    return { places, downloads: this.#token(downloads()) };
  }

  /** @throws AppError not-found when it is gone, as a stick may be */
  async list(token: string): Promise<Folder> {
    const path = this.pathOf(token);
    const above = dirname(path);
    const names = (await subfolders(path)).slice(0, most);
    return {
      token,
      shown: path,
      parent: above === path ? null : this.#token(above),
      folders: names.map((name) => ({ token: this.#token(join(path, name)), name, kind: "folder" })),
    };
  }

  #token(path: string): string {
    const token = this.#tokens.get(path) ?? randomUUID();
    this.#tokens.set(path, token);
    this.#paths.set(token, path);
    return token;
  }
}
