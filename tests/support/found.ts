import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RecoverySheet } from "../../shared/session/contract.ts";
import { holderOf, keyFilePath, readKeys, writeKeys } from "../../electron/services/session/keyFile.ts";
import { found } from "../../electron/services/session/session.ts";
import { closeRegister } from "../../electron/services/session/register.ts";
import { newDerivation } from "../../electron/services/session/wrap.ts";
import { type Context, type Desk, newDesk, sessionOf } from "../../electron/worker/context.ts";
import { keeper, office } from "./keeper.ts";

export { keeper, office } from "./keeper.ts";

const resourcesDir = join(import.meta.dirname, "../../resources");
let sample: Promise<{ folder: string; sheet: RecoverySheet }> | null = null;

/** Makes the keeper's passphrase as cheap to derive as is allowed: the sample's sign-ins are not what an attacker meets. */
async function makeCheap({ registerDir, key }: Desk): Promise<void> {
  const keys = readKeys(registerDir)!;
  const cheap = { ...newDerivation(), N: 2 ** 14 };
  const clerks = [await holderOf(keys.register, keys.clerks[0]!, keeper.passphrase, key!, cheap)];
  writeKeys(registerDir, { ...keys, clerks }, key!);
  // A founded register has no key file before its first.
  rmSync(`${keyFilePath(registerDir)}.previous`);
}

/** Founds once for each test process: the founding itself costs its full price. */
async function make(): Promise<{ folder: string; sheet: RecoverySheet }> {
  const temporary = mkdtempSync(join(tmpdir(), "hearthbook-sample-"));
  process.once("exit", () => rmSync(temporary, { recursive: true, force: true }));
  const folder = join(temporary, "register");
  const desk = newDesk({ registerDir: folder, resourcesDir, version: "0.1.0", clock: { now: () => new Date() } });
  const context: Pick<Context, "desk" | "session" | "sessionChanged"> = {
    desk,
    get session() {
      return sessionOf(desk);
    },
    sessionChanged: () => undefined,
  };
  const sheet = await found(context as Context, { office, ...keeper });
  await makeCheap(desk);
  closeRegister(desk);
  return { folder, sheet };
}

/**
 * Puts a founded register with one keeper into a new folder.
 * @returns its recovery sheet
 */
export async function foundInto(registerDir: string): Promise<RecoverySheet> {
  if (existsSync(registerDir)) throw new Error("the folder exists already");
  const { folder, sheet } = await (sample ??= make());
  cpSync(folder, registerDir, { recursive: true });
  return sheet;
}
