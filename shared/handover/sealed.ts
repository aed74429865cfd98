import { z } from "zod";
import { consent } from "../consents/record.ts";
import { household } from "../households/record.ts";
import { member } from "../members/record.ts";
import { helpRequest } from "../requests/record.ts";
import { Day } from "../records/listing.ts";
import { Uid } from "../records/record.ts";

const home = household.fields;
const person = member.fields;
const agreed = consent.fields;
const asked = helpRequest.fields;

/**
 * The one section of a handover file: what goes of a household, and nothing else. Numbers of its village, units, terms,
 * history and paper numbers are not in it. Ids only tell where the rows came from; they are new at the other office.
 */
export const MovedHousehold = z.object({
  format: z.literal(1),
  /** Day of the move. */
  on: Day,
  household: z.object({
    uid: Uid,
    houseName: home.houseName.schema.nullable(),
    personCount: home.personCount.schema,
    formLanguage: home.formLanguage.schema.nullable(),
    phone: home.phone.schema.nullable(),
    head: Uid,
  }),
  members: z
    .array(
      z.object({
        uid: Uid,
        nameZh: person.nameZh.schema.nullable(),
        nameBo: person.nameBo.schema.nullable(),
        nameTag: person.nameTag.schema.nullable(),
        aliases: person.aliases.schema.nullable(),
        sex: person.sex.schema.nullable(),
        birth: person.birth.schema.nullable(),
        relation: person.relation.schema.nullable(),
        idCheckedOn: person.idCheckedOn.schema.nullable(),
        guardian: Uid.nullable(),
      }),
    )
    .min(1)
    .max(40),
  /** The consent under the phone number, which goes only with it. */
  phoneConsent: z
    .object({
      member: Uid,
      items: agreed.items.schema,
      givenOn: agreed.givenOn.schema,
      formVersion: agreed.formVersion.schema,
      language: agreed.language.schema,
    })
    .nullable(),
  /** Services still open: help requests without an answer, but those that rest on a consent to be spoken for. */
  requests: z
    .array(
      z.object({
        madeBy: asked.madeBy.schema,
        channel: asked.channel.schema,
        category: asked.category.schema,
        madeOn: Day,
        dueOn: Day,
      }),
    )
    .max(100)
    .default([]),
});
export type MovedHousehold = z.infer<typeof MovedHousehold>;

/** Rows of the other office's register that it becomes. */
export const rowsIn = ({ members, phoneConsent, requests }: MovedHousehold): number =>
  1 + members.length + (phoneConsent ? 1 : 0) + requests.length;

/** Lines of the section: one for the household with its consent and requests, one for each member. */
export function toLines({ members, ...rest }: MovedHousehold): string {
  return [rest, ...members].map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** @returns null where the lines are no household of this format */
export function fromLines(text: string): MovedHousehold | null {
  try {
    const [head, ...members] = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    const parsed = MovedHousehold.safeParse({ ...(head as object), members });
    if (!parsed.success) return null;
    const uids = new Set(parsed.data.members.map(({ uid }) => uid));
    const { household: home, phoneConsent } = parsed.data;
    const whole = uids.size === members.length && uids.has(home.head);
    return whole && (phoneConsent === null || uids.has(phoneConsent.member)) ? parsed.data : null;
  } catch {
    return null;
  }
}
