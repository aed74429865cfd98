import { type CodeList } from "../records/codes.ts";
/** A cell read as a value: null where it is empty, undefined where it cannot be understood. */
export type Reading<T extends string | number = string> = T | null | undefined;
export declare const isEmpty: (text: string) => boolean;
/** Excel's exponent form: the digits behind the first ones are gone. */
export declare const isExponent: (text: string) => boolean;
/** One line of plain text: full-width letters made narrow, Tibetan left as it is, spaces single. */
export declare function plainText(text: string): string;
export interface NameReading {
  readonly name: string;
  readonly tag: string | null;
  /** Relation to the head, where a bracket beside the name tells it: 卓嘎（妻）. */
  readonly kin: string | null;
}
/** A name without the spaces that align it (姓 名, 丹 增); a mark such as (大) beside it is its tag. */
export declare function readName(text: string): NameReading;
/** A date in any of the forms clerks use; what is not known of it is left off. */
export declare function readDate(text: string): Reading;
/** A whole day; undefined where less is known. */
export declare function readDay(text: string): Reading;
export declare function readCode(list: CodeList, text: string): Reading;
export declare function readSex(text: string): Reading;
/** Relation to the head as one digit of GB/T 4761; birth order and kind of child are not kept. */
export declare function readRelation(text: string): Reading;
/** A telephone number: digits with hyphens; of several the first. Undefined where it is none. */
export declare function readPhone(text: string): Reading;
/** A count, with its unit cut off: 5人 */
export declare function readCount(text: string): Reading<number>;
/** A number of a household or unit as it is written, on one line. */
export declare function readNumber(text: string): Reading;
/** The number of a unit: 第3互助小组 and 第三组 are 003, other names stay. */
export declare function readUnitNo(text: string): Reading;
/** Codes of a set, in the order of the list. */
export declare function readSet(list: CodeList, text: string): Reading;
