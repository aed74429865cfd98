import type { InMember } from "./incoming.ts";
import { isEmpty, plainText, readDate, readName, readRelation, readSex } from "./values.ts";

/** Names in one cell: 次仁、卓嘎 or one a line; brackets stay with their name. */
export function splitNames(text: string): string[] {
  return text
    .split(/[、,，;；\n\r]+(?![^(（]*[)）])| {2,}|\u3000+(?=\S{2})/)
    .map((part) => plainText(part))
    .filter((part) => !isEmpty(part));
}

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

/** A member written as 卓嘎（妻，1980年） or 妻：卓嘎. */
export function readMember(text: string, at: number): InMember {
  const line = plainText(text);
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
