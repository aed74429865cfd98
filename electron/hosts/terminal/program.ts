import { methodOf } from "../../../shared/rpc/all.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { host } from "../../../shared/host/contract.ts";
import { boot } from "../../app/boot.ts";
import { builtPaths } from "../../app/paths.ts";
import { registerFolder } from "../../app/registerFolder.ts";
import { beginRun } from "../../app/runFolder.ts";
import { asksForTrial, orTrial, triedOut } from "../../app/trial.ts";
import { version } from "../../app/version.ts";
import type { App } from "../host.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import { call, clientOf } from "../../app/caller.ts";
import { help, helpFor } from "./help.ts";
import { terminalPowers } from "./powers.ts";
import { signIn } from "./signIn.ts";
import { verbs } from "./verbs.ts";

const misunderstood = 2;

/** "@in" and "@out" in the JSON stand for tokens of the files on the command line. */
async function withTokens(app: App, json: string): Promise<unknown> {
  const files = clientOf(app, host);
  const picked = json.includes('"@in"') ? await files.pickFile({ kind: "spreadsheet" }) : null;
  const target = json.includes('"@out"') ? await files.saveFile({ suggestedName: "file" }) : null;
  return JSON.parse(
    json.replace('"@in"', JSON.stringify(picked?.token)).replace('"@out"', JSON.stringify(target?.token)),
  );
}

async function answer(app: App, given: Arguments): Promise<unknown> {
  const [command = "", json = "{}"] = given.words;
  const verb = verbs[command];
  const method = methodOf(command);
  if (verb || method?.role !== "anyone") await signIn(app);
  return verb ? await verb.work(app, given) : await call(app, command, await withTokens(app, json));
}

/** Runs one command. @returns the exit code */
async function work(given: Arguments, root: string): Promise<number> {
  const [, ...rest] = given.words;
  const named = given.flags.in === undefined ? rest : [given.flags.in];
  const powers = terminalPowers(() => app, { in: named, out: given.flags.out ?? rest[1] ?? rest[0] });
  const registerDir = registerFolder(["--register", given.flags.register ?? ""].filter(Boolean));
  const options = { ...builtPaths(root), host: "terminal", registerDir, version: version(root) } as const;
  const whole = orTrial({ ...options, powers: powers.powers });
  const app = boot(whole);
  try {
    let code = 0;
    if (await triedOut(app, whole, (ended) => (code = ended))) return code;
    const answered = await answer(app, given);
    process.stdout.write(`${JSON.stringify(answered, null, 2)}\n`);
    return verbs[given.words[0] ?? ""]?.failed?.(answered) ? 1 : 0;
  } catch (error) {
    const { code, details } = error instanceof AppError ? error : { code: "invalid-input", details: { field: "json" } };
    process.stderr.write(`${JSON.stringify({ error: { code, details } })}\n`);
    return 1;
  } finally {
    await app.close();
    await powers.close();
  }
}

/** Help needs no register. @returns undefined when the command is to be run */
function helped({ words: [command, about], flags }: Arguments): number | undefined {
  if (command === "help" && about !== undefined) {
    process.stdout.write(`${helpFor(about) ?? help()}\n`);
    return 0;
  }
  if (asksForTrial()) return undefined;
  if (flags.help || command === undefined || command === "help") {
    process.stdout.write(`${help()}\n`);
    return command === undefined && !flags.help ? misunderstood : 0;
  }
  if (verbs[command] || methodOf(command)) return undefined;
  process.stderr.write(`Not known: ${command}. \`npm run hearthbook -- --help\` lists everything.\n`);
  return misunderstood;
}

function given(): Arguments | null {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : ""}\n`);
    return null;
  }
}

/** Does what the command line asks for. */
export async function run(root: string): Promise<void> {
  beginRun();
  const command = given();
  process.exitCode = command ? (helped(command) ?? (await work(command, root))) : misunderstood;
}
