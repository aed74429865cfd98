import { z } from "zod";
import { Uid } from "../records/record.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { surveyOptions, surveyTally } from "./record.ts";

const Option = z.enum(Object.keys(surveyOptions) as [keyof typeof surveyOptions, ...(keyof typeof surveyOptions)[]]);
const { surveyNo, question, count } = surveyTally.fields;

/** A question of a survey in a village. */
const which = { village: Uid, surveyNo: surveyNo.schema, question: question.schema };

export const surveys = defineContract("surveys", {
  results: query(
    "Answers to each question as they may be shown: none under 20, and no group of them under 5",
    { village: Uid.nullable() },
    z.array(
      z.strictObject({
        ...which,
        villageName: z.string(),
        /** Counted on two PCs: nothing is shown until it is counted again. */
        twice: z.boolean(),
        answers: z.int().nullable(),
        groups: z.array(z.strictObject({ options: z.array(Option), count: z.int() })),
        /** Satisfied per ten thousand answers; null where answers had to be joined. */
        satisfied: z.int().nullable(),
      }),
    ),
    { errors: ["not-found"] },
  ),
  count: command(
    "Records the marks counted for the questions of one survey as one step; what was counted before for a question goes",
    {
      village: Uid,
      surveyNo: surveyNo.schema,
      questions: z
        .array(z.strictObject({ question: question.schema, counts: z.partialRecord(Option, count.schema) }))
        .min(1)
        .max(50),
    },
    z.strictObject({ step: z.int() }),
    { errors: ["rule", "not-found", "invalid-input"] },
  ),
  remove: command("Takes a question's counts off the list", which, z.strictObject({ step: z.int() }), {
    errors: ["not-found"],
  }),
});
