import type { Column } from "./layout.ts";
import type { BodyRow } from "./body.ts";
import type { InMember } from "./incoming.ts";
import type { Rows } from "./rows.ts";
import { slotFacts } from "./slots.ts";
type Fact = (typeof slotFacts)[number];
/** Places among the kept columns: of the name, and of each fact. */
export interface SlotPlace {
  readonly name: number;
  readonly facts: Readonly<Partial<Record<Fact, number>>>;
  readonly kin: string | null;
}
/** Finds the name that each fact stands beside: by number or kin, else the nearest name before it, else in order. */
export declare function slotPlaces(kept: readonly Column[]): SlotPlace[];
/** The people whom a slot's cell names, with the facts beside it where it names but one. */
export declare function peopleInSlot(rows: Rows, row: BodyRow, { name, facts, kin }: SlotPlace): InMember[];
export {};
