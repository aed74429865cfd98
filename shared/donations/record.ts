import { codes } from "../records/codes.ts";
import { date, decimal, fen, oneOf, reference, text } from "../records/fields.ts";
import { record } from "../records/record.ts";
import { measures } from "../records/services.ts";

export const donorKinds = codes({
  anonymous: ["匿名", "Anonymous"],
  person: ["个人", "A person"],
  organisation: ["单位", "An organisation"],
});

export const valueBases = codes({
  invoice: ["发票", "Invoice"],
  market: ["市场价", "Market price"],
  estimate: ["估价", "Estimate"],
});

export const donationUses = codes({
  relief: ["扶贫", "Relief"],
  disaster: ["救灾", "Disaster relief"],
  schooling: ["助学", "Schooling"],
  housing: ["安居房", "Housing programme"],
});

/** 捐赠: what came in. */
export const donation = record("donation", {
  table: "donations",
  zh: "捐赠",
  en: "Donation",
  purpose: "DONATION",
  keep: "5y",
  person: false,
  scope: "village",
  named: ["item"],
  on: "receivedOn",
  fields: {
    receivedOn: date().label("接收日期", "Received on").alsoCalled("日期").mandatory(),
    donorKind: oneOf(donorKinds).label("捐赠方类别", "Donor").alsoCalled("捐赠人类别").mandatory(),
    donorName: text(40).label("捐赠方名称", "Donor's name").alsoCalled("捐赠人", "捐赠单位"),
    item: text(30).label("品名", "Item").alsoCalled("物资", "物品").mandatory(),
    qty: decimal(2, 1, 10_000_000_000).label("数量", "Quantity").mandatory(),
    uom: oneOf(measures).label("单位", "Unit of measure").alsoCalled("计量单位").mandatory(),
    valueFen: fen().label("折价", "Value").alsoCalled("价值", "折价(元)"),
    valueBasis: oneOf(valueBases).label("估值依据", "Value by"),
    purpose: oneOf(donationUses).label("用途", "Purpose").mandatory(),
  },
});

/** 发放: what of a donation went to a household. */
export const distribution = record("distribution", {
  table: "distributions",
  zh: "捐赠发放",
  en: "Distribution",
  purpose: "DONATION",
  keep: "5y",
  person: true,
  scope: "village",
  named: ["householdId"],
  on: "givenOn",
  fields: {
    donationId: reference("donation").label("捐赠", "Donation").mandatory(),
    householdId: reference("household").label("户", "Household").mandatory(),
    givenOn: date().label("发放日期", "Given on").mandatory(),
    qty: decimal(2, 1, 10_000_000_000).label("发放数量", "Quantity").mandatory(),
    receiptRef: text(20).label("签收编号", "Receipt no."),
  },
});
