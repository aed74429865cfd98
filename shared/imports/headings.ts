import { convenorTerm } from "../convenors/record.ts";
import { household } from "../households/record.ts";
import { member } from "../members/record.ts";
import { neverKind, type NeverKind } from "../records/never.ts";
import type { RecordDescription } from "../records/record.ts";
import { unit } from "../units/record.ts";
import { village } from "../villages/record.ts";
import { namesOne, slotted } from "./slots.ts";
import { type Target, targets } from "./targets.ts";

export { type Target, targets };

/** Why a column is left out. */
export type LeftOut =
  | { readonly why: "never"; readonly kind: NeverKind }
  | { readonly why: "unknown" | "derived" | "serial" | "double" | "chosen" };

/** Headings of things that have no field of their own. The first of each list is what our own export writes. */
const extra: Partial<Record<Target, readonly string[]>> = {
  "household.uid": ["户记录号", "Household record"],
  "household.head": [
    "户主",
    "户主姓名",
    "户主名字",
    "户主名",
    "Head",
    "Head of household",
    "Householder",
    "家长",
    "家长姓名",
  ],
  "household.headSex": ["户主性别"],
  "household.headBirth": ["户主出生年月", "户主出生日期"],
  "household.members": [
    "家庭成员名单",
    "成员名单",
    "其他成员",
    "其他家庭成员",
    "家庭成员及关系",
    "共同生活成员",
    "全家成员",
    "Members",
  ],
  "household.addressLine": [
    "所在组",
    "村民小组",
    "所在村组",
    "村组",
    "组名",
    "所属组",
    "自然村",
    "所在自然村",
    "详细地址",
    "村小组",
    "小队",
  ],
  "household.householdNo": ["户编码", "住户编号", "家庭户号", "户 号", "户ID", "农户编号", "HH no", "Household number"],
  "household.personCount": [
    "家庭人数",
    "户人口",
    "户人数",
    "总人口",
    "在册人口",
    "全家人口",
    "Number of people",
    "Family size",
  ],
  "household.phone": [
    "户主电话",
    "户主联系电话",
    "户主手机",
    "手机电话",
    "联系手机",
    "Telephone",
    "Mobile",
    "Phone number",
    "Tel",
  ],
  "member.uid": ["成员记录号", "Member record"],
  "member.nameZh": [
    "成员",
    "成员名字",
    "人员",
    "村民姓名",
    "户籍人员姓名",
    "汉文姓名",
    "汉语姓名",
    "姓名汉文",
    "Full name",
  ],
  "member.nameBo": ["藏语姓名", "藏文"],
  "member.sex": ["Gender", "男女"],
  "member.birth": ["出生日", "出生年", "出生", "Date of birth", "Birth date", "Birthday", "DOB"],
  "member.relation": [
    "关系称谓",
    "称谓",
    "成员关系",
    "与户主",
    "同户主关系",
    "Relationship",
    "Relation",
    "Relationship to head",
    "是否户主",
    "是否为户主",
  ],
  "unit.unitNo": [
    "联户编码",
    "双联户编号",
    "所属联户",
    "所在联户",
    "所属单位",
    "互助组",
    "所在互助小组",
    "所属互助小组",
    "联户小组",
    "小组编号",
    "小组号",
    "小组名称",
    "组编号",
    "组号",
    "组别",
    "互助组编号",
    "互助小组编号",
    "互助小组名称",
    "联户单位名称",
    "联户",
    "双联户",
    "双联户单位",
    "Unit",
    "Group",
  ],
  "unit.areaKind": ["类别", "区域类别", "城乡类别", "城镇农牧区"],
  "unit.households": [
    "成员户",
    "成员户户主",
    "联户户主",
    "组员",
    "成员户名单",
    "联户成员",
    "联户成员户",
    "组内农户",
    "所辖户",
    "参加户",
    "Households",
  ],
  "unit.convenor": [
    "户长",
    "户长姓名",
    "联户长",
    "联户长姓名",
    "双联户户长",
    "召集人",
    "小组长",
    "组长",
    "组长姓名",
    "Convenor",
  ],
  "unit.convenorPhone": ["户长电话", "联户长电话", "户长联系电话", "联户长联系电话", "组长电话", "Convenor phone"],
  "convenorTerm.dateFrom": ["任期开始", "任职时间", "任职日期"],
  "convenorTerm.dateTo": ["任期结束", "任期截止"],
  "village.nameZh": ["村居", "村别", "所属村", "村委会", "行政村名称", "村(社区)", "Village"],
};

const derived = new Set([
  "年龄",
  "周岁",
  "岁数",
  "age",
  "户数",
  "成员户数",
  "参加户数",
  "numberofhouseholds",
  "合计",
  "小计",
  "人口合计",
  "成员数",
]);
const serials = new Set(["序号", "no", "no.", "顺序号", "编次", "序", "行号", "#"]);

/** Texts that folding leaves as they are: most cells of a roster. */
const folded = /^[0-9a-z\u4e00-\u9fff-]*$/;

/** A heading without spaces, marks and case. */
export const fold = (text: string): string =>
  folded.test(text)
    ? text
    : text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[\s*:：、,，.。_"'“”]+/g, "");

const unbracketed = (folded: string): string => folded.replace(/[(（[【].*?[)）\]】]/g, "");

function fieldHeadings(): Map<string, Target> {
  const found = new Map<string, Target>();
  const known = new Set<string>(targets);
  const add = (heading: string, target: Target) => {
    const key = fold(heading);
    if (key !== "" && !found.has(key)) found.set(key, target);
  };
  for (const [target, headings] of Object.entries(extra)) for (const text of headings) add(text, target as Target);
  const described: readonly RecordDescription[] = [household, member, unit, village, convenorTerm];
  for (const { name, fields } of described)
    for (const [field, { zh, en, matches }] of Object.entries(fields)) {
      const target = `${name}.${field}`;
      if (!known.has(target)) continue;
      for (const text of [zh, en, ...matches]) add(text, target as Target);
    }
  return found;
}

const headings = fieldHeadings();

const knownAs = (folded: string): Target | null => headings.get(folded) ?? headings.get(unbracketed(folded)) ?? null;

const ordinal = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})";
const numbered = new RegExp(`^(?:(?:成员户|组员|联户户主|户主|户)${ordinal}|第${ordinal}户)(?:户主)?(?:姓名)?$`);
/** 家庭成员姓名及关系: several people in one cell. */
const listed =
  /^(?:其他|其余|共同生活|共同居住|全部|全家|家庭|同住)*(?:成员|人员)(?:姓名)?(?:名单|一览|明细|情况|信息|(?:及|和|与)(?:其|与)?(?:户主)?关系)$/;

const unitNumber = /^(?:所属|所在)?(?:双)?(?:联户|互助)(?:小组|组|单位|户)*(?:编号|编码|号|名称|序号)?$/;

function direct(folded: string): Target | null {
  if (/姓名.*藏/.test(folded)) return "member.nameBo";
  if (numbered.test(folded)) return "unit.households";
  if (listed.test(unbracketed(folded))) return "household.members";
  const known = knownAs(folded) ?? knownAs(folded.replace(/(?<=电话|手机|号码)1$/, ""));
  return known ?? (unitNumber.test(unbracketed(folded)) ? "unit.unitNo" : null);
}

/** Moves a person's column to whom its group names: 户主信息 / 姓名 is the head's name. */
function within(group: string, target: Target): Target {
  if (/户长|联户长|召集人|组长/.test(group)) {
    if (target === "member.nameZh" || target === "household.head") return "unit.convenor";
    if (target === "household.phone") return "unit.convenorPhone";
  }
  if (group.startsWith("户主")) {
    if (target === "member.nameZh") return "household.head";
    if (target === "member.sex") return "household.headSex";
    if (target === "member.birth") return "household.headBirth";
  }
  return target;
}

/** 年, 月 and 日 of a birth in columns of their own. */
export const datePart = /^(?:出生)?([年月日])份?$/;
const dated = (group: string, leaf: string): Target | null =>
  datePart.test(leaf) && /出生|生日/.test(group + leaf) ? "member.birth" : null;

export type Meaning = { readonly target: Target } | { readonly leftOut: LeftOut };

/**
 * What a heading means: a field, or why its column is left out.
 * @param parts the heading from its group down to its own words
 */
export function meaningOf(parts: readonly string[]): Meaning {
  const leaf = fold(parts.at(-1) ?? "");
  const group = parts.slice(0, -1).map(fold).join("");
  const never = neverKind(parts.at(-1) ?? "") ?? neverKind(leaf);
  if (never) return { leftOut: { why: "never", kind: never } };
  const above = fold(parts.at(-2) ?? "");
  const slot = headings.has(leaf) && !namesOne(above) ? null : slotted(above, leaf, knownAs);
  if (slot && !numbered.test(leaf) && !listed.test(leaf))
    return slot.target
      ? { target: slot.target }
      : { leftOut: { why: derived.has(slot.slot.leaf) ? "derived" : "unknown" } };
  const target = direct(leaf) ?? dated(group, leaf) ?? direct(group + leaf);
  if (target) return { target: within(group, target) };
  if (derived.has(leaf) || derived.has(unbracketed(leaf))) return { leftOut: { why: "derived" } };
  if (serials.has(leaf)) return { leftOut: { why: "serial" } };
  const byGroup = neverKind(group + leaf);
  if (byGroup && leaf !== "") return { leftOut: { why: "never", kind: byGroup } };
  return { leftOut: { why: "unknown" } };
}
