import { codes } from "../records/codes.ts";
import { date, fen, list, oneOf, reference, setOf, text } from "../records/fields.ts";
import { record } from "../records/record.ts";
import { services } from "../records/services.ts";

export const officialLevels = codes({
  region: ["省级", "Region", "省", "自治区"],
  prefecture: ["地级", "Prefecture", "地", "市级"],
  county: ["县级", "County", "县"],
  township: ["乡级", "Township", "乡", "镇级"],
  village: ["村级", "Village", "村"],
});

/** 结对: an official and a household that agreed; it ends on any day. A refusal leaves nothing. */
export const pairing = record("pairing", {
  table: "pairings",
  zh: "结对",
  en: "Pairing",
  purpose: "AID",
  keep: "closing+90d",
  person: true,
  scope: "village",
  named: ["householdId"],
  on: "dateFrom",
  fields: {
    officialName: text(40).label("结对干部", "Official").alsoCalled("帮扶责任人", "干部姓名").mandatory(),
    officialOrg: text(60).label("干部单位", "Official's organisation").alsoCalled("帮扶单位").mandatory(),
    level: oneOf(officialLevels).label("层级", "Level").mandatory(),
    householdId: reference("household").label("结对户", "Household").mandatory(),
    dateFrom: date().label("结对日期", "Paired on").mandatory(),
    dateTo: date().label("终止日期", "Ended on"),
    consentId: reference("consent").label("同意书", "Consent").mandatory(),
  },
});

/** 走访: a service slip. No place, no length of stay, nothing seen. */
export const visit = record("visit", {
  table: "visits",
  zh: "走访",
  en: "Visit",
  purpose: "AID",
  keep: "2y",
  person: true,
  scope: "village",
  named: ["pairingId"],
  on: "visitedOn",
  fields: {
    pairingId: reference("pairing").label("结对", "Pairing").mandatory(),
    visitedOn: date().label("走访日期", "Date").alsoCalled("日期").mandatory(),
    officials: list(10, 40).label("走访人员", "Officials").mandatory(),
    services: setOf(services).label("办理事项", "Services done").mandatory(),
    ownCostFen: fen().label("自付费用", "Own cost").alsoCalled("个人自付"),
  },
});
