import { phrases } from "./text.ts";

export const donations = phrases({
  donationNone: ["还没有捐赠", "No donation yet"],
  donationHint: ["登记收到的捐赠物资，再发放到户。", "Enter what came in, then distribute it to households."],
  distributionNone: ["还没有发放", "Nothing given out yet"],
  distributionHint: ["选一笔捐赠，按“发放”。", "Choose a donation and distribute it."],
});

/** The sentences of rules about donations; `name` is the donation's item, or the household's number. */
export const donationRules = phrases({
  "donation-in-future": ["{{name}} 的接收日期还没到。", "{{name}} would be received on a day to come."],
  "donor-named-though-anonymous": [
    "{{name}}：捐赠方要求匿名时不登记名称；如同意公开，请先改捐赠方类别。",
    "{{name}}: the name of an anonymous donor is not kept. If the donor agrees to be named, change the kind of donor first.",
  ],
  "donation-value-without-basis": [
    "{{name}}：填了折价，还要选估值依据（发票、市场价或估价）。",
    "{{name}} has a value, so say what it rests on: invoice, market price or estimate.",
  ],
  "donation-over-distributed": [
    "{{name}}：各户发放合计多于接收数量。请对照签收单，移除重复登记的发放，或更正发放数量、接收数量。",
    "More of {{name}} was given out than came in. Compare with the receipts: remove what was entered twice, or correct the quantities.",
  ],
  "distribution-in-future": ["{{name}} 户的发放日期还没到。", "Household {{name}} would receive it on a day to come."],
  "distribution-before-donation": [
    "{{name}} 户的发放日期早于捐赠的接收日期。",
    "Household {{name}} would receive it before the donation came in.",
  ],
  "receipts-not-running": [
    "起始签收编号要以数字结尾，连号后不超过 20 个字符。",
    "The first receipt number must end in digits, and the last have at most 20 characters.",
  ],
});
