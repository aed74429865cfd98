import { z } from "zod";
import { command, defineContract } from "../rpc/contract.ts";
import { ClerkSettings } from "../settings/contract.ts";

/** Who is signed in there, and with what: shown on the sign-in page, because nothing in it is anybody's. */
export const demonstrationClerk = { name: "示范管理员", passphrase: "qingshi-township" } as const;

export const demonstration = defineContract("demonstration", {
  open: command(
    "Makes an invented township of three years in a folder of its own, anew each time, and signs in there",
    { language: ClerkSettings.shape.language },
    z.strictObject({ villages: z.int(), households: z.int() }),
    { role: "anyone", errors: ["stale", "cancelled", "disk-full", "network-path", "removable-drive"] },
  ),
  end: command("Closes the demonstration and deletes it", {}, z.null(), { role: "anyone", errors: ["stale"] }),
});
