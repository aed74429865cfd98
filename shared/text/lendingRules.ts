import { phrases } from "./text.ts";

/** The sentences of broken rules about joint-guarantee groups, consents and loans; `name` is the row's own. */
export const lendingRules = phrases({
  "group-no-taken": [
    "小组编号 {{name}} 在本村已被使用，请换一个。",
    "Group number {{name}} is already used in this village. Choose another.",
  ],
  "agreement-ends-before-start": [
    "小组 {{name}} 的协议有效期应晚于签订日期。",
    "The agreement of group {{name}} must end after the day it was signed.",
  ],
  "agreement-too-long": [
    "小组 {{name}} 的协议有效期不能超过三年，可到期续签。",
    "The agreement of group {{name}} may last three years at most; it can be renewed then.",
  ],
  "group-cap-of-nothing": ["小组 {{name}} 的每户限额应大于零。", "Group {{name}} needs a cap for a household above 0."],
  "household-cap-over-group-cap": [
    "小组 {{name}} 的每户限额不能大于小组总限额。",
    "In group {{name}} the cap for a household cannot be above the cap for the group.",
  ],
  "group-small": [
    "小组 {{name}} 少于 5 户。有的贷款机构规定 3 至 10 户，以贷款机构的规定为准。",
    "Group {{name}} has fewer than 5 households. Some lenders take 3 to 10; the lender's own rule decides.",
  ],
  "group-large": [
    "小组 {{name}} 多于 10 户。贷款机构一般规定 3 至 10 户，请与协议核对。",
    "Group {{name}} has more than 10 households. Lenders usually take 3 to 10; compare with the agreement.",
  ],
  "loan-over-year": [
    "合同 {{name}} 的期限超过一年。联保贷款一般不超过一年，请与合同核对。",
    "Contract {{name}} runs for more than a year. Such loans usually run for a year at most; compare with the contract.",
  ],
  "joined-outside-agreement": [
    "{{name}} 户的加入日期不在小组协议有效期内。",
    "Household {{name}} would join on a day outside the group's agreement.",
  ],
  "left-group-before-joining": [
    "{{name}} 户的退出日期早于加入日期。",
    "Household {{name}} would leave the group before it joined.",
  ],
  "household-in-two-groups": [
    "{{name}} 户同一时期只能在一个联保小组，请先退出原小组。",
    "Household {{name}} can be in one joint-guarantee group at a time. It must leave the other one first.",
  ],
  "left-group-with-loan": [
    "{{name}} 户还有未结清的贷款。先与贷款机构结清，或者由小组其他各户协商一致、经贷款机构同意承接，登记贷款已结清后才能退出小组。",
    "Household {{name}} still owes a loan. It must first be settled with the lender, or taken over by the others, if all agree and the lender does; once it is listed as settled, the household can leave the group.",
  ],
  "guarantor-birth-unknown": [
    "{{name}} 的出生日期未登记，无法确认已满 18 周岁。",
    "The birth of {{name}} is not listed, so it is not certain that the guarantor is 18.",
  ],
  "guarantor-under-age": [
    "按登记的出生日期不能确认 {{name}} 在同意当日已满 18 周岁。",
    "By the listed birth it is not certain that {{name}} was 18 on the day of the consent.",
  ],
  "guarantor-outside-group": ["{{name}} 所在的户不在这个联保小组。", "The household of {{name}} is not in this group."],
  "guarantee-of-nothing": ["{{name}} 的担保最高额应大于零。", "The maximum amount of {{name}} must be above 0."],
  "guarantee-over-cap": [
    "{{name}} 的担保最高额超过小组总限额。",
    "The maximum amount of {{name}} is above the cap for the group.",
  ],
  "guarantees-of-household-over-cap": [
    "{{name}} 所在户各担保人的最高额合计超过小组总限额。",
    "The guarantees of the household of {{name}} together are above the cap for the group.",
  ],
  "guarantee-after-agreement": [
    "{{name}} 的同意日期晚于小组协议有效期。",
    "The consent of {{name}} was given after the group's agreement had ended.",
  ],
  "guarantee-ends-before-start": [
    "{{name}} 的保证期间应晚于同意日期。",
    "The guarantee of {{name}} must end after the day of the consent.",
  ],
  "cooling-too-short": [
    "{{name}} 的冷静期至少为同意之后三天。",
    "{{name}} must have at least three days after the consent to think again.",
  ],
  "read-by-convenor": [
    "{{name}} 的同意书不能由联户单位户长宣读，请换人重新宣读。",
    "The consent of {{name}} cannot be read aloud by a convenor. Somebody else must read it.",
  ],
  "read-by-paired-official": [
    "{{name}} 的同意书不能由结对该户的干部宣读，请换人重新宣读。",
    "The consent of {{name}} cannot be read aloud by an official paired with the household. Somebody else must read it.",
  ],
  "guarantee-withdrawn-before-given": [
    "{{name}} 的撤回日期早于同意日期。",
    "The consent of {{name}} would be withdrawn before it was given.",
  ],
  "guarantee-withdrawn-already": ["这份担保同意已经撤回。", "This guarantee was withdrawn already."],
  "loan-of-nothing": ["合同 {{name}} 的本金应大于零。", "The principal of contract {{name}} must be above 0."],
  "loan-due-before-drawn": [
    "合同 {{name}} 的到期日期应晚于放款日期。",
    "Contract {{name}} must fall due after the day it is drawn.",
  ],
  "loan-due-after-agreement": [
    "合同 {{name}} 的到期日期不能晚于小组协议有效期。",
    "Contract {{name}} cannot fall due after the group's agreement ends.",
  ],
  "loan-contract-taken": [
    "合同号 {{name}} 在这个小组已登记，请核对。",
    "Contract number {{name}} is already listed in this group. Please check.",
  ],
  "borrower-outside-group": [
    "合同 {{name}} 的借款户在放款日期不在这个小组。",
    "The borrower of contract {{name}} is not in the group on the day it is drawn.",
  ],
  "loan-over-household-cap": [
    "合同 {{name}}：该户未结清贷款合计超过每户限额。",
    "Contract {{name}}: the household's loans together are above the cap for a household.",
  ],
  "loans-over-group-cap": [
    "合同 {{name}}：小组未结清贷款合计超过总限额。",
    "Contract {{name}}: the group's loans together are above its cap.",
  ],
  "loan-drawn-in-future": [
    "合同 {{name}} 的放款日期还没到，请先登记为申请。",
    "Contract {{name}} is drawn on a day to come. List it as applied for until then.",
  ],
  "loan-without-guarantor": [
    "合同 {{name}} 放款前，须有其他户担保人的有效同意。",
    "Contract {{name}} needs a standing consent of a guarantor from another household before it is paid out.",
  ],
  "loan-drawn-while-cooling": [
    "合同 {{name}}：担保人的冷静期结束后才能放款。",
    "Contract {{name}} can be paid out only after the guarantors' time to think again has ended.",
  ],
  "extension-needs-lenders-lines": [
    "合同 {{name}} 已有到期的各期，重新推算会改动它们；请录入贷款机构的展期还款计划，并勾选确认。",
    "Contract {{name}} has lines that fell due, and working it out anew would change them. Enter the lender's own schedule for the extension, and tick that it is theirs.",
  ],
  "instalments-not-the-loan": [
    "合同 {{name}}：贷款机构还款计划的本金合计与贷款本金不符，请核对。",
    "Contract {{name}}: the principal of the lender's schedule does not add up to the loan. Please check.",
  ],
  "repayment-of-undrawn-loan": [
    "合同 {{name}} 未放款，不能有还款。",
    "Contract {{name}} was not paid out, so it cannot have repayments.",
  ],
  "instalment-number-twice": [
    "合同 {{name}} 的还款计划有重复的期次，请核对后删去一条。",
    "The schedule of contract {{name}} has a number twice. Please check, and take one line off.",
  ],
  "instalment-before-loan": [
    "合同 {{name}} 的应还日期早于放款日期。",
    "A line of contract {{name}} falls due before the loan is drawn.",
  ],
  "repayment-of-nothing": ["合同 {{name}} 的还款金额应大于零。", "A repayment of contract {{name}} must be above 0."],
  "repayment-before-loan": [
    "合同 {{name}} 的还款日期早于放款日期。",
    "A repayment of contract {{name}} is dated before the loan was drawn.",
  ],
  "repayment-in-future": [
    "合同 {{name}} 的还款日期还没到。",
    "A repayment of contract {{name}} is dated on a day to come.",
  ],
});
