import { codes } from "../records/codes.ts";
import { date, int, oneOf, reference, text } from "../records/fields.ts";
import { record } from "../records/record.ts";

export const formLanguages = codes({
  zh: ["中文", "Chinese", "汉语"],
  bo: ["藏文", "Tibetan"],
  "zh+bo": ["中文和藏文", "Chinese and Tibetan", "双语"],
});

/** 户: to deliver aid and print forms. The number is the village's serial, not the hukou number. */
export const household = record("household", {
  table: "households",
  zh: "户",
  en: "Household",
  purpose: "ADMIN",
  keep: "service+1y",
  person: true,
  scope: "village",
  named: ["householdNo"],
  fields: {
    householdNo: text(16)
      .label("户编号", "Household no.")
      .alsoCalled("户号", "编号", "门牌号", "户序号", "家庭编号")
      .mandatory(),
    headMemberId: reference("member").label("户主", "Head").setByEvent(),
    headFrom: date().label("户主起", "Head since").setByEvent(),
    houseName: text(20).label("房名", "House name").alsoCalled("家名"),
    addressLine: text(60).label("住址", "Address").alsoCalled("地址", "家庭住址", "组别", "居住地址"),
    phone: text(20)
      .label("电话", "Phone")
      .alsoCalled("联系电话", "手机", "手机号", "手机号码", "电话号码", "联系方式")
      .needsConsent("phone"),
    personCount: int(1, 40).label("人口数", "People").alsoCalled("人口", "家庭人口", "人数", "家庭人口数").mandatory(),
    formLanguage: oneOf(formLanguages).label("表单语言", "Form language"),
    listedFrom: date().label("列入日期", "Listed since").setByEvent(),
    endedOn: date().label("终止日期", "Ended on").setByEvent(),
    origin: reference("household").label("原记录", "Earlier record").setByEvent(),
  },
});

/** 户主经历: an ended term of a head; the open one is on the household itself. */
export const headTerm = record("headTerm", {
  table: "head_terms",
  zh: "户主经历",
  en: "Head term",
  purpose: "ADMIN",
  keep: "closing+90d",
  person: true,
  scope: "village",
  named: ["householdId"],
  on: "dateFrom",
  fields: {
    householdId: reference("household").label("户", "Household").mandatory(),
    memberId: reference("member").label("户主", "Head").mandatory(),
    dateFrom: date().label("起", "From"),
    dateTo: date().label("止", "To").mandatory(),
  },
});
