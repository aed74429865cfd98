import { z } from "zod";
import { Uid } from "../records/record.ts";
import { command, defineContract, query } from "../rpc/contract.ts";

const Id = z.string().max(64);
/** Of a file or folder; the page holds tokens only. */
const Token = z.string().max(1000);
const Count = z.int().min(0);
const When = z.string();

/** A file that came or went: its number between the two PCs, and when. */
const Contact = z.strictObject({ no: Count, at: When });

/** Another PC of the register, as the exchange sees it. */
export const Peer = z.strictObject({
  device: Uid,
  name: z.string(),
  office: z.string(),
  /** Villages it holds; null means all. */
  villages: z.array(Uid).nullable(),
  lastIn: Contact.nullable(),
  lastOut: Contact.nullable(),
  /** Changes made or taken here that it has not confirmed yet. */
  waiting: Count,
  /** It asked for a full file. */
  asked: z.boolean(),
});
export type Peer = z.infer<typeof Peer>;

/** What a slip says: printed after giving and after taking. */
export const Slip = z.strictObject({
  id: Id,
  direction: z.enum(["in", "out"]),
  kind: z.enum(["sync", "receipt", "request", "move"]),
  no: Count,
  at: When,
  /** The other PC and its office. */
  name: z.string(),
  office: z.string(),
  clerk: z.string(),
  /** A village by its name; null is the office's own records. */
  villages: z.array(z.strictObject({ name: z.string().nullable(), rows: Count, full: z.boolean() })),
  counts: z.record(z.string(), Count),
});
export type Slip = z.infer<typeof Slip>;

export const Given = z.strictObject({
  slip: Slip,
  file: z.string(),
  /** Of the file, to be shown in the file manager. */
  token: Token,
  size: Count,
  upToDate: Count,
});
export type Given = z.infer<typeof Given>;

/** Why a file or a village's part of it is not taken; each has its own sentence. */
export const Problem = z.strictObject({
  why: z.string(),
  /** Names and numbers of the sentence. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Problem = z.infer<typeof Problem>;

/** Who lets this empty register in: compared by the clerk before it is believed. */
const Invitation = z.strictObject({ digits: z.string(), office: z.string(), name: z.string() });
export type Invitation = z.infer<typeof Invitation>;

/** A file before anything is taken: who, when, complete. */
export const Checked = z.strictObject({
  token: Token,
  file: z.string(),
  /** Null where the file cannot be read so far. */
  head: z
    .strictObject({
      id: Id,
      kind: z.enum(["sync", "receipt", "request", "move"]),
      no: Count,
      at: When,
      sender: z.string(),
      office: z.string(),
      villages: Count,
      size: Count,
    })
    .nullable(),
  /** Its package was taken before. */
  taken: z.boolean(),
  problem: Problem.nullable(),
  /** Set where the file would let this PC join its sender's register. */
  invitation: Invitation.nullable(),
});
export type Checked = z.infer<typeof Checked>;

/** What a preview counts and lists; `merged` and `duplicates` are information, the others are changes. */
export const findings = ["new", "changed", "conflicts", "erased", "duplicates", "broken", "merged"] as const;
export type Finding = (typeof findings)[number];

/** What a preview lists: its findings, and the rows that hold nothing new. */
export const listed = [...findings, "same"] as const;
export type Listed = (typeof listed)[number];

const Counts = z.strictObject({
  new: Count,
  changed: Count,
  same: Count,
  conflicts: Count,
  erased: Count,
  duplicates: Count,
  broken: Count,
  merged: Count,
});

export const Preview = z.strictObject({
  id: Id,
  counts: Counts,
  villages: z.array(
    z.strictObject({
      /** As the file names it: of a refused part it may be no uid. */
      scope: z.string().max(64),
      name: z.string().nullable(),
      counts: Counts,
      problem: Problem.nullable(),
    }),
  ),
});
export type Preview = z.infer<typeof Preview>;

const Cell = z.union([z.string(), z.number(), z.null()]);

/** One line of a preview's list. */
export const Line = z.strictObject({
  record: z.string(),
  uid: z.string(),
  /** The row by its number or name, and the household it belongs to. */
  row: z.string(),
  /** The row that it may be a double of; empty where none is meant. */
  otherRow: z.string(),
  household: z.string(),
  /** Null: the office's own records. */
  village: z.string().nullable(),
  /** Empty where the whole row is meant. */
  field: z.string(),
  ours: Cell,
  theirs: Cell,
  /** The rule that no longer holds, with the values of its sentence. */
  rule: z
    .strictObject({ rule: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  /** Who wrote the other value, listed the row or erased it, on which PC, when; empty where two changes meet. */
  author: z.string(),
  device: z.string(),
  at: When,
  clockDoubtful: z.boolean(),
});
export type Line = z.infer<typeof Line>;

export const Taken = z.strictObject({
  /** 0 when nothing was new. */
  step: Count,
  slips: z.array(Slip),
  counts: Counts,
  problems: z.array(z.strictObject({ village: z.string().nullable(), problem: Problem })),
  /** Conflicts of the whole register that wait now. */
  conflicts: Count,
  /** Parts kept until what is missing comes. */
  parked: Count,
  /** Names of files that were taken whole and may be deleted where they lie. */
  removable: z.array(z.string()),
});
export type Taken = z.infer<typeof Taken>;

/** One round of the shared folder. */
export const FolderStatus = z.strictObject({
  at: When,
  given: Count,
  taken: Count,
  problems: z.array(z.strictObject({ file: z.string(), problem: Problem })),
  /** Why the round stopped: the share is away, the disk is full. */
  failed: Problem.nullable(),
});
export type FolderStatus = z.infer<typeof FolderStatus>;

const Parked = z.strictObject({
  id: Id,
  /** Uid of the PC that sent it, which can be asked for a full file, and its name. */
  device: Uid,
  sender: z.string(),
  scope: Uid,
  village: z.string().nullable(),
  at: When,
  problem: Problem,
});

export const Repaired = z.strictObject({
  /** Step that took what waited; 0 when nothing was new. */
  step: Count,
  conflicts: Count,
  parked: Count,
});
export type Repaired = z.infer<typeof Repaired>;

const writing = ["disk-full", "place-gone", "not-writable", "cancelled"] as const;

/** Giving and taking changes by a sealed file (exchange, sections 4 and 5). */
export const exchange = defineContract("exchange", {
  peers: query("Other PCs of the register: what came, what went, what waits", {}, z.array(Peer)),
  give: command(
    "Writes a sealed file of what a PC has not confirmed yet",
    {
      device: Uid,
      /** Null means all that the PC may have. */
      villages: z.array(Uid).nullable(),
      /** Token of the folder, as of a stick. */
      folder: Token,
      full: z.boolean(),
    },
    Given,
    { errors: ["not-found", "package", "rule", ...writing] },
  ),
  filesIn: command(
    "Packages in a folder, newest first, and how many more there are",
    { folder: Token },
    z.strictObject({ files: z.array(z.strictObject({ token: Token, file: z.string() })), more: Count }),
    { errors: ["not-found", "place-gone", "not-writable", "disk-error"] },
  ),
  check: command(
    "Looks at files before anything is taken: who, when, complete",
    { tokens: z.array(Token).min(1).max(200) },
    z.array(Checked),
    { errors: ["not-found", "cancelled"] },
  ),
  join: command(
    "Joins the register of a file's sender, after its check digits were compared on both screens",
    { token: Token, digits: z.string().max(60), compared: z.literal(true) },
    z.null(),
    { role: "keeper", errors: ["not-found", "package", "device", "stale"] },
  ),
  preview: command(
    "What taking these files would do; writes nothing",
    { tokens: z.array(Token).min(1).max(200) },
    Preview,
    { errors: ["not-found", "package", "cancelled"] },
  ),
  lines: query(
    "Lines of one finding of a preview, or the rows that hold nothing new",
    { id: Id, finding: z.enum(listed), village: Uid.nullable(), offset: Count, limit: z.int().min(1).max(500) },
    z.strictObject({ lines: z.array(Line), total: Count }),
    { role: "clerk", errors: ["not-found"] },
  ),
  apply: command("Takes the previewed files as one step, a village at a time, after a backup", { id: Id }, Taken, {
    errors: ["not-found", "stale", "package", "cancelled", "disk-full"],
  }),
  removeTaken: command(
    "Deletes the files of the last taking that were taken whole; names those that could not be",
    {},
    z.strictObject({ removed: Count, left: z.array(z.string()) }),
  ),
  request: command(
    "Writes a signed file that asks a PC for a full file",
    { device: Uid, villages: z.array(Uid).nullable(), folder: Token },
    Given,
    { errors: ["not-found", "package", ...writing] },
  ),
  receipt: command("Writes a small file that only confirms what has arrived", { device: Uid, folder: Token }, Given, {
    errors: ["not-found", "package", ...writing],
  }),
  folder: query(
    "The folder through which files go and come by themselves, and how the last round went",
    {},
    z.strictObject({ shown: z.string().nullable(), last: FolderStatus.nullable() }),
  ),
  setFolder: command("Names that folder, or none", { folder: Token.nullable() }, z.null(), {
    role: "keeper",
    errors: ["not-found", "place-gone", "invalid-input"],
  }),
  syncFolder: command("Gives and takes through the folder now", {}, FolderStatus.nullable(), {
    errors: ["package", "cancelled", "disk-full"],
  }),
  restored: query(
    "Whether a backup was put back on this PC and no other PC's changes were taken since",
    {},
    z.boolean(),
  ),
  slips: query(
    "Files given and taken, newest first",
    { offset: Count, limit: z.int().min(1).max(500) },
    z.strictObject({ slips: z.array(Slip), total: Count }),
  ),
  printSlip: command("Hands a slip to the printer", { id: Id }, z.strictObject({ token: z.string() }), {
    role: "reader",
    errors: ["not-found"],
  }),
  parked: query("Parts of files that wait for what is missing", {}, z.array(Parked)),
  unpark: command("Drops a waiting part; the PC that sent it has it still", { id: Id }, z.null(), {
    errors: ["not-found"],
  }),
  repair: command(
    "After this PC was put back to an earlier moment while it ran: gives what was done since numbers of its own, and takes the waiting part",
    { id: Id },
    Repaired,
    { errors: ["not-found", "package", "disk-full"] },
  ),
});
