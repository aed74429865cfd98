import type { InHousehold, RemarkCode } from "./incoming.ts";
/** Whether a relation's word says another sex than the sex cell: odd, and possible. */
export declare function sexAgainstRelation(word: string, sex: string | null): boolean;
/** Odd but possible facts of a household. */
export declare function oddities(household: InHousehold, today: string): [number, RemarkCode][];
/**
 * Chooses the head: who is called so and bears the head's name; else who bears it; else who is called so; else the first.
 * A named head who is in no row is added.
 */
export declare function settleHead(household: InHousehold, headName: string): [number, RemarkCode][];
