import { addDays } from "../dates/calendarDate.ts";
import { parsePartialDate } from "../dates/partialDate.ts";
import { relations, sexes } from "../members/codes.ts";
import { type CodeList, codeFor, codesOf } from "../records/codes.ts";
import { unmarked } from "./marks.ts";

/** A cell read as a value: null where it is empty, undefined where it cannot be understood. */
export type Reading<T extends string | number = string> = T | null | undefined;

const empty = new Set(["", "-", "--", "—", "——", "–", "/", "\\", "无", "空", "null", "n/a", "na", "?", "？", "*"]);

export const isEmpty = (text: string): boolean => empty.has(text.trim().toLowerCase());

/** Excel's exponent form: the digits behind the first ones are gone. */
export const isExponent = (text: string): boolean => /^[+-]?\d(\.\d+)?[eE]\+?\d+$/.test(text.trim());

const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** One line of plain text: full-width letters made narrow, Tibetan left as it is, spaces single. */
export function plainText(text: string): string {
  if (/^[\u4e00-\u9fff\w./-]*$/.test(text)) return text;
  const folded = /[\u0f00-\u0fff]/.test(text) ? text.normalize("NFC") : text.normalize("NFKC").normalize("NFC");
  return folded
    .replace(invisible, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

export interface NameReading {
  readonly name: string;
  readonly tag: string | null;
  /** Relation to the head, where a bracket beside the name tells it: 卓嘎（妻）. */
  readonly kin: string | null;
}

/** 卓嘎（妻） -> 卓嘎 and her relation. */
function kinBeside(line: string): { line: string; kin: string | null } {
  const beside = /^(.+?)[(（[]([\p{Script=Han}]{1,5})[)）\]]$/u.exec(line);
  const kin = beside && (readRelation(beside[2]!) ?? null);
  return kin ? { line: beside[1]!, kin } : { line, kin: null };
}

/** A count that stands where a name is looked for: 5, 5人. */
const isCount = (text: string): boolean => /^\d/.test(text) && /^\d+\s*[人口名户个]?$/.test(text);

function joinedName(line: string): string {
  const name = line.replace(/(?<=[\p{Script=Han}·•])\s+(?=[\p{Script=Han}·•])/gu, "").trim();
  return isEmpty(name) || isCount(name) ? "" : name;
}

/** A name without the spaces that align it (姓 名, 丹 增); a mark such as (大) beside it is its tag. */
export function readName(text: string): NameReading {
  let line = unmarked(plainText(text));
  if (!/[(（[]/.test(line)) return { name: joinedName(line), tag: null, kin: null };
  line = line.replace(/\s*[(（[]\s*[男女]\s*[)）\]]$/, "");
  const related = kinBeside(line);
  line = related.line;
  const tagged = /^(.+?)[(（[]([大中小老])[)）\]]$/.exec(line);
  if (tagged) line = tagged[1]!;
  return { name: joinedName(line), tag: tagged?.[2] ?? null, kin: related.kin };
}

const hanDigits = "〇一二三四五六七八九";

/** 一九八〇年五月十二日 -> 1980年5月12日 */
export function arabic(text: string): string {
  return text
    .replace(/[零○Ｏ]/g, "〇")
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) => {
      return String((tens ? hanDigits.indexOf(tens) : 1) * 10 + (ones ? hanDigits.indexOf(ones) : 0));
    })
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(hanDigits.indexOf(digit)));
}

/** Whole numbers that another program wrote as fractions: 13900000001.0 */
const whole = (line: string): string =>
  line.includes(".") && /^\d+\.0+$/.test(line) ? line.slice(0, line.indexOf(".")) : line;

/** A day number of a spreadsheet (1900 system), 1910 to 2100. */
function fromSerial(text: string): string | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const days = Math.floor(Number(text));
  if (days < 3654 || days > 73_415) return null;
  return addDays("1899-12-30", days);
}

/** A date in any of the forms clerks use; what is not known of it is left off. */
export function readDate(text: string): Reading {
  let line = whole(plainText(text)).replace(/\s+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?$|T\d{2}:\d{2}.*$/, "");
  if (isEmpty(line)) return null;
  if (/[〇零○一二三四五六七八九十]/.test(line)) line = arabic(line);
  const serial = fromSerial(line);
  if (serial) return serial;
  line = line
    .replace(/^(公历|阳历|新历)/, "")
    .replace(/[()（）]/g, "")
    .replace(/\s+/g, "")
    .replace(/(?<=\d)[·,，、。]/g, ".")
    .replace(/(出生|生)$/, "")
    .replace(/(?<=\d)号$/, "日")
    .replace(/年份?$/, "年")
    .replace(/[./-]+$/, "")
    .replace(/^(\d{4})(00)(00)?$/, "$1")
    .replace(/^(\d{6})00$/, "$1")
    .replace(/^(\d{4})([./-])0{1,2}(\2.*)?$/, "$1")
    .replace(/^(\d{4}[./-]\d{1,2})[./-]0{1,2}$/, "$1");
  if (/^0{4}/.test(line)) return null;
  return parsePartialDate(line);
}

/** A whole day; undefined where less is known. */
export function readDay(text: string): Reading {
  const date = readDate(text);
  return typeof date === "string" && date.length < 10 ? undefined : date;
}

export function readCode(list: CodeList, text: string): Reading {
  const line = plainText(text);
  return isEmpty(line) ? null : (codeFor(list, line) ?? undefined);
}

export function readSex(text: string): Reading {
  const line = plainText(text).replace(/\s+/g, "");
  if (isEmpty(line) || line === "不详") return null;
  const first = /^(男|女)/.exec(line)?.[1];
  const said = first ?? line.toUpperCase();
  return codeFor(sexes, said) ?? codeFor(sexes, line) ?? codeFor(sexes, plainText(text)) ?? undefined;
}

/** 20 to 99 of GB/T 4761 by their first digit; 8 and 9 are all other relations. */
const twoDigits = (text: string): string | null =>
  /^\d\d$/.test(text) && text !== "00" ? (text < "10" ? "0" : text >= "80" ? "8" : text[0]!) : null;

const composed: readonly (readonly [RegExp, string])[] = [
  [/^(长|次|三|四|五|小)?(子|女|儿子|女儿|儿|儿媳|女婿)(之|的)(长|次|三|四|小)?(子|女|儿子|女儿|孩子)$/, "4"],
  [/^(长|次|三|四|五|小)?(子|儿子|儿)(之|的)(妻子?|媳妇?|爱人|配偶)$/, "3"],
  [/^(长|次|三|四|五|小)?(女|女儿)(之|的)(夫|丈夫|爱人|配偶)$/, "2"],
  [/^(妻|妻子|夫|丈夫|配偶)(之|的)(父亲?|母亲?|父母)$/, "5"],
  [/^(父亲?|母亲?)(之|的)(父亲?|母亲?)$/, "6"],
];

const kin: readonly (readonly [RegExp, string])[] = [
  [/侄|甥|叔|伯|姑|舅|姨|婶|堂|表|亲家|亲属|亲戚|寄居|寄养|保姆|雇|朋友|房客|非亲|无关系|养兄|干/, "8"],
  [/孙/, "4"],
  [/祖|爷|奶|姥|外公|外婆|阿公|阿婆/, "6"],
  [/弟媳|弟妇|兄媳|嫂|姐夫|妹夫|姊|兄|弟|姐|妹|哥/, "7"],
  [/婿/, "2"],
  [/媳/, "3"],
  [/父|母|爸|妈|爹|娘|公公|婆婆|岳/, "5"],
  [/老伴|内人|先生|太太|妻|夫|配偶|爱人|老婆|老公/, "1"],
  [/儿子|子$|男孩|^儿$/, "2"],
  [/女儿|女$|女孩|闺女|姑娘/, "3"],
];

const english: ReadonlyMap<string, string> = new Map(
  Object.entries({
    self: "0",
    householder: "0",
    husband: "1",
    wife: "1",
    father: "5",
    mother: "5",
    brother: "7",
    sister: "7",
    grandson: "4",
    granddaughter: "4",
    grandfather: "6",
    grandmother: "6",
    "son-in-law": "2",
    "daughter-in-law": "3",
  }),
);

/** 户主本人, 本人或户主 (the words of GB/T 4761), 本户户主 */
const headWord = /^(?:本户|本家|本人[是为系])?(?:户主|本人)(?:[或及和即、/,，]?(?:户主|本人))?$/;

/** Relation to the head as one digit of GB/T 4761; birth order and kind of child are not kept. */
export function readRelation(text: string): Reading {
  const line = plainText(text)
    .replace(/\s+/g, "")
    .replace(/[(（].*[)）]$/, "")
    .replace(/^其[它她]/, "其他");
  if (isEmpty(line) || line === "不详" || line === "否") return null;
  if (line === "是" || headWord.test(line)) return "0";
  const direct = codeFor(relations, line) ?? twoDigits(line) ?? english.get(line.toLowerCase());
  if (direct) return direct;
  const bare = line.replace(/^户主(之|的)?|^(之|其|系)/, "");
  if (bare === "") return "0";
  const again = codeFor(relations, bare);
  if (again) return again;
  for (const [form, code] of [...composed, ...kin]) if (form.test(bare)) return code;
  return undefined;
}

/** A telephone number: digits with hyphens; of several the first. Undefined where it is none. */
export function readPhone(text: string): Reading {
  const line = plainText(text);
  if (isEmpty(line)) return null;
  const first = whole(line)
    .split(/[/、,;；，]|(?<=\d{7,}) (?=\d{7,})/)[0]!
    .replace(/[\s.()（）]/g, "")
    .replace(/^\+?86-?(?=1\d{10}$)/, "");
  return /^\+?\d[\d-]{4,18}$/.test(first) ? first : undefined;
}

/** A count, with its unit cut off: 5人 */
export function readCount(text: string): Reading<number> {
  const line = plainText(text).replace(/\s+/g, "");
  if (isEmpty(line)) return null;
  const digits = /^(\d{1,4})(\.0+)?(人|口|户|个)?$/.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** A number of a household or unit as it is written, on one line. */
export function readNumber(text: string): Reading {
  const line = plainText(text).replace(/\s+/g, "");
  return isEmpty(line) ? null : isExponent(line) ? undefined : whole(line);
}

/** The number of a unit: 第3互助小组 and 第三组 are 003, other names stay. */
export function readUnitNo(text: string): Reading {
  const line = readNumber(text);
  if (typeof line !== "string") return line;
  const counted =
    /^第?([0-9]{1,4}|[一二三四五六七八九十〇]{1,3})(号|个)?(互助小组|互助组|联户单位|联户单元|双联户|联户小组|联户|单位|单元|小组|组)$/.exec(
      line,
    )?.[1];
  return counted ? arabic(counted).padStart(3, "0") : line;
}

/** Codes of a set, in the order of the list. */
export function readSet(list: CodeList, text: string): Reading {
  const line = plainText(text);
  if (isEmpty(line)) return null;
  const found = line.split(/[、,，;；/]+/).flatMap((part) => {
    const whole = codeFor(list, part);
    return whole === null
      ? part
          .trim()
          .split(" ")
          .map((word) => codeFor(list, word))
      : [whole];
  });
  if (found.some((code) => code === null)) return undefined;
  const wanted = new Set(found);
  return codesOf(list)
    .map(({ code }) => code)
    .filter((code) => wanted.has(code))
    .toSorted()
    .join(" ");
}
