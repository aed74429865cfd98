import { codes } from "../records/codes.ts";
import { date, fen, int, oneOf, reference, text } from "../records/fields.ts";
import { record } from "../records/record.ts";

export const enterpriseForms = codes({
  cooperative: ["专业合作社", "Specialised co-operative", "合作社"],
  company: ["企业", "Company"],
  sole: ["个体户", "Sole trader", "个体工商户"],
  collective: ["村集体", "Village collective"],
});

export const businesses = codes({
  planting: ["种植", "Crops"],
  farming: ["养殖", "Stock farming"],
  processing: ["加工", "Processing"],
  handicraft: ["手工艺", "Handicraft"],
  transport: ["运输", "Haulage"],
  trade: ["商业", "Trade"],
  tourism: ["旅游服务", "Tourism services"],
  building: ["建筑劳务", "Building work"],
  other: ["其他", "Other"],
});

/** 合作社/经济实体: counted, and linked to markets; no household's income anywhere. */
export const enterprise = record("enterprise", {
  table: "enterprises",
  zh: "合作社/经济实体",
  en: "Enterprise",
  purpose: "HELP",
  keep: "unlimited",
  person: false,
  scope: "village",
  named: ["name"],
  on: "foundedOn",
  fields: {
    name: text(80).label("名称", "Name").alsoCalled("合作社名称", "企业名称").mandatory(),
    uscc: text(18).label("统一社会信用代码", "USCC").alsoCalled("信用代码"),
    form: oneOf(enterpriseForms).label("类型", "Form").mandatory(),
    foundedOn: date().label("成立日期", "Founded on"),
    business: oneOf(businesses).label("主营", "Business").mandatory(),
    endedOn: date().label("终止日期", "Ended on"),
  },
});

/** What an enterprise states for one year. */
export const enterpriseYear = record("enterpriseYear", {
  table: "enterprise_years",
  zh: "经济实体年度数",
  en: "Enterprise's year",
  purpose: "HELP",
  keep: "unlimited",
  person: false,
  scope: "village",
  named: ["enterpriseId"],
  fields: {
    enterpriseId: reference("enterprise").label("经济实体", "Enterprise").mandatory(),
    year: int(1990, 2099).label("年度", "Year").mandatory(),
    memberCount: int(0, 100_000).label("成员数", "Members"),
    farmerCount: int(0, 100_000).label("农民成员数", "Members who farm"),
    householdsBenefit: int(0, 100_000).label("带动户数", "Households that benefit").mandatory(),
    personsBenefit: int(0, 1_000_000).label("带动人数", "People that benefit").mandatory(),
    incomeGainFen: fen().label("增收", "Income gain"),
  },
});
