import { Gift } from "../../../shared/assistance/contract.ts";
import { assistance } from "../../../shared/assistance/record.ts";
import { isSignedFor } from "../../../shared/assistance/rules.ts";
import type { RecordDescription } from "../../../shared/records/record.ts";
import type { Language } from "../../app/text.ts";
import type { Reason } from "../../grid/values/readCell.ts";
import type { Typed } from "../../ui/books/entry/plan.ts";
import { type EntryField, entryFields, readEntry } from "../../ui/books/entry/values.ts";

/** What is asked of each kind of help, besides the kind; the first ones are needed. */
const asked: Readonly<Record<string, { readonly needed: readonly string[]; readonly more: readonly string[] }>> = {
  "1": { needed: ["valueFen"], more: [] },
  "2": { needed: ["item", "qty", "uom"], more: ["valueFen"] },
  "3": { needed: ["deedType"], more: ["doneOn", "valueFen"] },
  "4": { needed: [], more: ["basisDoc", "valueFen"] },
};

/** Where a field of the gift with a number is kept among what was typed. */
export const giftKey = (no: number, field: string): string => `gift${no}.${field}`;

/** Whether a gift of this kind is nothing without the field. */
export const isNeeded = (kind: string, field: string): boolean =>
  field === "fund" || (field === "receiptRef" && isSignedFor(kind)) || (asked[kind]?.needed.includes(field) ?? false);

const description: RecordDescription = assistance;

/** The fields of a gift of a kind, in the order in which they are typed. */
export function giftFields(kind: string, language: Language, receipt: boolean): EntryField[] {
  const of = asked[kind];
  if (!of) return [];
  return entryFields(description, language, [...of.needed, ...of.more, "fund", ...(receipt ? ["receiptRef"] : [])]);
}

export interface ReadGift {
  /** Null while no kind was chosen, or while something is wrong. */
  readonly gift: Gift | null;
  /** By the keys under which the fields are kept. */
  readonly problems: Readonly<Record<string, Reason>>;
}

/** The gift with a number, as it was typed. */
export function readGift(typed: Typed, no: number, receipt = true): ReadGift {
  const kind = typed[giftKey(no, "kind")] ?? "";
  const fields = giftFields(kind, "zh", receipt);
  if (fields.length === 0) return { gift: null, problems: {} };
  const own = Object.fromEntries(fields.map(({ name }) => [name, typed[giftKey(no, name)] ?? ""]));
  const { values, problems } = readEntry(fields, own);
  const needed = [...(asked[kind]?.needed ?? []), ...(receipt && isSignedFor(kind) ? ["receiptRef"] : [])];
  const missing = needed.filter((name) => !(name in values) && !(name in problems));
  const wrong = [
    ...Object.entries(problems).map(([name, why]): [string, Reason] => [giftKey(no, name), why]),
    ...missing.map((name): [string, Reason] => [giftKey(no, name), "required"]),
  ];
  if (wrong.length > 0) return { gift: null, problems: Object.fromEntries(wrong) };
  const empty = { item: null, qty: null, uom: null, valueFen: null, deedType: null, doneOn: null, basisDoc: null };
  return { gift: Gift.parse({ ...empty, receiptRef: null, kind, ...values }), problems: {} };
}

/** How many gifts a visit's dialog shows. */
export const giftCount = (typed: Typed): number => Number(typed["gifts"] ?? "1");

export const giftsOf = (typed: Typed): ReadGift[] =>
  Array.from({ length: giftCount(typed) }, (_, no) => readGift(typed, no));
