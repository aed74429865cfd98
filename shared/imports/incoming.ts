import type { Cell } from "../records/fields.ts";
import type { Target } from "./headings.ts";

/** Remarks about rows. A bad row is not imported; the others are, as far as they can be. */
export const remarkCodes = [
  "bad-name-missing",
  "bad-number-missing",
  "bad-number-damaged",
  "bad-number-twice",
  "bad-unit-missing",
  "bad-row-twice",
  "bad-too-many-people",
  "bad-too-long",
  "bad-dead",
  "bad-village-unknown",
  "bad-village-missing",
  "bad-household-left-out",
  "bad-number-taken",
  "cell-unread",
  "cell-month-unclear",
  "cell-long-number",
  "cell-error",
  "cell-identity-number",
  "cell-too-long",
  "birth-missing",
  "birth-in-future",
  "child-too-old",
  "parent-too-young",
  "sex-against-relation",
  "two-heads",
  "head-taken",
  "head-added",
  "head-differs",
  "head-kept",
  "fewer-people",
  "convenor-not-found",
  "convenor-kept",
  "in-other-unit",
  "number-taken",
] as const;
export type RemarkCode = (typeof remarkCodes)[number];

export interface Remark {
  /** Row in the sheet, from 0. */
  readonly at: number;
  readonly code: RemarkCode;
  /** Heading of the column, where one cell is meant. */
  readonly heading: string;
  /** The name as it is written in a row that does not come in: of such a row nothing else is kept. */
  readonly name?: string;
}

export const isBad = (code: RemarkCode): boolean => code.startsWith("bad-");

export type Cells = Record<string, Cell>;

export interface InMember {
  readonly at: number;
  readonly uid: string | null;
  /** Fields of a member as the register keeps them; null where the file says nothing. */
  readonly cells: Cells;
}

export interface InHousehold {
  readonly at: number;
  /** Name or code of the village in the file; null where it has none. */
  readonly village: string | null;
  readonly uid: string | null;
  readonly householdNo: string;
  /** The file has no numbers: this one was given by position. */
  readonly generated: boolean;
  readonly cells: Cells;
  readonly members: InMember[];
  /** Position of the head among the members; -1 where no members are named. */
  head: number;
  readonly unitNo: string | null;
}

export interface InUnit {
  readonly at: number;
  readonly village: string | null;
  readonly unitNo: string;
  readonly cells: Cells;
  readonly convenor: { readonly name: string; readonly household: InHousehold | null } | null;
  readonly term: Cells;
}

export interface Incoming {
  readonly households: readonly InHousehold[];
  readonly units: readonly InUnit[];
  readonly remarks: readonly Remark[];
  /** Which facts the file's columns state at all. */
  readonly states: ReadonlySet<Target>;
}
