import { phrases } from "./text.ts";

export const officers = phrases({
  postedOfficerNone: ["还没有派驻人员", "No posted officer yet"],
  postedOfficerHint: [
    "登记在本地服务的派驻人员，只记职务上的情况。",
    "Enter the officers who serve here; only what concerns their duty.",
  ],
  postingNone: ["还没有派驻", "No posting yet"],
  postingHint: [
    "先登记派驻人员，再登记他在哪里、从哪天起服务。",
    "Enter the officer first, then where and since when the officer serves.",
  ],
});
