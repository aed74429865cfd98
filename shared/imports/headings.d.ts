import { type NeverKind } from "../records/never.ts";
import { type Target, targets } from "./targets.ts";
export { type Target, targets };
/** Why a column is left out. */
export type LeftOut =
  | {
      readonly why: "never";
      readonly kind: NeverKind;
    }
  | {
      readonly why: "unknown" | "derived" | "serial" | "double" | "chosen";
    };
/** A heading without spaces, marks and case. */
export declare const fold: (text: string) => string;
/** 年, 月 and 日 of a birth in columns of their own. */
export declare const datePart: RegExp;
export type Meaning =
  | {
      readonly target: Target;
    }
  | {
      readonly leftOut: LeftOut;
    };
/**
 * What a heading means: a field, or why its column is left out.
 * @param parts the heading from its group down to its own words
 */
export declare function meaningOf(parts: readonly string[]): Meaning;
