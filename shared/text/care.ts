import { phrases } from "./text.ts";

export const care = phrases({
  careCaseNone: ["还没有照料对象", "Nobody cared for yet"],
  careCaseHint: ["本人或监护人同意后才登记。", "Enter care once the person or a guardian has agreed."],
  careVisitNone: ["还没有照料记录", "No care given yet"],
  careVisitHint: ["按月登记每项服务的次数。", "Enter how often each service was given in a month."],
});
