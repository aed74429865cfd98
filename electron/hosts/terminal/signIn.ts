import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { session } from "../../../shared/session/contract.ts";
import type { App } from "../host.ts";
import { clientOf } from "../../app/caller.ts";

/** Asks on the terminal without showing what is typed when `hidden`. */
async function ask(question: string, hidden: boolean): Promise<string> {
  process.stderr.write(question);
  const output = hidden ? new Writable({ write: (_chunk, _encoding, done) => done() }) : process.stderr;
  const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
  const answer = await lines.question("");
  lines.close();
  if (hidden) process.stderr.write("\n");
  return answer;
}

/** Opens the register for the clerk whom the environment names, or who is asked. @throws AppError wrong-passphrase */
export async function signIn(app: App): Promise<void> {
  const name = process.env["HEARTHBOOK_CLERK"] ?? (await ask("经办 Clerk: ", false));
  const passphrase = process.env["HEARTHBOOK_PASSPHRASE"] ?? (await ask("口令 Passphrase: ", true));
  await clientOf(app, session).signIn({ name, passphrase });
}
