import { z } from "zod";
import { command, defineContract, query } from "../rpc/contract.ts";
import { ClerkRole, ClerkTitle, Passphrase } from "../session/contract.ts";

export const ClerkRow = z.strictObject({
  uid: z.string(),
  name: z.string(),
  role: ClerkRole,
  since: z.string(),
  /** Null for those who may sign in. */
  ended: z.string().nullable(),
});
export type ClerkRow = z.infer<typeof ClerkRow>;

const keeper = { role: "keeper", errors: ["not-found", "rule"] } as const;
const uid = z.string();

export const clerks = defineContract("clerks", {
  list: query("The office's clerks, ended ones last", {}, z.array(ClerkRow)),
  add: command(
    "Lets a new clerk sign in; the first passphrase must be changed at once",
    { name: ClerkTitle, role: ClerkRole, passphrase: Passphrase },
    ClerkRow,
    keeper,
  ),
  setRole: command("Changes what a clerk may do; one keeper remains", { uid, role: ClerkRole }, z.null(), keeper),
  end: command("Ends a clerk's sign-in; what the clerk did stays in the history", { uid }, z.null(), keeper),
  resetPassphrase: command("Gives a clerk a first passphrase again", { uid, passphrase: Passphrase }, z.null(), keeper),
});
