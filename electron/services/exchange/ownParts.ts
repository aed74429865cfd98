import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { AppError } from "../../../shared/rpc/errors.ts";
import { faultOf } from "../../../shared/rpc/faults.ts";
import type { Client } from "../../database/open.ts";
import { readSetting, registerWide, writeSetting } from "../../database/settings.ts";
import type { Job } from "../../worker/context.ts";
import { writePackage } from "./package/write.ts";

/** Setting: names of files whose writing began here and was not finished. Half a file does not say who wrote it. */
const setting = "exchangeUnfinished";
const most = 100;
const Names = z.array(z.string());

const unfinished = (client: Client): string[] =>
  Names.parse(JSON.parse(readSetting(client, registerWide, setting) ?? "[]"));

const keep = (client: Client, names: readonly string[]): void =>
  writeSetting(client, registerWide, setting, names.length > 0 ? JSON.stringify(names.slice(-most)) : null);

/** Deletes own half-written files of a folder. One that cannot be deleted now stays for the next time. */
function clear(client: Client, folder: string): void {
  const names = unfinished(client);
  if (names.length === 0) return;
  const gone = new Set<string>();
  try {
    const there = new Set(readdirSync(folder));
    for (const name of names.filter((one) => there.has(`${one}.part`))) {
      rmSync(join(folder, `${name}.part`));
      gone.add(name);
    }
  } catch (error) {
    if (!faultOf(error)) throw error;
  }
  if (gone.size > 0)
    keep(
      client,
      names.filter((name) => !gone.has(name)),
    );
}

/**
 * Writes a package safely, after what own earlier failures left half written in the same folder was deleted.
 * @returns the path it got
 * @throws AppError as writePackage
 */
export async function writeOwnPackage(client: Client, path: string, bytes: Buffer, job: Job): Promise<string> {
  // A stick that is away holds nothing half written.
  if (!existsSync(dirname(path))) throw new AppError("place-gone");
  clear(client, dirname(path));
  const name = basename(path);
  keep(client, [...unfinished(client), name]);
  const written = await writePackage(path, bytes, job);
  keep(
    client,
    unfinished(client).filter((one) => one !== name),
  );
  return written;
}
