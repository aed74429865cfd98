import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { appendFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../../shared/rpc/errors.ts";
import { throwFault } from "../../shared/rpc/faults.ts";
import { makeRunFolder } from "./runFolder.ts";

const maxUpload = 300 * 1024 * 1024;

interface Upload {
  readonly file: string;
  size: number;
}

/** Which token stands for which path. Pages hold tokens; only the app and the worker know paths. */
export class Grants {
  readonly #paths = new Map<string, string>();
  readonly #uploads = new Map<string, Upload>();
  readonly #tell: (token: string, path: string) => void;
  #folder: string | null = null;

  /** @param tell hands each new token to the worker */
  constructor(tell: (token: string, path: string) => void) {
    this.#tell = tell;
  }

  add(path: string, token: string = randomUUID()): string {
    this.#paths.set(token, path);
    this.#tell(token, path);
    return token;
  }

  /** A token that the worker made for a file of its own. */
  learn(token: string, path: string): void {
    this.#paths.set(token, path);
  }

  /** @throws AppError not-found */
  pathOf(token: string): string {
    const path = this.#paths.get(token);
    if (path === undefined) throw new AppError("not-found", { token });
    return path;
  }

  /** Tells a worker that started anew what it should know. */
  tellAll(): void {
    for (const [token, path] of this.#paths) this.#tell(token, path);
  }

  /**
   * Starts a file whose bytes come from the page. The temporary folder is readable by this user only; in it each copy has
   * a folder named by its token, by which the worker knows a copy from the clerk's own file.
   */
  async beginUpload(name: string): Promise<string> {
    this.#folder ??= makeRunFolder();
    const token = randomUUID();
    const folder = join(this.#folder, token);
    mkdirSync(folder);
    const safe = basename(name).replaceAll(/[^\p{L}\p{N}._ -]/gu, "_") || "file";
    const file = join(folder, safe);
    await writeFile(file, "");
    this.#uploads.set(token, { file, size: 0 });
    this.add(file, token);
    return token;
  }

  /** @returns size so far in bytes. @throws AppError too-big, not-found, disk-full */
  async upload(token: string, base64: string): Promise<number> {
    const upload = this.#uploads.get(token);
    if (!upload) throw new AppError("not-found", { token });
    const bytes = Buffer.from(base64, "base64");
    if (upload.size + bytes.length > maxUpload) throw new AppError("too-big", { max: maxUpload });
    upload.size += bytes.length;
    await appendFile(upload.file, bytes).catch(throwFault);
    return upload.size;
  }

  /** Ends a token; an uploaded copy is deleted at once. */
  forget(token: string): void {
    const upload = this.#uploads.get(token);
    if (upload) rmSync(join(upload.file, ".."), { recursive: true, force: true });
    this.#uploads.delete(token);
    this.#paths.delete(token);
  }

  /** Deletes all uploaded copies. */
  close(): void {
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Name and size of a file for the page. */
export function describe(path: string): { name: string; size: number } {
  return { name: basename(path), size: existsSync(path) ? statSync(path).size : 0 };
}
