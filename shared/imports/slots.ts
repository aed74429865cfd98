import type { Target } from "./targets.ts";

/** Whom one of several columns is about: 成员1, 配偶, 子女2; and what of that person it holds. */
export interface Slot {
  readonly key: string;
  /** Word of kin in the heading itself; null where the person is only numbered. */
  readonly kin: string | null;
  /** The rest of the heading, empty where it names the person only. */
  readonly leaf: string;
}

const ordinal = "(?:[0-9]{1,2}|十?[一二三四五六七八九]|十)";
const people = "(?:其他|其余)?(?:家庭|家属|共同生活|同住)?(?:成员|人员|人口|家属)";
const kin =
  "配偶|妻子|丈夫|爱人|父亲|母亲|儿子|女儿|子女|孩子|小孩|儿媳|女婿|孙子|孙女|[长次三四五六]子|[长次三四五六]女";

const numberedFirst = new RegExp(`^第?${people}[(]?(${ordinal})[)]?的?(.*)$`);
const counted = new RegExp(`^第(${ordinal})个?${people}的?(.*)$`);
const numberedLast = new RegExp(`^(?:${people})?的?(.+?)[(]?(${ordinal})[)]?$`);
const kinFirst = new RegExp(`^(${kin})[(]?(${ordinal})?[)]?的?(.*?)[(]?(${ordinal})?[)]?$`);
const bareKin = new RegExp(`^(?:${kin})$`);

const han = "〇一二三四五六七八九";
const numberOf = (text: string): string =>
  /\d/.test(text)
    ? String(Number(text))
    : String((text.startsWith("十") ? 10 : 0) + Math.max(0, han.indexOf(text.at(-1)!)));

/** Whom a folded heading is about; null where it is about no one of several. */
export function slotOf(heading: string): Slot | null {
  const first = numberedFirst.exec(heading) ?? counted.exec(heading);
  if (first) return { key: numberOf(first[1]!), kin: null, leaf: first[2]! };
  const related = kinFirst.exec(heading);
  if (related) {
    const no = related[2] ?? related[4];
    return { key: `${related[1]!}${no ? numberOf(no) : ""}`, kin: related[1]!, leaf: related[3]! };
  }
  const last = numberedLast.exec(heading);
  return last ? { key: numberOf(last[2]!), kin: null, leaf: last[1]! } : null;
}

/** Whether a group's heading is somebody's: 成员1, 配偶. */
export const namesOne = (group: string): boolean => group !== "" && slotOf(group)?.leaf === "";

const facts: Partial<Record<Target, Target>> = {
  "member.nameZh": "household.members",
  "household.members": "household.members",
  "member.relation": "household.memberRelation",
  "member.sex": "household.memberSex",
  "member.birth": "household.memberBirth",
};

/** Targets of facts that stand beside a member's name in a household's row. */
export const slotFacts = ["household.memberRelation", "household.memberSex", "household.memberBirth"] as const;

/**
 * The slot of a heading, its group before it.
 * @param known what a heading without its number means
 * @returns null where the heading is about no one of several
 */
export function slotted(
  group: string,
  leaf: string,
  known: (heading: string) => Target | null,
): { slot: Slot; target: Target | null } | null {
  const above = namesOne(group) ? slotOf(group) : null;
  if (above && leaf !== "" && !slotOf(leaf)?.kin) {
    const own = known(leaf) ?? known(leaf.replace(/\d{1,2}$/, ""));
    return { slot: { ...above, leaf }, target: (own && facts[own]) ?? null };
  }
  const slot = slotOf(leaf);
  if (!slot) return null;
  // 配偶 alone may be a yes or no; a numbered or ordinal word of kin is somebody.
  if (slot.leaf === "") {
    const someone = !slot.kin || slot.key !== slot.kin || !bareKin.test(leaf) || /^[长次三四五六]/.test(leaf);
    return someone ? { slot, target: "household.members" } : null;
  }
  const own = known(slot.leaf);
  const target = own && facts[own];
  // 电话1 is a number of a telephone, not of a person.
  if (!target && !slot.kin && numberedLast.test(leaf) && !numberedFirst.test(leaf)) return null;
  return { slot, target: target ?? null };
}
