import type { InHousehold, InMember } from "./incoming.ts";
import { closedNames } from "./spacedNames.ts";
import { isEmpty, plainText, readDate, readName, readRelation, readSex } from "./values.ts";

const between = /(?:[、,，;；|\n\r]+|(?<=[\p{L})）])\s*[/／]\s*(?=\p{L}))(?![^(（]*[)）])| {2,}|\u3000+(?=\S{2})/u;
const numberBefore = /^(?:\d{1,2}[.、．]|[(（]\d{1,2}[)）]|[①-⑳])\s*(?=\p{L})/u;

/** Names in one cell: 次仁、卓嘎, 次仁/卓嘎 or one a line, numbered or not; brackets stay with their name. */
export function splitNames(written: string): string[] {
  const text = closedNames(written) ?? "";
  const spaced = /^(?:[\p{Script=Han}·]{2,}\s){2,}[\p{Script=Han}·]{2,}$/u.test(text.trim());
  return text
    .split(spaced ? /\s+/ : between)
    .map((part) => plainText(part).replace(numberBefore, ""))
    .filter((part) => !isEmpty(part));
}

/** Whether a cell holds names, and it is not known which letters are one. */
export const namesUnclear = (text: string): boolean => closedNames(text) === null;

/** Han and Tibetan writing of one name, which some rosters put in one cell. */
export function scripts(name: string): { nameZh: string | null; nameBo: string | null } {
  const tibetan = name.match(/[\u0f00-\u0fff]+(?:\s+[\u0f00-\u0fff]+)*/)?.[0] ?? null;
  if (!tibetan) return { nameZh: name === "" ? null : name, nameBo: null };
  const rest = name.replace(tibetan, "").replace(/[()（）\s/]+/g, "");
  return { nameZh: rest === "" ? null : rest, nameBo: tibetan.trim() };
}

/** Fields of a person from a name cell's text. */
export function named(text: string): Record<string, string | null> {
  const { name, tag } = readName(text);
  return { ...scripts(name), nameTag: tag };
}

const kinWord =
  /^(妻子|丈夫|父亲|母亲|儿子|女儿|儿媳|女婿|孙子|孙女|外孙女?|哥哥|弟弟|姐姐|妹妹|[长次三四五独]子|[长次三四五独]女|[妻夫父母弟妹兄姐]|[子女](?=\s))[\s:：-]*(?=[\p{Script=Han}·]{2,})/u;

/** Puts a relation that stands before or after a name in front of a colon. */
function ledByKin(line: string): string {
  const after = /^([\p{L}·]{2,}?)\s*[-—\s]\s*(\p{Script=Han}{1,5})$/u.exec(line);
  if (after && readRelation(after[2]!)) return `${after[2]!}:${after[1]!}`;
  const before = kinWord.exec(line);
  return before ? `${before[1]!}:${line.slice(before[0].length)}` : line;
}

/** A member written as 卓嘎（妻，1980年）, 妻：卓嘎, 卓嘎-妻 or 妻卓嘎. */
export function readMember(text: string, at: number): InMember {
  const line = ledByKin(plainText(text));
  const led = /^([^:：()（）]{1,6})[:：](.+)$/.exec(line);
  const bracketed = /^([^(（]+)[(（](.+)[)）]$/.exec(led ? led[2]!.trim() : line);
  const facts = (bracketed?.[2] ?? "").split(/[,，、\s;；]+/).filter((part) => part !== "");
  if (led) facts.push(led[1]!);
  const cells: Record<string, string | null> = {
    ...named(bracketed?.[1] ?? (led ? led[2]! : line)),
    sex: null,
    birth: null,
    relation: null,
  };
  for (const fact of facts) {
    if (/^[男女]$/.test(fact)) cells["sex"] = readSex(fact) ?? null;
    else if (/\d{4}|[一二三四五六七八九]年/.test(fact)) cells["birth"] = readDate(fact) ?? null;
    else cells["relation"] = readRelation(fact) ?? cells["relation"] ?? null;
  }
  return { at, uid: null, cells };
}

export const nameOf = (member: InMember): string => String(member.cells["nameZh"] ?? member.cells["nameBo"] ?? "");

/** Name of a household's head; empty where nobody is named. */
export function headNameOf(household: InHousehold): string {
  const head = household.members[household.head];
  return head ? nameOf(head) : "";
}
