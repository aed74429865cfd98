import { codes } from "../records/codes.ts";
import { digits, list, oneOf, text, tibetan } from "../records/fields.ts";
import { record } from "../records/record.ts";

export const villageKinds = codes({
  village: ["村委会", "Village committee", "行政村", "村"],
  residents: ["居委会", "Residents' committee", "社区"],
});

/** 村(居): the unit of storage and of access. */
export const village = record("village", {
  table: "villages",
  zh: "村(居)",
  en: "Village",
  purpose: "ADMIN",
  keep: "unlimited",
  person: false,
  scope: "village",
  named: ["nameZh"],
  fields: {
    villageCode: digits(12).label("村级代码", "Village code").mandatory(),
    nameZh: text(60).label("名称", "Name").alsoCalled("行政村", "村名", "村(居)", "所在村", "村").mandatory(),
    nameBo: tibetan(120).label("藏文名", "Tibetan name"),
    kind: oneOf(villageKinds).label("类别", "Kind").mandatory(),
    officePhone: text(20).label("村委会电话", "Office phone"),
    naturalGroups: list(40, 30).label("自然村/组", "Hamlets"),
  },
});
