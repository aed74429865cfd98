import { namesOf } from "../records/rules.ts";
import type { RowOf } from "../records/record.ts";
import type { meeting, notice } from "./record.ts";

export const meetingRules = (row: RowOf<typeof meeting>, today: string): string[] =>
  namesOf([["meeting-in-future", row.heldOn > today]]);

export const noticeRules = (row: Pick<RowOf<typeof notice>, "postedFrom" | "postedTo">): string[] =>
  namesOf([["notice-ends-before-start", row.postedTo < row.postedFrom]]);
