import { z } from "zod";
import { command, defineContract, query } from "../rpc/contract.ts";
import { lights } from "./light.ts";

/** Why a backup was made. */
export const backupReasons = ["asked", "close", "import", "migration", "restore", "take"] as const;
export const BackupReason = z.enum(backupReasons);
export type BackupReason = z.infer<typeof BackupReason>;

export const BackupRow = z.strictObject({
  id: z.string(),
  at: z.string(),
  reason: BackupReason,
  size: z.int(),
  /** In the register's own folder, in the second one, or in both. */
  here: z.boolean(),
  second: z.boolean(),
});
export type BackupRow = z.infer<typeof BackupRow>;

/** `away`: the stick is not in. `failed`: the copy did not equal the backup. */
export const secondStates = ["none", "copied", "away", "failed"] as const;

export const BackupStatus = z.strictObject({
  light: z.enum(lights),
  /** Every kept backup was checked when it was made. */
  newest: BackupRow.nullable(),
  /** Steps since the newest backup. */
  changed: z.boolean(),
  /** Nothing was done but to found the register: there is nothing to lose yet. */
  empty: z.boolean(),
  secondFolder: z.string(),
  second: z.enum(secondStates),
});
export type BackupStatus = z.infer<typeof BackupStatus>;

/** What a look at the whole register found; what could not be looked at, because its pages are damaged, is null. */
export const RegisterCheck = z.strictObject({
  /** Pages, references and rules: all in order. */
  sound: z.boolean(),
  /** What SQLite says of damaged pages and indexes. */
  pages: z.array(z.string()),
  /** Rows that point to one that is not there. */
  references: z.int().nullable(),
  /** Rules that do not hold, with the first rows concerned. */
  rules: z
    .strictObject({
      broken: z.int(),
      first: z.array(z.strictObject({ rule: z.string(), record: z.string(), uid: z.string() })),
    })
    .nullable(),
  /** Rows by record, and the steps that led there. */
  rows: z.record(z.string(), z.int()).nullable(),
});

export const backups = defineContract("backups", {
  status: query("Age of the newest checked backup, as a traffic light", {}, BackupStatus),
  check: query("Checks every page, reference and rule of the register itself, and counts its rows", {}, RegisterCheck),
  list: query("Backups, newest first", {}, z.array(BackupRow)),
  make: command("Makes and checks a backup now", {}, BackupStatus, { errors: ["disk-full"] }),
  verify: command("Checks a backup again", { id: z.string() }, z.strictObject({ sound: z.boolean() }), {
    errors: ["not-found"],
  }),
  restore: command(
    "Goes back to a backup, keeping one of today first; the clerk signs in anew",
    { id: z.string() },
    z.strictObject({ kept: z.string() }),
    { role: "keeper", errors: ["not-found", "damaged", "newer-version", "disk-full"] },
  ),
  setSecondFolder: command(
    "Copies each backup to a second folder too, or stops that",
    { token: z.string().nullable() },
    BackupStatus,
    { role: "keeper", errors: ["not-found"] },
  ),
});
