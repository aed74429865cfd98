import { phrases } from "../text/text.ts";

/** What can be due, in the order in which a day lists it; the words stand for the whole kind. */
export const dueWords = phrases({
  helpRequest: ["求助答复", "Answer request"],
  careReview: ["照料复核", "Review care"],
  repayment: ["还款", "Repayment"],
  coolingEnds: ["冷静期满", "Cooling days end"],
  agreementEnds: ["联保协议到期", "Guarantee agreement ends"],
  consentEnds: ["担保到期", "A guarantee ends"],
  hazardFix: ["隐患整改", "Fix a hazard"],
  hazardRecheck: ["隐患复查", "Check a hazard again"],
  convenorTerm: ["户长任期", "Convenor's term ends"],
  noConvenor: ["没有户长", "No convenor"],
  posting: ["派驻期满", "Posting ends"],
  pairing: ["结对期满", "Pairing ends"],
});

export type DueKind = keyof typeof dueWords;
export const dueKinds = Object.keys(dueWords) as [DueKind, ...DueKind[]];
