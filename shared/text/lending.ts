import { phrases } from "./text.ts";

export const lending = phrases({
  jlgNone: ["还没有联保小组", "No joint-guarantee group yet"],
  jlgHint: [
    "小组由住户自己组成，按与贷款机构签的协议登记。",
    "Households form a group themselves; enter it as the agreement with the lender says.",
  ],
  jlgHouseholdNone: ["还没有联保户", "No household in a group yet"],
  jlgHouseholdHint: [
    "先登记联保小组，再登记参加的住户。",
    "Enter the group first, then the households that joined it.",
  ],
  guarantorConsentNone: ["还没有担保同意", "No guarantor's consent yet"],
  guarantorConsentHint: [
    "每位担保人单独听读、单独签字后登记。",
    "Enter it after each guarantor has heard it read and signed alone.",
  ],
  loanNone: ["还没有贷款", "No loan yet"],
  loanHint: [
    "按贷款合同登记，用来提醒和打印，不用于催收。",
    "Enter it from the contract, to remind and to print, not to collect.",
  ],
  instalmentNone: ["还没有贷款机构的还款计划", "No schedule of the lender yet"],
  instalmentHint: [
    "贷款机构给了还款计划时在这里登记，以它为准。",
    "Where the lender gave a schedule, enter it here; it then counts.",
  ],
  repaymentNone: ["还没有还款", "No repayment yet"],
  repaymentHint: ["登记住户说已还的款项。", "Enter what residents say was paid."],
});
