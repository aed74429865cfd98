import { codes } from "../records/codes.ts";
import { date, decimal, flag, int, oneOf, reference, text } from "../records/fields.ts";
import { record } from "../records/record.ts";

export const labourTasks = codes({
  harvest: ["收割", "Harvest"],
  herding: ["放牧看畜", "Herding"],
  mending: ["修缮", "Mending houses"],
  roads: ["修路修渠", "Roads and channels"],
  emergency: ["抢险", "Emergency work"],
  carrying: ["搬运", "Carrying"],
  other: ["其他", "Other"],
});

export const labourBeneficiaries = codes({
  household: ["一户(应求)", "One household, at its wish", "一户"],
  public: ["公共", "Public"],
});

/** 互助劳动: totals to give thanks for; never who came and who did not. */
export const labourEvent = record("labourEvent", {
  table: "labour_events",
  zh: "互助劳动",
  en: "Mutual labour",
  purpose: "LABOUR",
  keep: "2y",
  person: false,
  scope: "village",
  named: ["place"],
  on: "dateFrom",
  fields: {
    dateFrom: date().label("开始日期", "From").alsoCalled("日期").mandatory(),
    dateTo: date().label("结束日期", "To").mandatory(),
    task: oneOf(labourTasks).label("事项", "Task").mandatory(),
    place: text(40).label("地点", "Place").mandatory(),
    beneficiary: oneOf(labourBeneficiaries).label("受益方", "For whom").mandatory(),
    personTimes: int(1, 500).label("人次", "Person-times").mandatory(),
    hours: decimal(1, 0, 99_999_999).label("工时", "Hours").mandatory(),
    voluntary: flag().label("自愿确认", "Voluntary").mandatory(),
  },
});

/** 志愿证明: only when a volunteer asks for one; removed once it is printed. */
export const volunteerCert = record("volunteerCert", {
  table: "volunteer_certs",
  zh: "志愿证明",
  en: "Volunteer's certificate",
  purpose: "LABOUR",
  keep: "closing+90d",
  person: true,
  scope: "village",
  named: ["memberId"],
  fields: {
    memberId: reference("member").label("志愿者", "Volunteer").mandatory(),
    eventId: reference("labourEvent").label("互助劳动", "Mutual labour").mandatory(),
    hours: decimal(1, 1, 99_999).label("工时", "Hours").mandatory(),
  },
});
