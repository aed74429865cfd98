import { z } from "zod";
import { Uid } from "../records/record.ts";
import { defineContract, query } from "../rpc/contract.ts";

/** By what a row was found, so that the list can say why it is there. */
export const foundBy = [
  "name",
  "alias",
  "houseName",
  "phone",
  "householdNo",
  "unitNo",
  "village",
  "code",
  "number",
] as const;

/** Rows that are found: of the roster, and of books that have a name or number of their own. */
export const foundRecords = [
  "member",
  "household",
  "unit",
  "village",
  "postedOfficer",
  "enterprise",
  "place",
  "jlg",
  "loan",
  "assistance",
  "donation",
  "distribution",
  "notice",
] as const;

/** One row found, with what tells namesakes apart. */
export const Found = z.strictObject({
  record: z.enum(foundRecords),
  uid: Uid,
  village: Uid,
  villageName: z.string(),
  foundBy: z.enum(foundBy),
  /** A member's name, a household's head, null for units and villages. */
  name: z.string().nullable(),
  nameBo: z.string().nullable(),
  nameTag: z.string().nullable(),
  /** Other spellings, where one of them was typed. */
  aliases: z.string().nullable(),
  birthYear: z.string().nullable(),
  /** False for members who are no longer listed or have died. */
  listed: z.boolean(),
  householdId: Uid.nullable(),
  householdNo: z.string().nullable(),
  houseName: z.string().nullable(),
  unitNo: z.string().nullable(),
});
export type Found = z.infer<typeof Found>;

export const search = defineContract("search", {
  find: query(
    "Finds people, households, units and villages by name, pinyin, initials, number, telephone ending or a form's code, and rows of books by name or number",
    { text: z.string().max(80), limit: z.int().min(1).max(100) },
    z.strictObject({
      rows: z.array(Found),
      more: z.boolean(),
      /** Other Chinese spellings of the same Tibetan name that somebody here has. */
      variants: z.array(z.string()),
    }),
  ),
});
