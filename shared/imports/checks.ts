import type { InHousehold, InMember, RemarkCode } from "./incoming.ts";
import { nameOf } from "./people.ts";

const female = /妻|^女|母|媳|[长次三四五大二小]女$|女儿$|孙女|姐|妹|嫂|奶|婆|姑|姨|婶/;
const male = /^夫|丈夫|^子|[长次三四五]子$|儿子$|父|婿|兄|弟$|哥|爷|孙子$|叔|伯|舅/;

/** Whether a relation's word says another sex than the sex cell: odd, and possible. */
export function sexAgainstRelation(word: string, sex: string | null): boolean {
  if (sex !== "1" && sex !== "2") return false;
  if (/之|的|弟媳|女婿|外甥|侄/.test(word)) return false;
  if (sex === "1") return female.test(word) && !male.test(word);
  return male.test(word) && !female.test(word);
}

const yearOf = (member: InMember): number | null => {
  const birth = member.cells["birth"];
  return typeof birth === "string" ? Number(birth.slice(0, 4)) : null;
};

/** Least years between a parent and a child before it looks like a slip of the pen. */
const leastGap = 12;

/** Odd but possible facts of a household. */
export function oddities(household: InHousehold, today: string): [number, RemarkCode][] {
  const found: [number, RemarkCode][] = [];
  const head = household.members[household.head];
  const headYear = head ? yearOf(head) : null;
  for (const member of household.members) {
    // A birth known to the month or year sorts before the days in it.
    const year = yearOf(member);
    if (year === null) found.push([member.at, "birth-missing"]);
    else if (String(member.cells["birth"]) > today) {
      found.push([member.at, "birth-in-future"]);
      member.cells["birth"] = null;
    } else if (headYear !== null && member !== head) {
      const relation = member.cells["relation"];
      if ((relation === "2" || relation === "3") && year < headYear + leastGap)
        found.push([member.at, "child-too-old"]);
      if (relation === "5" && year > headYear - leastGap) found.push([member.at, "parent-too-young"]);
    }
  }
  return found;
}

/**
 * Chooses the head: who is called so and bears the head's name; else who bears it; else who is called so; else the first.
 * A named head who is in no row is added.
 */
export function settleHead(household: InHousehold, headName: string): [number, RemarkCode][] {
  const { members } = household;
  const found: [number, RemarkCode][] = [];
  const called = members.findIndex((member) => member.cells["relation"] === "0");
  const bearing = headName === "" ? -1 : members.findIndex((member) => nameOf(member) === headName);
  const both = members.findIndex((member) => member.cells["relation"] === "0" && nameOf(member) === headName);
  let head = both >= 0 ? both : bearing >= 0 && called < 0 ? bearing : called;
  if (head < 0 && headName !== "") {
    members.unshift({ at: household.at, uid: null, cells: { nameZh: headName, relation: "0" } });
    if (members.length > 1) found.push([household.at, "head-added"]);
    head = 0;
  }
  if (head < 0 && members.length > 0) {
    found.push([members[0]!.at, "head-taken"]);
    head = 0;
  }
  if (both < 0 && called >= 0 && headName !== "" && head === called) found.push([members[head]!.at, "head-differs"]);
  members.forEach((member, i) => {
    if (i === head) member.cells["relation"] = "0";
    else if (member.cells["relation"] === "0") {
      member.cells["relation"] = null;
      found.push([member.at, "two-heads"]);
    }
  });
  household.head = head;
  return found;
}
