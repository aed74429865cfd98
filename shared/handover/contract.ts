import { z } from "zod";
import { Card } from "../devices/card.ts";
import { GuaranteeLine } from "../events/card.ts";
import { Given } from "../exchange/contract.ts";
import { household } from "../households/record.ts";
import { Day } from "../records/listing.ts";
import { Uid } from "../records/record.ts";
import { command, defineContract, query } from "../rpc/contract.ts";

/** Of a file or folder; the page holds tokens only. */
const Token = z.string().max(1000);
const Count = z.int().min(0);

/** An office that keeps another register, known by its card. */
export const OutsideOffice = z.strictObject({
  device: Uid,
  office: z.string(),
  name: z.string(),
  /** Six groups of five that show its public keys. */
  digits: z.string(),
  since: z.string(),
});
export type OutsideOffice = z.infer<typeof OutsideOffice>;

const Person = z.strictObject({
  name: z.string(),
  isHead: z.boolean(),
  sex: z.string().nullable(),
  birth: z.string().nullable(),
  relation: z.string().nullable(),
});

/** A household as the other office gets it, or got it. */
const Moving = z.strictObject({
  houseName: z.string().nullable(),
  personCount: Count,
  /** Its number goes only with the consent under it. */
  phone: z.string().nullable(),
  people: z.array(Person),
  /** Help requests that wait for an answer. */
  requests: z.array(z.strictObject({ category: z.string(), madeOn: Day, dueOn: Day })),
});
export type Moving = z.infer<typeof Moving>;

/**
 * What stays behind, by its kind: a unit's membership, terms as convenor, consents, earlier heads and stays, and
 * everything of the programmes but open help requests. Another office asks anew.
 */
export const staying = [
  "unitMembership",
  "convenorTerm",
  "consent",
  "headTerm",
  "householdStay",
  "former",
  "help",
  "care",
  "request",
  "credit",
  "volunteerCert",
] as const;

const HandoverPreview = z.strictObject({
  villageName: z.string(),
  householdNo: z.string(),
  goes: Moving,
  stays: z.array(z.strictObject({ kind: z.enum(staying), count: Count })),
  /** Guarantees of people who go, with what the agreement says must be done: they stand with their lender. */
  guarantees: z.array(GuaranteeLine),
  /** Rules that the closing would break. */
  violations: z.array(
    z.strictObject({ rule: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
});
export type HandoverPreview = z.infer<typeof HandoverPreview>;

/** A household in a file, before it is taken. */
export const Arriving = z.strictObject({
  no: Count,
  at: z.string(),
  office: z.string(),
  name: z.string(),
  /** Day of the move. */
  on: Day,
  household: Moving,
  /** It was taken before, by this file or by another one. */
  taken: z.boolean(),
  /** People here who may be the same: name and household. */
  alike: z.array(z.strictObject({ name: z.string(), householdNo: z.string() })),
});
export type Arriving = z.infer<typeof Arriving>;

const writing = ["disk-full", "place-gone", "not-writable", "cancelled"] as const;

/** Handing one household over to the office that keeps another register (exchange, sections 0 and 2). */
export const handover = defineContract("handover", {
  offices: query("Offices of other registers, known by their cards", {}, z.array(OutsideOffice)),
  addOffice: command(
    "Keeps an office's card, once its check digits were compared",
    { card: Card, compared: z.literal(true) },
    OutsideOffice,
    { role: "keeper", errors: ["device"] },
  ),
  removeOffice: command("Forgets an office: nothing is taken from it, nothing given to it", { device: Uid }, z.null(), {
    role: "keeper",
    errors: ["not-found"],
  }),
  preview: query("What of a household goes, and what stays", { household: Uid, on: Day }, HandoverPreview, {
    role: "clerk",
    errors: ["not-found"],
  }),
  give: command(
    "Writes a household into a sealed file for an office, and closes it here as one step",
    { household: Uid, on: Day, device: Uid, folder: Token },
    Given,
    { errors: ["not-found", "device", "package", "rule", ...writing] },
  ),
  check: command("Looks at a household in a file before it is taken", { token: Token }, Arriving, {
    errors: ["not-found", "package", "place-gone"],
  }),
  take: command(
    "Lists a household that was handed over, with new ids, as one step",
    {
      token: Token,
      village: Uid,
      householdNo: household.fields.householdNo.schema,
      addressLine: household.fields.addressLine.schema.nullable(),
    },
    z.strictObject({ uid: Uid, step: z.int(), slip: z.string() }),
    { errors: ["not-found", "package", "rule", "place-gone"] },
  ),
});
