import { codes } from "../records/codes.ts";
import { date, oneOf, reference, setOf, text } from "../records/fields.ts";
import { record } from "../records/record.ts";

/** One consent per sensitive purpose; the lack of one is never stored. */
export const consentPurposes = codes({
  membership: ["参加互助小组", "Joining a unit"],
  phone: ["登记电话", "Keeping a phone number"],
  pairing: ["结对帮扶", "Pairing with an official"],
  care: ["接受照料", "Being cared for"],
  entrust: ["委托求助", "Asking for help on somebody's behalf"],
});

export const consentItems = codes({
  membership: ["参加关系", "Membership"],
  name: ["姓名", "Name"],
  phone: ["电话", "Phone"],
  pairing: ["结对关系", "Pairing"],
  care: ["照料需求", "Care"],
  request: ["求助事项", "Help request"],
});

export const consentLanguages = codes({
  zh: ["中文", "Chinese"],
  bo: ["藏文", "Tibetan"],
  other: ["其他", "Other"],
});

/** 同意: proof for the resident. Withdrawal closes what rests on it the same day. */
export const consent = record("consent", {
  table: "consents",
  zh: "同意书",
  en: "Consent",
  purpose: "ADMIN",
  keep: "closing+90d",
  person: true,
  scope: "village",
  named: ["memberId"],
  on: "givenOn",
  fields: {
    memberId: reference("member").label("同意人", "Given by").mandatory(),
    purpose: oneOf(consentPurposes).label("用途", "Purpose").mandatory(),
    items: setOf(consentItems).label("事项", "Items").mandatory(),
    givenOn: date().label("同意日期", "Given on").mandatory(),
    withdrawnOn: date().label("撤回日期", "Withdrawn on"),
    formVersion: text(20).label("表单版本", "Form version").mandatory(),
    language: oneOf(consentLanguages).label("语言", "Language").mandatory(),
  },
});
