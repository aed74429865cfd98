import { z } from "zod";
import { choosingMethods, convenorTerm } from "../convenors/record.ts";
import { consent } from "../consents/record.ts";
import { NewHousehold, NewPerson } from "../households/contract.ts";
import { household } from "../households/record.ts";
import { member } from "../members/record.ts";
import { postedOfficer, posting } from "../officers/record.ts";
import { pairing } from "../pairings/record.ts";
import { Day } from "../records/listing.ts";
import { Uid } from "../records/record.ts";
import { Warnings } from "../records/violation.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { unit } from "../units/record.ts";
import { Card } from "./card.ts";

const Relation = member.fields.relation.schema;

/** Relations to the head that the clerk settles; members left out get the likely one. */
const Relations = z.array(z.strictObject({ uid: Uid, relation: Relation })).max(40);
export type Relations = z.infer<typeof Relations>;

/** Who heads a household after its head has left it; null where nobody is needed. */
const NextHead = z.strictObject({ head: Uid, relations: Relations }).nullable();
export type NextHead = z.infer<typeof NextHead>;

/** The signed consent under a membership or a pairing. */
const NewConsent = z.strictObject({
  memberId: Uid,
  givenOn: Day,
  formVersion: consent.fields.formVersion.schema,
  language: consent.fields.language.schema,
  paperRef: consent.fields.paperRef.schema.nullable(),
});
export type NewConsent = z.infer<typeof NewConsent>;

const unitFields = {
  unitNo: unit.fields.unitNo.schema,
  areaKind: unit.fields.areaKind.schema,
  nominalSize: unit.fields.nominalSize.schema,
  activities: unit.fields.activities.schema,
};

const on = Day;
const event = <const K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), on, ...shape });

export const Birth = event("birth", { household: Uid, person: NewPerson, relation: Relation });
export const Death = event("death", { member: Uid, nextHead: NextHead });
export const Unlisting = event("unlist", { member: Uid, nextHead: NextHead });
/** `members` move to the new household, whose head is `head`; `nextHead` is for the old one when its head moves. */
export const Split = event("split-household", {
  household: Uid,
  members: z.array(Uid).min(1).max(40),
  head: Uid,
  relations: Relations,
  newHousehold: NewHousehold,
  nextHead: NextHead,
});
export const Merging = event("merge-households", { from: Uid, into: Uid, relations: Relations });
export const MoveToUnit = event("move-to-unit", { household: Uid, unit: Uid, consent: NewConsent });
export const MoveToVillage = event("move-to-village", {
  household: Uid,
  village: Uid,
  householdNo: household.fields.householdNo.schema,
  addressLine: household.fields.addressLine.schema.nullable(),
});
export const MemberMove = event("move-member", { member: Uid, household: Uid, relation: Relation, nextHead: NextHead });
export const HeadChange = event("change-head", { household: Uid, head: Uid, relations: Relations });
export const UnitFormed = event("form-unit", { village: Uid, unit: z.strictObject(unitFields) });
export const UnitDissolved = event("dissolve-unit", { unit: Uid, reason: unit.fields.endReason.schema });
/** Households of the old unit that are placed in none of the new ones leave. */
export const UnitDivided = event("divide-unit", {
  unit: Uid,
  into: z
    .array(z.strictObject({ unitNo: unitFields.unitNo, households: z.array(Uid).max(99) }))
    .min(2)
    .max(10),
});
export const ConvenorReplaced = event("convenor-replaced", {
  unit: Uid,
  member: Uid,
  to: Day,
  method: z.enum(Object.keys(choosingMethods) as [keyof typeof choosingMethods]),
  phonePublicConsent: convenorTerm.fields.phonePublicConsent.schema,
});
export const Joining = event("join-unit", { household: Uid, unit: Uid, consent: NewConsent });
/** Why is never asked; `withdrawn` says that the signed consent was taken back as well. */
export const Leaving = event("leave-unit", { household: Uid, withdrawn: z.boolean() });
/** The household takes back its consent to keeping its phone number; the number goes with it. */
export const PhoneWithdrawn = event("withdraw-phone", { household: Uid });

/** Who speaks for a child, an adult of the same village; null where nobody does any more. */
export const GuardianSet = event("set-guardian", { member: Uid, guardian: Uid.nullable() });

/** A second entry of the same person goes into the one that stays, with everything that points to it. */
export const MembersMerged = event("merge-members", { member: Uid, double: Uid });

/** A guarantor takes back a consent; loans paid out before stay guaranteed, later ones are not. */
export const GuaranteeWithdrawn = event("withdraw-guarantee", { member: Uid, consent: Uid });

/** An official and a household that agreed, on a consent that is written with it. A refusal is never recorded. */
export const Paired = event("pair-household", {
  household: Uid,
  official: z.strictObject({
    officialName: pairing.fields.officialName.schema,
    officialOrg: pairing.fields.officialOrg.schema,
    level: pairing.fields.level.schema,
  }),
  consent: NewConsent,
});
/** It ends on any day; why is never asked. `withdrawn` says that the signed consent was taken back as well. */
export const PairingEnded = event("end-pairing", { pairing: Uid, withdrawn: z.boolean() });
/** The running posting ends and the successor's begins at the same place; a successor who is not listed yet is new. */
export const PostingHandedOver = event("hand-over-posting", {
  posting: Uid,
  successor: z.union([
    Uid,
    z.strictObject({
      name: postedOfficer.fields.name.schema,
      type: postedOfficer.fields.type.schema,
      homeOrg: postedOfficer.fields.homeOrg.schema,
      dutyPhone: postedOfficer.fields.dutyPhone.schema.nullable(),
    }),
  ]),
  to: Day.nullable(),
  docNo: posting.fields.docNo.schema.nullable(),
  serviceAreas: posting.fields.serviceAreas.schema.nullable(),
});

/** Everything that happens in a roster; each is one step. */
export const LifeEvent = z.discriminatedUnion("kind", [
  Birth,
  Death,
  Unlisting,
  Split,
  Merging,
  MoveToUnit,
  MoveToVillage,
  MemberMove,
  HeadChange,
  UnitFormed,
  UnitDissolved,
  UnitDivided,
  ConvenorReplaced,
  Joining,
  Leaving,
  PhoneWithdrawn,
  GuardianSet,
  MembersMerged,
  GuaranteeWithdrawn,
  Paired,
  PairingEnded,
  PostingHandedOver,
]);
export type LifeEvent = z.infer<typeof LifeEvent>;
export type EventKind = LifeEvent["kind"];
export type EventOf<K extends EventKind> = Extract<LifeEvent, { kind: K }>;

export const events = defineContract("events", {
  preview: query("What a life event would change, shown before it is done", { event: LifeEvent }, Card, {
    role: "clerk",
    errors: ["not-found", "invalid-input"],
  }),
  apply: command(
    "Records a life event as one step",
    { event: LifeEvent },
    z.strictObject({
      step: z.int(),
      created: z.array(z.strictObject({ record: z.string(), uid: Uid })),
      warnings: Warnings,
    }),
    { errors: ["rule", "not-found", "invalid-input"] },
  ),
});
