import { codes } from "../records/codes.ts";
import type { Cell } from "../records/fields.ts";

/** The six things that people do for themselves, in the order in which they are asked. */
export const selfCareItems = ["canEat", "canDress", "canLeaveBed", "canToilet", "canWalk", "canBathe"] as const;
export type SelfCareItem = (typeof selfCareItems)[number];

/** What the six answers come to; shown, never stored, searched or counted. */
export const selfCareGrades = codes({
  able: ["自理", "Manages alone"],
  partly: ["部分需要帮助", "Needs some help"],
  fully: ["都需要帮助", "Needs help throughout"],
});
export type SelfCareGrade = keyof typeof selfCareGrades;

/** All six: able; one to three unmet: partly; four and more: fully (records.md 1.5). Null until all are answered. */
export function gradeOf(answers: Readonly<Partial<Record<SelfCareItem, Cell>>>): SelfCareGrade | null {
  const given = selfCareItems.map((item) => answers[item] ?? null);
  if (given.includes(null)) return null;
  const unmet = given.filter((answer) => answer === 0).length;
  if (unmet === 0) return "able";
  return unmet <= 3 ? "partly" : "fully";
}
