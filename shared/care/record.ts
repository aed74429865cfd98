import { codes } from "../records/codes.ts";
import { date, flag, int, month, oneOf, reference, setOf } from "../records/fields.ts";
import { record } from "../records/record.ts";
import { needs } from "../records/services.ts";

export const careKinds = codes({
  noKin: ["孤寡老人", "Elder without kin"],
  emptyNest: ["空巢老人", "Empty-nest elder"],
  sick: ["病患", "Sick person"],
  disabled: ["残疾", "Disability"],
  frail: ["老弱", "Frail elder"],
  leftBehind: ["留守儿童", "Left-behind child"],
  maternity: ["孕产妇", "Expecting or new mother"],
});

export const carerRoles = codes({
  neighbour: ["邻里", "Neighbour"],
  doctor: ["村医", "Village doctor"],
  cadre: ["村干部", "Village official"],
  volunteer: ["志愿者", "Volunteer"],
});

export const referrals = codes({
  ambulance: ["120", "120"],
  clinic: ["卫生院", "Township clinic"],
  civil: ["民政", "Civil affairs"],
  women: ["妇联", "Women's federation"],
  school: ["学校", "School"],
});

const caring = { purpose: "CARE", keep: "closing+1y", person: true, scope: "village" } as const;

/** 照料对象: help that was agreed. No diagnosis; of children no fact about where their parents are. */
export const careCase = record("careCase", {
  table: "care_cases",
  zh: "照料对象",
  en: "Care",
  ...caring,
  named: ["memberId"],
  on: "startOn",
  fields: {
    memberId: reference("member").label("照料对象", "Person cared for").mandatory(),
    kinds: setOf(careKinds).label("类别", "Kind").mandatory(),
    consentId: reference("consent").label("同意书", "Consent").mandatory(),
    startOn: date().label("开始日期", "Start").mandatory(),
    reviewOn: date().label("复核日期", "Review on").mandatory(),
    endOn: date().label("结束日期", "End"),
    canEat: flag().label("进食", "Eats unaided"),
    canDress: flag().label("穿衣", "Dresses unaided"),
    canLeaveBed: flag().label("上下床", "Gets in and out of bed"),
    canToilet: flag().label("如厕", "Uses the toilet unaided"),
    canWalk: flag().label("室内行走", "Walks indoors"),
    canBathe: flag().label("洗澡", "Bathes unaided"),
    needs: setOf(needs).label("需求", "Needs").mandatory(),
    contactId: reference("member").label("联系人", "Contact"),
  },
});

/** 照料记录: counts for a month; a dated list would tell who was where. */
export const careVisit = record("careVisit", {
  table: "care_visits",
  zh: "照料记录",
  en: "Care given",
  ...caring,
  named: ["caseId"],
  on: "month",
  fields: {
    caseId: reference("careCase").label("照料对象", "Care").mandatory(),
    month: month().label("月份", "Month").mandatory(),
    service: oneOf(needs).label("服务", "Service").mandatory(),
    times: int(0, 93).label("次数", "Times").mandatory(),
    carerRole: oneOf(carerRoles).label("照料人", "Carer").mandatory(),
    referral: oneOf(referrals).label("转介", "Referral"),
  },
});
