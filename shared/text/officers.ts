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
  type: ["类别", "Type"],
  place: ["派驻地", "Place"],
  handingOver: [
    "{{name}} 在{{place}}的派驻到 {{on}} 为止，接任的人从这一天起。",
    "{{name}} serves in {{place}} until {{on}}; the successor begins on that day.",
  ],
  successor: ["接任的人", "Successor"],
  newSuccessor: ["名册里还没有接任的人时，填在这里", "A successor who is not listed yet"],
});
