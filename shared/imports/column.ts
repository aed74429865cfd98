import type { LeftOut, Target } from "./headings.ts";

/** One column of the found table. */
export interface Column {
  readonly index: number;
  /** Heading in words, group first: 家庭成员情况 / 姓名. */
  readonly heading: string;
  readonly target: Target | null;
  readonly leftOut: LeftOut | null;
}
