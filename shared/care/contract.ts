import { z } from "zod";
import { consent } from "../consents/record.ts";
import { Day } from "../records/listing.ts";
import { Uid } from "../records/record.ts";
import { Warnings } from "../records/violation.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { careCase, careVisit } from "./record.ts";

const { fields } = careCase;
const month = careVisit.fields;

const answers = {
  canEat: fields.canEat.schema.nullable(),
  canDress: fields.canDress.schema.nullable(),
  canLeaveBed: fields.canLeaveBed.schema.nullable(),
  canToilet: fields.canToilet.schema.nullable(),
  canWalk: fields.canWalk.schema.nullable(),
  canBathe: fields.canBathe.schema.nullable(),
};

/** The consent on paper; who gives it follows from the person's age: the person, or the guardian of a child. */
export const CareConsent = z.strictObject({
  givenOn: Day,
  language: consent.fields.language.schema,
  paperRef: consent.fields.paperRef.schema.nullable(),
});

/** One person's counts of a month, by service. */
const MonthRow = z.strictObject({
  caseId: Uid,
  name: z.string(),
  householdNo: z.string(),
  needs: z.string(),
  /** The month in which it ended, for cases that run no more. */
  endOn: Day.nullable(),
  counts: z.array(z.strictObject({ service: month.service.schema, times: z.int() })),
});
export type MonthRow = z.infer<typeof MonthRow>;

const ofMonth = { village: Uid, month: month.month.schema, carerRole: month.carerRole.schema };
const done = z.strictObject({ step: z.int(), warnings: Warnings });
const refusals = ["rule", "not-found", "invalid-input"] as const;

/** Care with its consent, reviews and monthly counts (records.md 1.5). */
export const care = defineContract("care", {
  open: command(
    "Begins care with the consent under it, as one step; nothing is kept of a refusal",
    {
      memberId: Uid,
      startOn: Day,
      reviewOn: Day,
      kinds: fields.kinds.schema,
      needs: fields.needs.schema,
      contactId: Uid.nullable(),
      paperRef: fields.paperRef.schema.nullable(),
      ...answers,
      consent: CareConsent,
    },
    z.strictObject({ step: z.int(), uid: Uid, warnings: Warnings }),
    { errors: refusals },
  ),
  review: command(
    "Looks at care again: what is needed now, and when to look next, twelve months later at most",
    { uid: Uid, on: Day, reviewOn: Day, needs: fields.needs.schema, ...answers },
    done,
    { errors: refusals },
  ),
  end: command(
    "Ends care on a day, without a reason; taking back the consent is the same day",
    { uid: Uid, on: Day, withdrawn: z.boolean() },
    done,
    { errors: refusals },
  ),
  month: query(
    "A month's counts of everybody cared for in a village, by one kind of carer",
    ofMonth,
    z.strictObject({ rows: z.array(MonthRow) }),
    { errors: ["not-found"] },
  ),
  saveMonth: command(
    "Writes a month's counts as one step; a count that is taken away is removed",
    {
      ...ofMonth,
      counts: z
        .array(z.strictObject({ caseId: Uid, service: month.service.schema, times: month.times.schema.nullable() }))
        .min(1)
        .max(5000),
    },
    done,
    { errors: refusals },
  ),
});
