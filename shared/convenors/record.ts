import { codes } from "../records/codes.ts";
import { date, fen, flag, oneOf, reference } from "../records/fields.ts";
import { record } from "../records/record.ts";

export const choosingMethods = codes({
  elected: ["推选", "Chosen by households", "选举", "群众推选"],
  rotation: ["轮值", "By rotation", "轮流"],
  meeting: ["会议确定", "Settled at a meeting", "会议"],
});

/** 户长任期: a contact for help. A flat stipend and its day; no appraisal, no duties beyond the printed list. */
export const convenorTerm = record("convenorTerm", {
  table: "convenor_terms",
  zh: "户长任期",
  en: "Convenor term",
  purpose: "ADMIN",
  keep: "closing+90d",
  person: true,
  scope: "village",
  named: ["unitId"],
  on: "dateFrom",
  fields: {
    unitId: reference("unit").label("联户单位", "Unit").mandatory(),
    memberId: reference("member").label("户长", "Convenor").mandatory(),
    dateFrom: date().label("任期起", "From").mandatory(),
    dateTo: date().label("任期止", "To").mandatory(),
    method: oneOf(choosingMethods).label("产生方式", "How chosen").mandatory(),
    phonePublicConsent: flag().label("同意公开电话", "Phone may be public"),
    stipendFen: fen().label("补助", "Stipend"),
    paidOn: date().label("发放日期", "Paid on"),
  },
});
