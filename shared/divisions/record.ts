import { codes } from "../records/codes.ts";
import { date, digits, oneOf, text, tibetan } from "../records/fields.ts";
import { record } from "../records/record.ts";

export const divisionLevels = codes({
  "1": ["省", "Province", "自治区"],
  "2": ["地", "Prefecture", "地区", "地级市"],
  "3": ["县", "County", "区"],
  "4": ["乡镇街道", "Township", "乡", "镇", "街道"],
  "5": ["村居", "Village", "村", "社区"],
});

/** Urban-rural codes of the national statistics bureau: 1xx urban, 2xx rural. */
export const urbanRural = codes({
  "111": ["主城区", "Main urban area"],
  "112": ["城乡结合区", "Urban fringe"],
  "121": ["镇中心区", "Town centre"],
  "122": ["镇乡结合区", "Town fringe"],
  "123": ["特殊区域", "Special area"],
  "210": ["乡中心区", "Township centre"],
  "220": ["村庄", "Village"],
});

/** 行政区划: to file work by area. Divisions are renamed and merged, hence the dates and the successor. */
export const division = record("division", {
  table: "divisions",
  zh: "行政区划",
  en: "Division",
  purpose: "ADMIN",
  keep: "unlimited",
  person: false,
  scope: "office",
  named: ["divisionCode"],
  fields: {
    divisionCode: digits(2, 4, 6, 9, 12).label("区划代码", "Division code").mandatory(),
    nameZh: text(60).label("名称", "Name").mandatory(),
    nameBo: tibetan(120).label("藏文名", "Tibetan name"),
    level: oneOf(divisionLevels).label("级别", "Level").mandatory(),
    validFrom: date().label("启用日期", "Valid from"),
    validTo: date().label("停用日期", "Valid to"),
    successorCode: digits(2, 4, 6, 9, 12).label("继任代码", "Successor code"),
    urbanRural: oneOf(urbanRural).label("城乡分类", "Urban or rural"),
  },
});
