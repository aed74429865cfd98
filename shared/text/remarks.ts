import type { RemarkCode } from "../imports/incoming.ts";
import type { Phrase } from "./text.ts";

type Key = RemarkCode | "reason" | "sheet" | "fromSheet" | "fromRow";

/** What is said about a row of an imported file; `{{heading}}` is the column. */
export const remarks: Readonly<Record<Key, Phrase>> = {
  reason: ["原因", "Reason"],
  sheet: ["未导入的行", "Rows not imported"],
  fromSheet: ["原工作表", "Sheet it stood in"],
  fromRow: ["原行号", "Row it stood in"],
  "bad-name-missing": ["没有姓名", "The name is missing"],
  "bad-number-missing": ["没有户编号", "The household number is missing"],
  "bad-number-damaged": [
    "编号被存成数字，末几位已丢失，请在原表中改成文本后重新填写",
    "The number was stored as a figure and its last digits are lost. Make the column text in the original and type it again",
  ],
  "bad-number-twice": ["这个户编号在文件中用于不同的户", "This household number stands for two households in the file"],
  "bad-unit-missing": ["没有联户单位编号", "The unit number is missing"],
  "bad-row-twice": ["同一人在本户中重复出现", "The same person stands twice in this household"],
  "bad-too-many-people": ["一户超过 40 人，请检查户编号", "More than 40 people in one household. Check the numbers"],
  "bad-too-long": ["姓名太长", "The name is too long"],
  "bad-dead": ["文件中注明已去世，请用“登记去世”办理", "The file says this person has died. Record the death instead"],
  "bad-village-unknown": ["台账中没有这个村，请在预览页新建或指定", "The register has no such village. Add it first"],
  "bad-village-missing": ["没有写明村，也没有选择村", "No village is named or chosen"],
  "bad-household-left-out": ["本户没有导入", "This household was not imported"],
  "bad-number-taken": [
    "台账中这个户编号是另一户，没有一个成员相同",
    "In the register this number is another household, with no member in common",
  ],
  "cell-unread": ["“{{heading}}”看不懂，此格没有导入", "“{{heading}}” cannot be understood; the cell was left out"],
  "cell-month-unclear": [
    "“{{heading}}”的月份不能确定（1956.1 可能是 1956.10），只导入了年份",
    "The month in “{{heading}}” is not certain (1956.1 may have been 1956.10); only the year was taken",
  ],
  "cell-long-number": [
    "“{{heading}}”被存成数字，末几位已丢失，此格没有导入",
    "“{{heading}}” was stored as a figure and its last digits are lost; the cell was left out",
  ],
  "cell-error": ["“{{heading}}”是公式错误，此格没有导入", "“{{heading}}” holds a formula error; the cell was left out"],
  "cell-identity-number": [
    "“{{heading}}”中有证件号或银行卡号，此格没有导入",
    "“{{heading}}” holds an identity or bank number; the cell was left out",
  ],
  "cell-too-long": ["“{{heading}}”太长，此格没有导入", "“{{heading}}” is too long; the cell was left out"],
  "birth-missing": ["没有出生日期", "No birth date"],
  "birth-in-future": ["出生日期在今天之后，没有导入出生日期", "Born after today; the date was left out"],
  "child-too-old": ["子女比户主大，或只小几岁", "A child older than the head, or only a few years younger"],
  "parent-too-young": ["父母比户主小，或只大几岁", "A parent younger than the head, or only a few years older"],
  "sex-against-relation": ["性别与关系不符", "The sex does not agree with the relation"],
  "two-heads": [
    "本户有两个户主，后一个的关系留空",
    "Two heads in this household; the second one's relation is left blank",
  ],
  "head-taken": ["没有写明户主，以第一人为户主", "No head is named; the first person is taken"],
  "head-added": ["户主不在成员中，已加入", "The head was not among the members and was added"],
  "head-differs": [
    "“户主”栏与关系栏不是同一人，以关系栏为准",
    "The head's column and the relation name two people; the relation counts",
  ],
  "head-kept": ["台账中本户另有户主，没有更换", "The register has another head for this household; it was not changed"],
  "fewer-people": ["人口数少于列出的成员，以成员数为准", "Fewer people than members listed; the members count"],
  "convenor-not-found": [
    "户长不在本单位的成员中，没有登记",
    "The convenor is not among the unit's people and was not recorded",
  ],
  "convenor-kept": ["本单位已有在任户长，没有更换", "The unit has a convenor in office; it was not changed"],
  "in-other-unit": ["本户已参加另一个单位，没有改动", "The household is in another unit; it was not changed"],
  "number-taken": ["户编号已被使用，另给了一个", "The number is in use; another was given"],
};

/** The sentence of a remark; the worker writes it into files, pages show it. */
export function remarkText(language: "zh" | "en", key: Key, heading = ""): string {
  return remarks[key][language === "zh" ? 0 : 1].replace("{{heading}}", heading);
}
