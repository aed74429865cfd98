import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { App, BootOptions } from "../hosts/host.ts";
import type { TrialResult } from "./selfTest.ts";

const flag = "--self-test";

/** True where the command line asks for a trial: `--self-test`, or `--self-test=<file for the result>`. */
export const asksForTrial = (argv: readonly string[] = process.argv): boolean =>
  argv.some((word) => word === flag || word.startsWith(`${flag}=`));

/** On a trial, a throw-away register, and questions for files answered without a clerk; else the same options. */
export function orTrial(options: BootOptions, argv: readonly string[] = process.argv): BootOptions {
  if (!asksForTrial(argv)) return options;
  const folder = mkdtempSync(join(tmpdir(), "hearthbook-trial-"));
  const saved = (name: string) => join(folder, basename(name));
  const answers = {
    dialogs: true,
    pickFiles: async () => [saved("roster.xlsx")],
    saveFile: async (name: string) => saved(name),
  };
  return { ...options, registerDir: join(folder, "register"), powers: { ...options.powers, ...answers } };
}

/** The result goes to standard output, and to a file where a window's program has no output. */
function tell(result: TrialResult, argv: readonly string[]): void {
  const json = `${JSON.stringify(result, null, 2)}\n`;
  process.stdout.write(json);
  const file = argv.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1);
  if (file) writeFileSync(file, json);
}

/**
 * Where the command line asks for a trial, does it instead of a clerk's work.
 * @param exit ends the program: 0 when every part did its work, else 1
 * @returns whether there was a trial
 */
export async function triedOut(app: App, options: BootOptions, exit: (code: number) => unknown): Promise<boolean> {
  if (!asksForTrial()) return false;
  // A clerk's start does not wait for the contracts that only a trial calls.
  const { tryOut } = await import("./selfTest.ts");
  const result = await tryOut(app, options);
  tell(result, process.argv);
  await exit(result.ok ? 0 : 1);
  return true;
}
