import { codes } from "../records/codes.ts";
import { date, digits, oneOf, reference, setOf, text } from "../records/fields.ts";
import { record } from "../records/record.ts";
import { services } from "../records/services.ts";

export const officerTypes = codes({
  "1": ["第一书记", "First secretary"],
  "2": ["大学生村官", "Graduate village official"],
  "3": ["退役/转业军人", "Veteran", "退役军人", "转业军人"],
  "4": ["驻村队员", "Resident team member", "驻村工作队员"],
  "9": ["其他", "Other"],
});

/** 派驻人员: who serves here. About the official's duty only: no party, no ID number, no family. */
export const postedOfficer = record("postedOfficer", {
  table: "posted_officers",
  zh: "派驻人员",
  en: "Posted officer",
  purpose: "HELP",
  keep: "closing+1y",
  person: true,
  scope: "office",
  named: ["name"],
  fields: {
    name: text(40).label("姓名", "Name").alsoCalled("派驻人员", "干部姓名", "驻村干部").mandatory(),
    type: oneOf(officerTypes).label("类别", "Type").alsoCalled("派驻类别").mandatory(),
    homeOrg: text(60).label("派出单位", "Sending organisation").alsoCalled("派出单位名称", "原单位").mandatory(),
    dutyPhone: text(20).label("工作电话", "Duty phone").alsoCalled("联系电话", "电话"),
  },
});

/** 派驻: who serves where and when. The place is a village or a township by its division code. */
export const posting = record("posting", {
  table: "postings",
  zh: "派驻",
  en: "Posting",
  purpose: "HELP",
  keep: "closing+1y",
  person: true,
  scope: "office",
  named: ["officerId"],
  on: "dateFrom",
  fields: {
    officerId: reference("postedOfficer").label("派驻人员", "Officer").mandatory(),
    divisionCode: digits(9, 12).label("派驻地区划代码", "Place code").alsoCalled("派驻地代码").mandatory(),
    dateFrom: date().label("起始日期", "From").alsoCalled("派驻时间", "开始日期", "任职时间").mandatory(),
    dateTo: date().label("结束日期", "To").alsoCalled("期满日期", "到期日期", "离任时间"),
    docNo: text(40).label("文号", "Document no.").alsoCalled("派驻文号", "文件号"),
    serviceAreas: setOf(services).label("服务事项", "Service areas").alsoCalled("帮扶事项", "工作内容"),
  },
});
