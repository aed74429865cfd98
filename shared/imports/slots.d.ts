import type { Target } from "./targets.ts";
/** Whom one of several columns is about: 成员1, 配偶, 子女2; and what of that person it holds. */
export interface Slot {
  readonly key: string;
  /** Word of kin in the heading itself; null where the person is only numbered. */
  readonly kin: string | null;
  /** The rest of the heading, empty where it names the person only. */
  readonly leaf: string;
}
/** Whom a folded heading is about; null where it is about no one of several. */
export declare function slotOf(heading: string): Slot | null;
/** Whether a group's heading is somebody's: 成员1, 配偶. */
export declare const namesOne: (group: string) => boolean;
/** Targets of facts that stand beside a member's name in a household's row. */
export declare const slotFacts: readonly ["household.memberRelation", "household.memberSex", "household.memberBirth"];
/**
 * The slot of a heading, its group before it.
 * @param known what a heading without its number means
 * @returns null where the heading is about no one of several
 */
export declare function slotted(
  group: string,
  leaf: string,
  known: (heading: string) => Target | null,
): {
  slot: Slot;
  target: Target | null;
} | null;
