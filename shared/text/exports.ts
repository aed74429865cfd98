import { phrases } from "./text.ts";

/** Exporting lists. */
export const exports = phrases({
  title: ["导出表格", "Export a list"],
  list: ["内容", "What"],
  roster: ["花名册", "Roster"],
  households: ["住户", "Households"],
  units: ["联户单位", "Units"],
  convenors: ["户长", "Convenors"],
  villages: ["村(居)", "Villages"],
  which: ["范围", "Which"],
  everything: ["全部{{what}}，所有列", "{{what}}: all, every column"],
  ofVillage: ["{{village}}的{{what}}，所有列", "{{what}} of {{village}}, every column"],
  view: ["表中现在显示的 {{count}} 行和列，次序不变", "The {{count}} rows and the columns shown now, in this order"],
  chosen: ["选中的 {{count}} 行，所有列", "The {{count}} rows selected, every column"],
  format: ["格式", "Format"],
  xlsx: ["Excel 工作簿（xlsx）", "Excel workbook (xlsx)"],
  csv: ["文本表格（csv）", "Text table (csv)"],
  purpose: ["用途", "Purpose"],
  language: ["表头和代码的语言", "Language of headings and codes"],
  write: ["导出", "Export"],
  done: ["已导出 {{rows}} 行：{{place}}", "Exported {{rows}} rows: {{place}}"],
  reading: [
    "这份表供查阅和打印；改动请在程序里做，不能导入回来。",
    "This list is for reading and printing; make changes in the program, it is not imported again.",
  ],
  again: [
    "导出的文件可以改好后再导入，程序按隐藏的记录号找到原来的行。",
    "The file can be corrected and imported again; the program finds its rows by hidden record ids.",
  ],
});

/** Headings of exported columns that are no field's own label. The importer knows each of them. */
export const exportHeadings = phrases({
  householdUid: ["户记录号", "Household record"],
  memberUid: ["成员记录号", "Member record"],
  unitUid: ["单位记录号", "Unit record"],
  termUid: ["任期记录号", "Term record"],
  rowUid: ["本行记录号", "Row record"],
  recordOf: ["{{what}}记录号", "{{what}} record"],
  villageUid: ["村记录号", "Village record"],
  village: ["行政村", "Village"],
  unit: ["联户单位", "Unit"],
  head: ["户主", "Head"],
  convenor: ["户长", "Convenor"],
  householdNo: ["户编号", "Household no."],
  unitHouseholds: ["参加户数", "Number of households"],
  unitCount: ["联户单位数", "Number of units"],
  householdCount: ["户数", "Number of households"],
  memberCount: ["在册人数", "People listed"],
  yes: ["是", "Yes"],
  no: ["否", "No"],
});
