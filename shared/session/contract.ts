import { z } from "zod";
import { command, defineContract, query } from "../rpc/contract.ts";

export const ClerkTitle = z.string().trim().min(1).max(40);
export const Passphrase = z.string().min(8).max(200);
export const clerkRoles = ["reader", "clerk", "keeper"] as const;
export const ClerkRole = z.enum(clerkRoles);
export type ClerkRole = z.infer<typeof ClerkRole>;

export const SignedIn = z.strictObject({
  uid: z.string(),
  name: z.string(),
  role: ClerkRole,
  /** A keeper gave this passphrase; the clerk must choose an own one now. */
  mustChange: z.boolean(),
});
export type SignedIn = z.infer<typeof SignedIn>;

export const SessionStatus = z.strictObject({
  /** False before a register is founded in this program's folder. */
  founded: z.boolean(),
  office: z.string(),
  /** Names for the sign-in list. */
  clerks: z.array(z.string()),
  /** Null while locked. */
  clerk: SignedIn.nullable(),
  /** The register was unsound and has been set aside; the newest backup can take its place. */
  damaged: z.boolean(),
  newestBackup: z.string().nullable(),
  idleMinutes: z.int(),
  /** The demonstration is open, with invented data that may be thrown away. */
  demonstration: z.boolean(),
  /** This PC's clock is not believed: it stands before the program was made, or far ahead of the last change. */
  clockDoubtful: z.boolean(),
});
export type SessionStatus = z.infer<typeof SessionStatus>;

/** Shown and printed once, kept nowhere: nine words and the picture of them. */
export const RecoverySheet = z.strictObject({
  office: z.string(),
  madeOn: z.string(),
  words: z.array(z.string()),
  /** SVG picture as a data address. */
  qr: z.string(),
});
export type RecoverySheet = z.infer<typeof RecoverySheet>;

const places = ["network-path", "removable-drive"] as const;
/** A folder with backups, as from another PC or a stick. */
export const Found = z.strictObject({
  office: z.string(),
  clerks: z.array(z.string()),
  /** Time of the newest backup there. */
  newest: z.string(),
});
export type Found = z.infer<typeof Found>;

/** The chosen folder, or the chosen files of one: the key file and the backups. */
const Chosen = z.array(z.string().max(60)).min(1).max(50);
const adoptErrors = ["not-found", "not-a-register", "stale", "disk-full", "place-gone"] as const;

const signInErrors = ["wrong-passphrase", "wait", "already-open", "damaged", "newer-version", ...places] as const;

export const session = defineContract("session", {
  status: query("Who is signed in, and what the sign-in page shows", {}, SessionStatus, { role: "anyone" }),
  found: command(
    "Founds the register with its first keeper and signs in; gives the recovery sheet, once",
    { office: z.string().trim().min(1).max(60), name: ClerkTitle, passphrase: Passphrase },
    RecoverySheet,
    { role: "anyone", errors: ["stale", "disk-full", ...places] },
  ),
  signIn: command("Opens the register", { name: z.string().max(40), passphrase: z.string().max(200) }, SignedIn, {
    role: "anyone",
    errors: signInErrors,
  }),
  lock: command("Stops running jobs, closes the register and forgets its key", {}, z.null(), { role: "anyone" }),
  stay: command("Tells that the clerk is at work, so that the idle lock waits", {}, z.null(), {
    role: "reader",
    early: true,
  }),
  changePassphrase: command(
    "Changes the clerk's own passphrase",
    { old: z.string().max(200), passphrase: Passphrase },
    z.null(),
    { role: "reader", early: true, errors: ["wrong-passphrase", "wait", "disk-full"] },
  ),
  recover: command(
    "Gives a keeper a new passphrase by the words of the recovery sheet, and signs in",
    { name: z.string().max(40), words: z.string().max(400), passphrase: Passphrase },
    SignedIn,
    { role: "anyone", errors: signInErrors },
  ),
  newRecoverySheet: command("Makes a new recovery sheet; the old one opens nothing any more", {}, RecoverySheet, {
    role: "keeper",
  }),
  restoreAfterDamage: command(
    "Puts the newest sound backup in the place of a damaged register, and signs in",
    { name: z.string().max(40), passphrase: z.string().max(200) },
    SignedIn,
    { role: "anyone", errors: [...signInErrors, "not-found"] },
  ),
  look: query("Looks for another register's backups in a folder", { chosen: Chosen }, Found, {
    role: "anyone",
    errors: ["not-found", "not-a-register", "stale", "damaged", "place-gone"],
  }),
  adopt: command(
    "Takes over a register from its newest sound backup, where none is yet, and signs in",
    { chosen: Chosen, name: z.string().max(40), passphrase: z.string().max(200) },
    SignedIn,
    { role: "anyone", errors: [...signInErrors, ...adoptErrors] },
  ),
  adoptByWords: command(
    "Does the same for a keeper who has only the words of the recovery sheet",
    { chosen: Chosen, name: z.string().max(40), words: z.string().max(400), passphrase: Passphrase },
    SignedIn,
    { role: "anyone", errors: [...signInErrors, ...adoptErrors, "forbidden"] },
  ),
});
