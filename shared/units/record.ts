import { codes } from "../records/codes.ts";
import { date, oneOf, reference, setOf, text } from "../records/fields.ts";
import { record } from "../records/record.ts";

export const areaKinds = codes({
  urban: ["城镇", "Urban", "城区", "镇区"],
  rural: ["农牧区", "Rural", "农村", "牧区", "乡村"],
});

export const unitSizes = codes({
  "5": ["5户", "5 households", "五户"],
  "10": ["10户", "10 households", "十户"],
  other: ["其他", "Other"],
});

/** The closed list of what a unit may do together. */
export const activities = codes({
  care: ["照料", "Care"],
  cooperative: ["合作社", "Cooperative"],
  donation: ["捐助", "Donations"],
  farming: ["农技农资", "Farming advice and supplies"],
  labour: ["互助劳动", "Mutual labour"],
  place: ["场所安全", "Safe places"],
});

export const unitEndings = codes({
  merged: ["合并", "Merged"],
  divided: ["拆分", "Divided"],
  dissolved: ["自愿解散", "Dissolved by its members"],
  redrawn: ["区划调整", "Boundaries redrawn"],
});

/** 联户单位: who organises voluntary help. household_count is counted from open memberships, never stored. */
export const unit = record("unit", {
  table: "units",
  zh: "联户单位",
  en: "Unit",
  purpose: "ADMIN",
  keep: "unlimited",
  person: false,
  scope: "village",
  named: ["unitNo"],
  on: "setUpOn",
  fields: {
    unitNo: text(16)
      .label("编号", "Unit no.")
      .alsoCalled("联户单位", "单位编号", "联户编号", "互助小组", "小组", "联户单位名称", "组")
      .mandatory(),
    areaKind: oneOf(areaKinds).label("城镇/农牧区", "Area").mandatory(),
    nominalSize: oneOf(unitSizes).label("规格", "Size").mandatory(),
    activities: setOf(activities).label("互助事项", "Activities").mandatory(),
    setUpOn: date().label("成立日期", "Set up on").mandatory(),
    endedOn: date().label("终止日期", "Ended on").setByEvent(),
    endReason: oneOf(unitEndings).label("终止方式", "How it ended").setByEvent(),
  },
});

/** 参加关系: opt-in, at most one open per household; why somebody leaves is never asked. */
export const unitMembership = record("unitMembership", {
  table: "unit_memberships",
  zh: "参加关系",
  en: "Membership",
  purpose: "ADMIN",
  keep: "closing+90d",
  person: true,
  scope: "village",
  named: ["householdId"],
  on: "joinedOn",
  fields: {
    unitId: reference("unit").label("联户单位", "Unit").mandatory(),
    householdId: reference("household").label("户", "Household").mandatory(),
    joinedOn: date().label("参加日期", "Joined on").mandatory(),
    leftOn: date().label("退出日期", "Left on"),
    consentId: reference("consent").label("同意书", "Consent").mandatory(),
  },
});
