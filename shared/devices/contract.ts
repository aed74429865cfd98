import { z } from "zod";
import { Uid } from "../records/record.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { Card, DeviceName } from "./card.ts";
import { stopReasons } from "./certificate.ts";

const Token = z.string().max(60);
const Contact = z.strictObject({ no: z.int(), at: z.string() });
const Villages = z.array(Uid).max(5000);

/**
 * How this PC stands: `alone` shares with nobody yet; `member` is a device of the register; `waiting` came from another
 * PC's register or was copied, and must be let in; `stopped` by another device.
 */
export const standings = ["alone", "member", "waiting", "stopped"] as const;
export type Standing = (typeof standings)[number];

export const DeviceRow = z.strictObject({
  uid: Uid,
  office: z.string(),
  name: z.string(),
  /** Six groups of five that show its public keys. */
  digits: z.string(),
  own: z.boolean(),
  /** Villages by uid; null means all. */
  villages: Villages.nullable(),
  since: z.string(),
  stopped: z.strictObject({ on: z.string(), reason: z.enum(stopReasons) }).nullable(),
  lastIn: Contact.nullable(),
  lastOut: Contact.nullable(),
  /** Two PCs write under this device's name. */
  copied: z.boolean(),
});
export type DeviceRow = z.infer<typeof DeviceRow>;

export const Devices = z.strictObject({
  standing: z.enum(standings),
  /** Nothing was written here yet, so that this PC can join another one's register. */
  canJoin: z.boolean(),
  /** This PC may let others in, stop and rename them. */
  rules: z.boolean(),
  own: DeviceRow,
  /** Days: since when files are sealed to this PC's key, and from when on it is changed; null while it is on no list. */
  sealing: z.strictObject({ since: z.string(), next: z.string() }).nullable(),
  others: z.array(DeviceRow),
});
export type Devices = z.infer<typeof Devices>;

/** A card as it was read: to be compared before anything is believed. */
export const ReadCard = z.strictObject({
  card: Card,
  digits: z.string(),
  /** What the register knows of the device already. */
  known: z.enum(["new", "own", "enrolled", "stopped"]),
  /** The villages that it has; null means all, and also where it is new. */
  villages: Villages.nullable(),
});
export type ReadCard = z.infer<typeof ReadCard>;

const errors = ["device", "not-found"] as const;

/** Who shares this register: cards, the signed list, its changes (exchange, sections 2, 8 and 9). */
export const devices = defineContract("devices", {
  list: query("This PC, its card's check digits, and the other devices of the register", {}, Devices),
  saveCard: command("Writes this PC's card to a file", { target: Token }, z.null(), {
    role: "clerk",
    errors: ["not-found", "disk-full"],
  }),
  printCard: command(
    "Prepares this PC's card for printing, with its QR code and check digits",
    { language: z.enum(["zh", "en"]) },
    z.strictObject({ token: z.string() }),
  ),
  readCard: query(
    "Reads a device's card from a file or from pasted text",
    { token: Token.nullable(), text: z.string().max(4000) },
    ReadCard,
    { role: "clerk", errors: [...errors, "too-big"] },
  ),
  enrol: command(
    "Lets the device of a card in for some or all villages, or changes its villages",
    { card: Card, villages: Villages.min(1).nullable(), compared: z.literal(true) },
    DeviceRow,
    { role: "keeper", errors },
  ),
  setVillages: command(
    "Changes the villages of a device that has some; all are for good",
    { device: Uid, villages: Villages.min(1).nullable() },
    z.null(),
    { role: "keeper", errors },
  ),
  stop: command(
    "Stops a device: what has arrived of it stays, nothing newer is taken",
    { device: Uid, reason: z.enum(stopReasons) },
    z.null(),
    { role: "keeper", errors },
  ),
  rename: command("Names a device anew", { device: Uid, name: DeviceName }, z.null(), { role: "keeper", errors }),
  separate: command(
    "Gives this PC, copied from another one, its own name and keys",
    { name: DeviceName },
    z.strictObject({ enrolled: z.boolean() }),
    { role: "keeper", errors },
  ),
  enrolByWords: command(
    "Lets this PC in by the words of the recovery sheet",
    { words: z.string().max(400) },
    z.null(),
    { role: "keeper", errors: [...errors, "wrong-passphrase", "wait"] },
  ),
});
