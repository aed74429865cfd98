import { phrases } from "./text.ts";

export const donations = phrases({
  donationNone: ["还没有捐赠", "No donation yet"],
  donationHint: ["登记收到的捐赠物资，再发放到户。", "Enter what came in, then distribute it to households."],
  distributionNone: ["还没有发放", "Nothing given out yet"],
  distributionHint: ["在“捐赠”中选一笔，按“发放到户”。", "Choose a donation and distribute it to households."],
  distribute: ["发放", "Distribute"],
  distributeTitle: ["发放到户", "Distribute to households"],
  distributeAction: ["发放到户…", "Distribute to households…"],
  given: ["已发放", "Given out"],
  left: ["结存", "Left"],
  over: ["多发", "Given too much"],
  households: ["受益户", "Households"],
  distributions: ["发放明细", "Who received"],
  more: ["另有 {{count}} 条，见“捐赠发放”。", "{{count}} more under Distribution."],
  overTitle: ["发放多于接收", "More was given out than came in"],
  overHint: [
    "多发 {{over}}，可能是两台电脑同时发放。请对照签收单：移除重复登记的发放，或更正发放数量、接收数量。",
    "{{over}} too many, perhaps because two PCs gave it out at the same time. Compare with the receipts: remove what was entered twice, or correct the quantities.",
  ],
  stock: ["接收 {{qty}}，结存 {{left}}", "Came in: {{qty}}; left: {{left}}"],
  givenOn: ["发放日期", "Given on"],
  firstReceipt: ["起始签收编号", "First receipt no."],
  each: ["每户数量", "For each household"],
  find: ["查找户", "Find a household"],
  tickAll: ["勾选所列的全部户", "Tick all that are listed"],
  householdNo: ["户编号", "Number"],
  houseName: ["房名", "House name"],
  people: ["人口", "People"],
  hadAlready: ["已领", "Had already"],
  qtyNow: ["本次数量", "Now"],
  qtyOf: ["数量：{{name}}", "Quantity: {{name}}"],
  sum: ["已选 {{households}} 户，共 {{given}}", "Chosen: {{households}} households, {{given}}"],
  leftAfter: ["发放后结存 {{left}}", "Left afterwards: {{left}}"],
  short: ["结存不够，还差 {{short}}", "Not enough: {{short}} short"],
  wrong: ["请检查发放日期和标红的数量。", "Check the day and the quantities in red."],
  nobody: ["请先勾选要发放的户。", "Tick the households first."],
  done: ["已发放 {{households}} 户，结存 {{left}}", "Given to {{households}} households; left: {{left}}"],
  keys: [
    "在查找框按 Enter 勾选第一户 · 空格勾选 · 上下键换行 · Ctrl+Enter 保存",
    "Enter in the search ticks the first household · Space ticks · arrows change rows · Ctrl+Enter saves",
  ],
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
