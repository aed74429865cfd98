import { join } from "node:path";
import { AppError } from "../../shared/rpc/errors.ts";
import { openRegister } from "../../electron/services/session/register.ts";
import { unlockByPassphrase } from "../../electron/services/session/signing.ts";
import { newDesk } from "../../electron/worker/context.ts";

// Run as a process of its own: tries to open a register and says how it went.
const [, , registerDir = "", name = "", passphrase = ""] = process.argv;
const resourcesDir = join(import.meta.dirname, "../../resources");
const desk = newDesk({ registerDir, resourcesDir, version: "0.1.0", clock: { now: () => new Date() } });
try {
  const { keys, holder, key } = await unlockByPassphrase(desk, name, passphrase);
  openRegister(desk, keys, holder, key);
  console.log("opened");
} catch (error) {
  console.log(error instanceof AppError ? error.code : String(error));
}
