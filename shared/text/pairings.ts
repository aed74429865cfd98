import { phrases } from "./text.ts";

export const pairings = phrases({
  pairingNone: ["还没有结对", "No pairing yet"],
  pairingHint: [
    "住户同意后才登记结对，随时可以终止。不同意的不作任何记录。",
    "A pairing is entered once the household has agreed, and ends on any day. A refusal leaves no record.",
  ],
  visitNone: ["还没有走访", "No visit yet"],
  visitHint: ["走访只记日期、人员和办理的事项。", "A visit holds its date, the officials and what was done."],
  assistanceNone: ["还没有帮扶", "No help entered yet"],
  assistanceHint: [
    "登记住户收到的慰问金、慰问品和办成的实事。",
    "Enter the money, goods and practical deeds that households received.",
  ],
});
