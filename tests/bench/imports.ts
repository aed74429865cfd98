import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { inChild } from "./child.ts";
import type { Imported } from "./children/importing.ts";
import { type Figure, median, type Row, time } from "./measure.ts";
import type { RosterFiles } from "./roster.ts";
import type { Weight } from "./weight.ts";
import { writeBigRoster } from "../support/bigRoster.ts";

const rounds = 3;

/** The registers that the last imports left: the other figures work on them. */
export interface Registers {
  readonly small: string;
  readonly large: string;
}

type Limit = (files: RosterFiles, registerDir: string) => Promise<number>;

const onlyParsing: Limit = async ({ xlsx }) => (await inChild<number>("parsing", xlsx)).milliseconds;
const rawInserts: Limit = async (_files, registerDir) =>
  (await inChild<{ milliseconds: number }>("inserting", registerDir)).value.milliseconds;

/** Imports a file some times, turn by turn with its limit, each in a fresh process; leaves the last register. */
async function importRow(kind: "xlsx" | "csv", files: RosterFiles, registerDir: string): Promise<Row> {
  const { people } = files;
  const limitOf = kind === "xlsx" ? onlyParsing : rawInserts;
  const [ours, limit]: [number[], number[]] = [[], []];
  let memory = 0;
  for (let round = 0; round < rounds; round++) {
    rmSync(registerDir, { recursive: true, force: true });
    const { value } = await inChild<Imported>("importing", { path: files[kind], people, registerDir });
    ours.push(value.open + value.preview + value.apply);
    memory = Math.max(memory, value.memory);
    limit.push(await limitOf(files, registerDir));
  }
  // What the import leaves in every table, history and search keys included, inserted bare: `children/inserting.ts`.
  const names = { xlsx: "import from xlsx / only parsing it", csv: "import from csv / bare inserts, all tables" };
  const allowed = { xlsx: 2, csv: 4 }[kind];
  return {
    name: names[kind],
    size: people,
    ours: median(ours),
    limit: median(limit),
    allowed,
    memory: `worker ${memory}`,
  };
}

const folderOf = (kind: "xlsx" | "csv", folder: string, { people }: RosterFiles): string =>
  join(folder, `${kind}-${people}`, "register");

async function rowsOf(kind: "xlsx" | "csv", files: readonly RosterFiles[], folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const each of files) rows.push(await importRow(kind, each, folderOf(kind, folder, each)));
  return rows;
}

export async function xlsxFigure(files: readonly RosterFiles[], folder: string): Promise<Figure> {
  return { rows: await rowsOf("xlsx", files, folder), growth: 2.3 };
}

/** @param files the smaller roster, and the one of double size */
export async function csvFigure(
  files: readonly RosterFiles[],
  folder: string,
): Promise<{ figure: Figure; registers: Registers }> {
  const figure = { rows: await rowsOf("csv", files, folder), growth: 2.3 };
  const [small, large] = [folderOf("csv", folder, files[0]!), folderOf("csv", folder, files.at(-1)!)];
  return { figure, registers: { small, large } };
}

/** Most memory that an import of a county's 12,000 households may take above idle, in MB. */
const mostMemory = 400;
const households = 12_000;

async function memoryRow(kind: "xlsx" | "csv", folder: string): Promise<Row> {
  const path = join(folder, `county.${kind}`);
  const people = await writeBigRoster(path, households);
  const registerDir = join(folder, `memory-${kind}`, "register");
  const { value } = await inChild<Weight>("weighing", { path, people, registerDir });
  rmSync(registerDir, { recursive: true, force: true });
  const name = `memory above idle, import of ${kind} (MB)`;
  const memory = `idle ${Math.round(value.idle)}`;
  return { name, size: people, ours: value.most - value.idle, limit: mostMemory, allowed: 1, memory };
}

/** Memory of all processes at work on the 12,000-household file, above what they take at rest: megabytes, no times. */
export async function memoryFigure(folder: string): Promise<Figure> {
  return { rows: [await memoryRow("csv", folder), await memoryRow("xlsx", folder)], growth: null };
}

const installedOffice = (): string | undefined =>
  ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));

/**
 * The office suite converting the same workbook, where it is installed.
 * @param folder the suite writes in a new folder of its own there: beside the workbook it would overwrite the csv
 */
export async function officeFigure(
  { xlsx, people }: RosterFiles,
  imported: number,
  folder: string,
  office = installedOffice(),
): Promise<Figure> {
  if (!office) return { rows: [], growth: null };
  const own = mkdtempSync(join(folder, "office-"));
  const profile = `-env:UserInstallation=file://${join(own, "profile")}`;
  const args = [profile, "--headless", "--convert-to", "csv", "--outdir", own, xlsx];
  await promisify(execFile)(office, [profile, "--headless", "--terminate_after_init"]).catch(() => undefined);
  const limit = await time(() => promisify(execFile)(office, args));
  const name = "import from xlsx / LibreOffice converting it";
  return { rows: [{ name, size: people, ours: imported, limit, allowed: null }], growth: null };
}
