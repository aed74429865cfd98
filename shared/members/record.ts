import { date, list, oneOf, partialDate, reference, text, tibetan } from "../records/fields.ts";
import { record } from "../records/record.ts";
import { memberStates, relations, sexes } from "./codes.ts";

/** 家庭成员: only where a service needs the name. One name field; no surname is split off. */
export const member = record("member", {
  table: "members",
  zh: "家庭成员",
  en: "Member",
  purpose: "ADMIN",
  keep: "service+1y",
  person: true,
  scope: "village",
  named: ["nameZh", "nameBo"],
  fields: {
    householdId: reference("household").label("所在户", "Household").mandatory().setByEvent(),
    householdFrom: date().label("入户日期", "In household since").setByEvent(),
    nameZh: text(40).label("姓名", "Name").alsoCalled("名字", "成员姓名", "家庭成员", "人员姓名", "家庭成员姓名"),
    nameBo: tibetan(80).label("藏文姓名", "Tibetan name").alsoCalled("藏文名", "姓名藏文"),
    nameTag: text(8).label("区分称呼", "Name tag"),
    aliases: list(3, 40).label("其他写法", "Other spellings").alsoCalled("曾用写法"),
    sex: oneOf(sexes).label("性别", "Sex"),
    birth: partialDate()
      .label("出生", "Born")
      .alsoCalled("出生日期", "出生年月", "出生年月日", "出生年份", "生日", "出生时间"),
    relation: oneOf(relations).label("与户主关系", "Relation to head").alsoCalled("关系", "家庭关系", "与户主的关系"),
    state: oneOf(memberStates).label("状态", "State").mandatory().setByEvent(),
    stateOn: date().label("状态日期", "State since").setByEvent(),
    guardianId: reference("member").label("监护人", "Guardian").setByEvent(),
    idCheckedOn: date().label("证件核对日期", "Document seen on"),
    origin: reference("member").label("原记录", "Earlier record").setByEvent(),
  },
});

/** 户内经历: an ended period of a member in a household; the open one is on the member itself. */
export const householdStay = record("householdStay", {
  table: "household_stays",
  zh: "户内经历",
  en: "Household stay",
  purpose: "ADMIN",
  keep: "closing+90d",
  person: true,
  scope: "village",
  named: ["memberId"],
  on: "dateFrom",
  fields: {
    memberId: reference("member").label("成员", "Member").mandatory(),
    householdId: reference("household").label("所在户", "Household").mandatory(),
    relation: oneOf(relations).label("与户主关系", "Relation to head"),
    dateFrom: date().label("起", "From"),
    dateTo: date().label("止", "To").mandatory(),
  },
});
