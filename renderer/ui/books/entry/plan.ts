import type { ComponentType } from "react";
import type { Cell } from "../../../../shared/records/fields.ts";
import type { Match } from "../../../../shared/records/listing.ts";
import type { Reason } from "../../../grid/values/readCell.ts";

/** What the clerk has typed or chosen, by field: codes as stored, sets joined by a space, ids of rows, 1 and 0. */
export type Typed = Readonly<Record<string, string>>;

/** What a part of the dialog works with. */
export interface EntryPart {
  readonly typed: Typed;
  readonly type: (field: string, text: string) => void;
  /** Fills a field in for the clerk: what is offered may be thrown away unasked. */
  readonly offer: (field: string, text: string) => void;
  /** Why fields cannot be saved, once the clerk has tried. */
  readonly problems: Readonly<Record<string, Reason>>;
  /** The village that the row will lie in, as far as it is known. */
  readonly village: string | null;
}

/** A field's own input in place of the one that its kind gives it. */
export interface EntryInputProps extends EntryPart {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly error: string | null;
}

/** A row that is ready to be written. */
export interface Entry {
  /** Null where the row lies in the office. */
  readonly village: string | null;
  readonly values: Readonly<Record<string, Cell>>;
  /** All that was typed, what parts of their own keep included. */
  readonly typed: Typed;
}

/** How a book's dialog differs from what its description alone would make of it. */
export interface EntryPlan {
  /** Fields that are asked for, in their order; all that a clerk may type by default. */
  readonly fields?: readonly string[];
  /** What a new row starts with, as it is typed, besides today where the row has its day. */
  readonly start?: (today: string) => Typed;
  /** What stays for the next row; by default its day and what it points to, where that is neither person nor household. */
  readonly kept?: readonly string[];
  /** Narrows the rows that a reference may point to, by columns of their list. */
  readonly among?: Readonly<Record<string, Readonly<Record<string, Match>>>>;
  readonly inputs?: Readonly<Record<string, ComponentType<EntryInputProps>>>;
  /** Fields of its own, below the others. */
  readonly more?: ComponentType<EntryPart>;
  /** What is wrong with them. */
  readonly check?: (typed: Typed) => Readonly<Record<string, Reason>>;
  /** Writes the row; adds it to the book by default. */
  readonly save?: (entry: Entry) => Promise<{ readonly uids: readonly string[] }>;
}
