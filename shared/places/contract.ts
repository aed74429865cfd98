import { z } from "zod";
import { codesOf } from "../records/codes.ts";
import { Day } from "../records/listing.ts";
import { Uid } from "../records/record.ts";
import { Warnings } from "../records/violation.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { type CheckItem, checkItems, type Checklist, checklists } from "./checklists.ts";
import { checkResults, fixes, placeTypes } from "./record.ts";

const anyOf = <K extends string>(list: Readonly<Record<K, unknown>>) => z.enum(Object.keys(list) as [K, ...K[]]);
const List = anyOf<Checklist>(checklists);
const Item = anyOf<CheckItem>(checkItems);
const Fix = anyOf(fixes);

/** What was found wrong with an item and not yet looked at again. */
const Hazard = z.strictObject({ uid: Uid, fix: Fix, fixBy: Day, fixedOn: Day.nullable(), checkedOn: Day });

export const CheckedItem = z.strictObject({
  item: Item,
  result: anyOf(checkResults),
  fix: Fix.nullable(),
  fixBy: Day.nullable(),
});
export type CheckedItem = z.infer<typeof CheckedItem>;

export const places = defineContract("places", {
  toCheck: query(
    "A place with the fixed items of its checklists, and what was found wrong with them before",
    { place: Uid },
    z.strictObject({
      name: z.string(),
      type: anyOf(placeTypes),
      lists: z.array(
        z.strictObject({
          list: List,
          items: z.array(z.strictObject({ item: Item, hazard: Hazard.nullable() })),
        }),
      ),
    }),
    { errors: ["not-found"] },
  ),
  check: command(
    "Records a check of a place over the fixed items of one or more checklists, as one step; a hazard that is now in order is noted as fixed",
    {
      place: Uid,
      on: Day,
      paperRef: z.string().min(1).max(20).nullable(),
      lists: z
        .array(z.strictObject({ list: List, items: z.array(CheckedItem).min(1).max(50) }))
        .min(1)
        .max(codesOf(checklists).length),
    },
    z.strictObject({ step: z.int(), uids: z.array(Uid), hazards: z.int(), warnings: Warnings }),
    { errors: ["rule", "not-found", "invalid-input"] },
  ),
  endHome: command(
    "Ends the checks of a home: it keeps neither its name nor its link to the household's request",
    { place: Uid },
    z.strictObject({ step: z.int() }),
    { errors: ["rule", "not-found"] },
  ),
});
