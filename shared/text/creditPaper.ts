import { phrases } from "./text.ts";

/** Words on the forms of joint-guarantee lending: F10, F11 and F12. */
export const creditPaper = phrases({
  yuan: ["{{sum}} 元（{{capitals}}）", "{{sum}} yuan ({{capitals}})"],
  group: ["联保小组", "Joint-guarantee group"],
  agreement: ["协议号与有效期", "Agreement and its days"],
  fromTo: ["{{from}} 至 {{to}}", "{{from}} to {{to}}"],
  household: ["所在户", "Household"],
  // F10
  meaning: ["签这份同意书是什么意思", "What signing this means"],
  general: [
    "一般保证：贷款机构先向借款户追讨（包括起诉和执行），仍还不清的部分才找您，最多到最高额。",
    "General guarantee: the lender goes to the borrower first, by the court too; you owe only what is still missing, up to the maximum.",
  ],
  joint: [
    "连带责任：借款户到期没有还清，贷款机构可以直接找您要，不必先找借款户，最多到最高额。",
    "Joint and several: when a borrower is late the lender may come straight to you, up to the maximum.",
  ],
  licensed: [
    "贷款机构应当持有金融许可证；拿不出许可证的，不要签字，也不要交钱。",
    "The lender must be licensed to lend; where no licence is shown, do not sign and pay nothing.",
  ],
  worstTitle: ["最坏情况是多少钱", "The worst case in money"],
  worstOne: [
    "如果小组里有一户不能还款，您最多可能要还 {{sum}} 元（{{capitals}}）。",
    "If one household of the group cannot pay, you may owe up to {{sum}} yuan ({{capitals}}).",
  ],
  worstAll: [
    "如果其他各户都不能还款，您最多可能要还 {{sum}} 元（{{capitals}}），本金、利息和费用都在内。",
    "If none of the others can pay, you may owe up to {{sum}} yuan ({{capitals}}), principal, interest and costs together.",
  ],
  worstHow: [
    "按小组其他 {{count}} 户的贷款本息、没有贷款的按每户限额 {{cap}} 元推算；超出您的最高额的部分不用您还。",
    "Worked out from the loans with interest of the other {{count}} households, or the cap of {{cap}} yuan where nothing is lent; you owe nothing above your maximum.",
  ],
  worstBlank: [
    "如果其他户不能还款，您最多可能要还＿＿＿＿＿＿元，不超过最高额。",
    "If the others cannot pay, you may owe up to ______ yuan, never above the maximum.",
  ],
  rightsTitle: ["您可以", "You may"],
  mayRefuse: [
    "不同意，不必说明理由；补助、项目、工作、上学都不受影响，也不会留下记录。",
    "Say no without a reason. No aid, place, job or school matter changes, and nothing is kept of it.",
  ],
  mayThink: [
    "签字后再想至少三天：冷静期到 {{until}}，期满之前不能放款。",
    "Think for at least three days after signing, until {{until}}; nothing is paid out before.",
  ],
  mayThinkBlank: [
    "签字后再想至少三天，期满之前不能放款。",
    "Think for at least three days after signing; nothing is paid out before.",
  ],
  mayWithdraw: [
    "放款之前随时撤回；放款之后也可以撤回，以后的新贷款就不再由您担保。",
    "Withdraw at any time before it is paid out; afterwards too, and new loans are then not yours to guarantee.",
  ],
  mayAlone: [
    "由本人单独听读、单独签字，别人不能代签，也不必当众说同意不同意。",
    "Hear it read alone and sign alone; nobody signs for you, and nothing is asked in public.",
  ],
  mayLater: [
    "别户的还款情况只由贷款机构按合同告知您，本村不公布、不登记给别人看。",
    "Only the lender, by the contract, tells you how another household pays; it is not posted up or shown to others here.",
  ],
  second: ["第二种语言", "Second language"],
  secondWait: [
    "译文经审定后印在此栏；此前由宣读人用本人的语言读一遍。",
    "Printed here once a translation is approved; until then the reader says it in the guarantor's own language.",
  ],
  readTitle: ["宣读与签字", "Reading and signing"],
  agree: [
    "我已单独听读、听懂，自愿担保，最高额和期限如上。",
    "I heard it alone and understood it; I guarantee of my own will, up to the amount and until the day above.",
  ],
  readNot: [
    "宣读人不是联户单位户长，也不是结对该户的干部。",
    "The reader is neither a convenor nor an official paired with the household.",
  ],
  withdrawTitle: ["撤回（需要时填）", "Withdrawing (when wanted)"],
  withdrawLine: [
    "我撤回以上担保同意，不必说明理由。撤回日期：　　年　　月　　日　签名：",
    "I withdraw this consent; no reason is asked. Day and signature:",
  ],
  signGuarantor: ["担保人签名（按手印）", "Guarantor's signature"],
  signReader: ["宣读人签名", "Reader's signature"],
  // F11
  borrower: ["借款户", "Borrower"],
  item: ["材料", "Paper"],
  wanted: ["贷款机构要求", "Lender asks"],
  given: ["已交", "Handed in"],
  givenOn: ["日期", "Day"],
  "item-application": ["借款申请书（本人签字）", "Application signed by the borrower"],
  "item-agreement": ["联保小组协议副本", "Copy of the group's agreement"],
  "item-consents": ["各担保人同意书副本（冷静期已满）", "Copies of the guarantors' consents, cooling over"],
  "item-family": ["家庭成年成员知情签字", "Signatures of the adults of the household"],
  "item-use": ["贷款用途说明", "What the loan is for"],
  "item-papers": ["证件由贷款机构当面核对，本表不登记号码", "Papers shown to the lender; no number stands here"],
  "item-payout": [
    "收款由贷款机构办理，本表不登记收款信息",
    "How it is paid out is the lender's business, not kept here",
  ],
  "item-contract": ["借款合同（签字前逐条宣读）", "Contract, read aloud before signing"],
  checklistHint: [
    "按贷款机构的清单打勾，只核对有没有，不作任何评价。",
    "Ticked against the lender's own list; whether a paper is there, and nothing judged.",
  ],
  checklistDecides: ["是否贷款、贷多少由贷款机构决定。", "Whether and how much is lent is the lender's to decide."],
  // F12
  rate: ["年利率", "Annual rate"],
  percent: ["{{rate}}%", "{{rate}}%"],
  no: ["期次", "No."],
  dueOn: ["应还日期", "Due on"],
  principal: ["本金（元）", "Principal"],
  interest: ["利息（元）", "Interest"],
  total: ["合计（元）", "Total"],
  balance: ["余额（元）", "Balance"],
  sum: ["合计", "Total"],
  fromLender: ["以上为贷款机构的还款计划。", "This is the lender's own schedule."],
  computed: [
    "以上按合同推算，仅供参考；与贷款机构的账不同的，以贷款机构为准。",
    "Worked out from the contract, for reference. Where the lender's books differ, they decide.",
  ],
  remind: [
    "还款有困难，请在到期之前联系贷款机构商量，不必向邻居说明。",
    "If paying is hard, speak to the lender before the day; there is no need to explain to neighbours.",
  ],
  private: [
    "装入信封封口交借款人本人，不得张贴、不得公布。",
    "For the borrower alone, in a sealed envelope; never posted up.",
  ],
  fold: ["沿此线向内折叠", "Fold inwards along this line"],
  to: ["{{name}}　亲启", "For {{name}}"],
});
