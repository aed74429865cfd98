import { codes } from "../records/codes.ts";
import { date, decimal, fen, oneOf, reference, text } from "../records/fields.ts";
import { record } from "../records/record.ts";
import { measures } from "../records/services.ts";

export const assistanceKinds = codes({
  "1": ["慰问金", "Consolation money"],
  "2": ["慰问品", "Gift goods"],
  "3": ["实事好事", "Practical deed"],
  "4": ["救助代办", "Social assistance errand"],
});

export const funds = codes({
  own: ["个人自付", "Official's own", "自付", "个人"],
  unit: ["单位", "Organisation", "单位资金"],
  finance: ["财政", "Public funds", "财政资金"],
  donated: ["社会捐赠", "Donated", "捐赠"],
});

export const deedTypes = codes({
  road: ["通路", "Road"],
  water: ["通水", "Water"],
  power: ["通电", "Power"],
  house: ["建修房", "Building or mending a house"],
  doctor: ["就医", "Seeing a doctor"],
  school: ["助学", "Help with schooling"],
  papers: ["办证代办", "Papers and errands"],
  farming: ["农技", "Farming advice"],
  selling: ["销售", "Selling produce"],
  other: ["其他公共", "Other, public"],
});

/** On what a payment rests; held on this record only, never as a household's label. */
export const bases = codes({
  allowance: ["低保", "Minimum living allowance"],
  hardship: ["特困", "Extreme hardship"],
  relief: ["临时救助", "Temporary relief"],
});

/** 帮扶: money, goods and practical deeds that a household received. The signature stays on paper. */
export const assistance = record("assistance", {
  table: "assistance_lines",
  zh: "帮扶",
  en: "Assistance",
  purpose: "AID",
  keep: "5y",
  person: true,
  scope: "village",
  named: ["householdId"],
  on: "givenOn",
  fields: {
    kind: oneOf(assistanceKinds).label("类别", "Kind").alsoCalled("帮扶类别").mandatory(),
    householdId: reference("household").label("户", "Household").mandatory(),
    givenOn: date().label("日期", "Date").alsoCalled("发放日期", "帮扶日期").mandatory(),
    item: text(30).label("品名", "Item").alsoCalled("物品", "物资名称"),
    qty: decimal(2, 0, 100_000_000).label("数量", "Quantity"),
    uom: oneOf(measures).label("单位", "Unit of measure").alsoCalled("计量单位"),
    valueFen: fen().label("金额", "Value").alsoCalled("价值", "金额(元)", "折价"),
    fund: oneOf(funds).label("资金来源", "Fund").mandatory(),
    deedType: oneOf(deedTypes).label("实事类型", "Deed"),
    doneOn: date().label("办结日期", "Done on").alsoCalled("完成日期"),
    receiptRef: text(20).label("签收编号", "Receipt no.").alsoCalled("收据编号", "签收单号"),
    basisDoc: oneOf(bases).label("依据", "Basis"),
  },
});
