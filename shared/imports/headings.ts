import { convenorTerm } from "../convenors/record.ts";
import { household } from "../households/record.ts";
import { member } from "../members/record.ts";
import { neverKind, type NeverKind } from "../records/never.ts";
import type { RecordDescription } from "../records/record.ts";
import { unit } from "../units/record.ts";
import { village } from "../villages/record.ts";
import { derived, extra, serials } from "./headingWords.ts";
import { namesOne, slotted } from "./slots.ts";
import { type Target, targets } from "./targets.ts";

export { type Target, targets };

/** Why a column is left out. */
export type LeftOut =
  | { readonly why: "never"; readonly kind: NeverKind }
  | { readonly why: "unknown" | "derived" | "serial" | "double" | "blank" | "chosen" };

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

const unitNumber = /^(?:所属|所在)?(?:双)?(?:联户|互助)(?:小组|组|单位|单元|户)*(?:编号|编码|号|名称|序号)?$/;

const phone = "的?(?:联系)?(?:电话|手机|方式)(?:号码?)?$";
const convenor = /^双?联户(?:户?长|代表)(?:姓名|名字)?$/;
const convenorPhone = new RegExp(`^(?:双?联户(?:户?长|代表)|户长|小?组长|召集人)${phone}`);
const householdPhone = new RegExp(`^(?:户主|农户|家庭)${phone}`);

/** Whose it is in a heading that names the unit's or the household's speaker: 联户长手机, 户主联系方式. */
function ofSpeaker(folded: string): Target | null {
  if (convenor.test(folded)) return "unit.convenor";
  if (convenorPhone.test(folded)) return "unit.convenorPhone";
  return householdPhone.test(folded) ? "household.phone" : null;
}

function direct(folded: string): Target | null {
  if (/姓名.*藏/.test(folded)) return "member.nameBo";
  if (numbered.test(folded)) return "unit.households";
  if (listed.test(unbracketed(folded))) return "household.members";
  const known = knownAs(folded) ?? knownAs(folded.replace(/(?<=电话|手机|号码)1$/, ""));
  return known ?? ofSpeaker(unbracketed(folded)) ?? (unitNumber.test(unbracketed(folded)) ? "unit.unitNo" : null);
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
