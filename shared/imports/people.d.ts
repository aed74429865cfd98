import type { InHousehold, InMember } from "./incoming.ts";
/** Names in one cell: 次仁、卓嘎, 次仁/卓嘎 or one a line, numbered or not; brackets stay with their name. */
export declare function splitNames(text: string): string[];
/** Han and Tibetan writing of one name, which some rosters put in one cell. */
export declare function scripts(name: string): {
  nameZh: string | null;
  nameBo: string | null;
};
/** Fields of a person from a name cell's text. */
export declare function named(text: string): Record<string, string | null>;
/** A member written as 卓嘎（妻，1980年）, 妻：卓嘎, 卓嘎-妻 or 妻卓嘎. */
export declare function readMember(text: string, at: number): InMember;
export declare const nameOf: (member: InMember) => string;
/** Name of a household's head; empty where nobody is named. */
export declare function headNameOf(household: InHousehold): string;
