import { codes } from "../records/codes.ts";
import { date, oneOf, reference, text } from "../records/fields.ts";
import { record } from "../records/record.ts";
import { checklists, checkItems } from "./checklists.ts";

export const placeTypes = codes({
  road: ["村道", "Village road"],
  bridge: ["桥涵", "Bridge or culvert"],
  water: ["水源管网", "Water source and pipes"],
  power: ["变压器线路", "Transformer and lines"],
  gas: ["燃气点", "Gas point"],
  kitchen: ["公共厨房", "Shared kitchen"],
  school: ["学校", "School"],
  clinic: ["卫生室", "Clinic"],
  hall: ["活动室", "Village hall"],
  pen: ["牲畜棚圈", "Animal pen"],
  house: ["危房", "Unsafe house"],
  river: ["河道", "River bed"],
});

export const checkResults = codes({
  pass: ["合格", "In order"],
  fix: ["需整改", "To be fixed"],
  none: ["不适用", "Does not apply"],
});

export const fixes = codes({
  repair: ["维修", "Repair"],
  replace: ["更换", "Replace"],
  clear: ["清理", "Clear"],
  strengthen: ["加固", "Strengthen"],
  stop: ["停用", "Out of use"],
  report: ["报上级处理", "Refer to the county"],
});

const safety = { purpose: "PLACE", keep: "2y", person: false, scope: "village" } as const;

/** 场所: where a hazard may be. A home only at its household's own request, and without a link to it afterwards. */
export const place = record("place", {
  table: "places",
  zh: "场所",
  en: "Place",
  ...safety,
  keep: "unlimited",
  named: ["name"],
  fields: {
    name: text(40).label("名称", "Name").alsoCalled("场所名称").mandatory(),
    type: oneOf(placeTypes).label("类型", "Type").alsoCalled("场所类型").mandatory(),
    requestId: reference("helpRequest").label("求助", "Request"),
  },
});

/** 场所安全检查: fixed items of the place's kind; nobody who lives or works there. */
export const placeCheck = record("placeCheck", {
  table: "place_checks",
  zh: "场所安全检查",
  en: "Place check",
  ...safety,
  named: ["placeId"],
  on: "checkedOn",
  fields: {
    placeId: reference("place").label("场所", "Place").mandatory(),
    checkedOn: date().label("检查日期", "Checked on").mandatory(),
    checklist: oneOf(checklists).label("检查表", "Checklist").mandatory(),
  },
});

/** One item of a check, with what is to be done about it and by when. */
export const placeCheckItem = record("placeCheckItem", {
  table: "place_check_items",
  zh: "检查项",
  en: "Checked item",
  ...safety,
  named: ["checkId"],
  fields: {
    checkId: reference("placeCheck").label("检查", "Check").mandatory(),
    item: oneOf(checkItems).label("检查项", "Item").mandatory(),
    result: oneOf(checkResults).label("结果", "Result").mandatory(),
    fix: oneOf(fixes).label("整改", "Fix"),
    fixBy: date().label("整改期限", "Fix by"),
    fixedOn: date().label("整改完成", "Fixed on"),
  },
});
