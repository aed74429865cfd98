import { consentLanguages } from "../consents/record.ts";
import { codes } from "../records/codes.ts";
import { date, decimal, fen, int, oneOf, reference, text } from "../records/fields.ts";
import { record } from "../records/record.ts";

export const liabilities = codes({
  general: ["一般保证", "General guarantee"],
  joint: ["连带责任", "Joint and several liability", "连带责任保证"],
});

/** 还款方式 (lending.md). */
export const repaymentMethods = codes({
  instalment: ["等额本息", "Equal instalment"],
  principal: ["等额本金", "Equal principal"],
  quarterly: ["按季付息到期还本", "Quarterly interest, principal at the end"],
  bullet: ["到期一次还本付息", "All at the end"],
});

/** 计息基准: the contract decides. */
export const dayCounts = codes({
  "actual/360": ["实际/360", "Actual/360"],
  "actual/365": ["实际/365", "Actual/365"],
  "30/360": ["30/360", "30/360"],
});

export const loanUses = codes({
  planting: ["种植", "Crops"],
  farming: ["养殖", "Stock farming"],
  processing: ["加工", "Processing"],
  transport: ["运输", "Haulage"],
  trade: ["商业", "Trade"],
  housing: ["住房", "Housing"],
  schooling: ["助学", "Schooling"],
});

/** 逾期 is said by the lender, never worked out. */
export const loanStates = codes({
  applied: ["申请", "Applied for"],
  active: ["在贷", "Running"],
  settled: ["结清", "Settled"],
  extended: ["展期", "Extended"],
  overdue: ["逾期", "Overdue, as the lender says"],
  withdrawn: ["撤回", "Withdrawn"],
});

export const payers = codes({
  borrower: ["本人", "Borrower"],
  guarantor: ["担保人代偿", "A guarantor"],
});

export const channels = codes({
  counter: ["柜台", "Counter"],
  transfer: ["转账", "Transfer"],
  cash: ["现金", "Cash"],
  deducted: ["代扣", "Deducted by the lender"],
});

const credit = { purpose: "CREDIT-INFO", keep: "closing+3y", person: true, scope: "village" } as const;

/** 联保小组: what its households signed with a lender. Formed by themselves, never from a unit. */
export const jlg = record("jlg", {
  table: "jlgs",
  zh: "联保小组",
  en: "Joint-guarantee group",
  ...credit,
  person: false,
  named: ["groupNo"],
  on: "signedOn",
  fields: {
    groupNo: text(16).label("小组编号", "Group no.").alsoCalled("联保小组").mandatory(),
    lender: text(60).label("贷款机构", "Lender").mandatory(),
    agreementNo: text(40).label("协议号", "Agreement no.").mandatory(),
    signedOn: date().label("签订日期", "Signed on").mandatory(),
    validTo: date().label("有效期至", "Valid to").mandatory(),
    capHouseholdFen: fen().label("每户限额", "Cap for a household").mandatory(),
    capTotalFen: fen().label("小组总限额", "Cap for the group").mandatory(),
  },
});

/** A household of a group: one row each, so that two PCs that add households both keep theirs. */
export const jlgHousehold = record("jlgHousehold", {
  table: "jlg_households",
  zh: "联保户",
  en: "Household of the group",
  ...credit,
  named: ["householdId"],
  on: "joinedOn",
  fields: {
    jlgId: reference("jlg").label("联保小组", "Group").mandatory(),
    householdId: reference("household").label("户", "Household").mandatory(),
    joinedOn: date().label("加入日期", "Joined on").mandatory(),
    leftOn: date().label("退出日期", "Left on"),
  },
});

/** 担保同意: one adult's own consent, read aloud and signed alone (Civil Code 690, 692). */
export const guarantorConsent = record("guarantorConsent", {
  table: "guarantor_consents",
  zh: "担保同意",
  en: "Guarantor's consent",
  ...credit,
  named: ["memberId"],
  on: "givenOn",
  fields: {
    jlgId: reference("jlg").label("联保小组", "Group").mandatory(),
    memberId: reference("member").label("担保人", "Guarantor").mandatory(),
    maxFen: fen().label("最高额", "Maximum amount").mandatory(),
    until: date().label("保证期间至", "Guarantee until").mandatory(),
    liability: oneOf(liabilities).label("保证方式", "Liability").mandatory(),
    readIn: oneOf(consentLanguages).label("宣读语言", "Read aloud in").mandatory(),
    readBy: text(40).label("宣读人", "Read by").mandatory(),
    givenOn: date().label("同意日期", "Given on").mandatory(),
    coolingUntil: date().label("冷静期至", "Cooling until").mandatory(),
    withdrawnOn: date().label("撤回日期", "Withdrawn on"),
  },
});

/** 贷款: to remind and to print, not to collect. The rate is in ten-thousandths of a percent: 4.35 % is 43500. */
export const loan = record("loan", {
  table: "loans",
  zh: "贷款",
  en: "Loan",
  ...credit,
  named: ["contractNo"],
  on: "drawnOn",
  fields: {
    borrowerHouseholdId: reference("household").label("借款户", "Borrower").mandatory(),
    jlgId: reference("jlg").label("联保小组", "Group").mandatory(),
    contractNo: text(40).label("合同号", "Contract no.").alsoCalled("贷款合同号").mandatory(),
    principalFen: fen().label("本金", "Principal").alsoCalled("贷款金额").mandatory(),
    annualRate: decimal(4, 0, 240_000).label("年利率(%)", "Annual rate (%)").alsoCalled("利率", "年利率").mandatory(),
    drawnOn: date().label("放款日期", "Drawn on").alsoCalled("贷款日期").mandatory(),
    dueOn: date().label("到期日期", "Due on").alsoCalled("还款到期日").mandatory(),
    method: oneOf(repaymentMethods).label("还款方式", "Repayment").mandatory(),
    dayCount: oneOf(dayCounts).label("计息基准", "Day count").mandatory(),
    purpose: oneOf(loanUses).label("用途", "Purpose").mandatory(),
    state: oneOf(loanStates).label("状态", "State").mandatory(),
  },
});

/** 应还: a line of the lender's own schedule; where it is there, it wins over the one worked out. */
export const instalment = record("instalment", {
  table: "instalments",
  zh: "应还",
  en: "Instalment",
  ...credit,
  named: ["loanId"],
  fields: {
    loanId: reference("loan").label("贷款", "Loan").mandatory(),
    no: int(1, 600).label("期次", "No.").alsoCalled("期数").mandatory(),
    dueOn: date().label("应还日期", "Due on").mandatory(),
    principalFen: fen().label("应还本金", "Principal").mandatory(),
    interestFen: fen().label("应还利息", "Interest").mandatory(),
  },
});

/** 还款: what the resident says was paid. */
export const repayment = record("repayment", {
  table: "repayments",
  zh: "还款",
  en: "Repayment",
  ...credit,
  named: ["loanId"],
  on: "paidOn",
  fields: {
    loanId: reference("loan").label("贷款", "Loan").mandatory(),
    paidOn: date().label("还款日期", "Paid on").mandatory(),
    amountFen: fen().label("还款金额", "Amount").mandatory(),
    paidBy: oneOf(payers).label("还款人", "Paid by").mandatory(),
    channel: oneOf(channels).label("还款渠道", "Channel").mandatory(),
  },
});
