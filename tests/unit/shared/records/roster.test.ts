import { expect, test } from "vitest";
import { records } from "../../../../shared/records/all.ts";
import { codesOf } from "../../../../shared/records/codes.ts";
import type { Field } from "../../../../shared/records/fields.ts";
import { type RecordDescription, purposes } from "../../../../shared/records/record.ts";

/**
 * The roster's records as records.md has them: 1.1 place and structure, 1.2 household and people, consent of 1.6, codes
 * of 1.7; the retention of "How long records are kept" in safeguards.md. `R`: may not be empty. Where records.md leaves
 * a length or a code open, what the register was founded with stands here.
 */
const sexes = "0=未知 1=男 2=女 9=未说明";
const relations = "0=户主 1=配偶 2=子 3=女 4=孙子女 5=父母 6=祖父母 7=兄弟姐妹 8=其他";

const roster = {
  // 1.1 division 行政区划
  division: {
    kept: "ADMIN unlimited office",
    divisionCode: "code(2/4/6/9/12) R",
    nameZh: "t(60) R",
    nameBo: "tibetan t(120)",
    level: "enum 1=省 2=地 3=县 4=乡镇街道 5=村居 R",
    validFrom: "date",
    validTo: "date",
    successorCode: "code(2/4/6/9/12)",
    urbanRural: "enum 111=主城区 112=城乡结合区 121=镇中心区 122=镇乡结合区 123=特殊区域 210=乡中心区 220=村庄",
  },
  // 1.1 village 村(居)
  village: {
    kept: "ADMIN unlimited village",
    villageCode: "code(12) R",
    nameZh: "t(60) R",
    nameBo: "tibetan t(120)",
    kind: "enum village=村委会 residents=居委会 R",
    officePhone: "t(20)",
    naturalGroups: "40 × t(30)",
  },
  // 1.1 unit 联户单位; its number of households is counted, never stored
  unit: {
    kept: "ADMIN unlimited village",
    unitNo: "t(16) R",
    areaKind: "enum urban=城镇 rural=农牧区 R",
    nominalSize: "enum 5=5户 10=10户 other=其他 R",
    activities: "set care=照料 cooperative=合作社 donation=捐助 farming=农技农资 labour=互助劳动 place=场所安全 R",
    setUpOn: "date R",
    endedOn: "date",
    endReason: "enum merged=合并 divided=拆分 dissolved=自愿解散 redrawn=区划调整",
  },
  // 1.1 unit_membership 参加关系
  unitMembership: {
    kept: "ADMIN closing+90d village person",
    unitId: "id unit R",
    householdId: "id household R",
    joinedOn: "date R",
    leftOn: "date",
    consentId: "id consent R",
  },
  // 1.1 convenor_term 户长任期
  convenorTerm: {
    kept: "ADMIN closing+90d village person",
    unitId: "id unit R",
    memberId: "id member R",
    dateFrom: "date R",
    dateTo: "date R",
    method: "enum elected=推选 rotation=轮值 meeting=会议确定 R",
    phonePublicConsent: "bool",
    stipendFen: "fen",
    paidOn: "date",
  },
  // 1.2 household 户; the days are the dated history, the origin is what a handover leaves
  household: {
    kept: "ADMIN service+1y village person",
    householdNo: "t(16) R",
    headMemberId: "id member",
    headFrom: "date",
    houseName: "t(20)",
    addressLine: "t(60)",
    phone: "t(20) with consent",
    personCount: "int R",
    formLanguage: "enum zh=中文 bo=藏文 zh+bo=中文和藏文",
    listedFrom: "date",
    endedOn: "date",
    origin: "id household",
  },
  // Ended terms of 户主, and of members in a household
  headTerm: {
    kept: "ADMIN closing+90d village person",
    householdId: "id household R",
    memberId: "id member R",
    dateFrom: "date",
    dateTo: "date R",
  },
  householdStay: {
    kept: "ADMIN closing+90d village person",
    memberId: "id member R",
    householdId: "id household R",
    relation: `enum ${relations}`,
    dateFrom: "date",
    dateTo: "date R",
  },
  // 1.2 member 家庭成员; 1.7 GB/T 2261.1 and GB/T 4761-2008
  member: {
    kept: "ADMIN service+1y village person",
    householdId: "id household R",
    householdFrom: "date",
    nameZh: "t(40)",
    nameBo: "tibetan t(80)",
    nameTag: "t(8)",
    aliases: "3 × t(40)",
    sex: `enum ${sexes}`,
    birth: "pd",
    relation: `enum ${relations}`,
    state: "enum listed=在册 unlisted=不再列入 died=去世 R",
    stateOn: "date",
    guardianId: "id member",
    idCheckedOn: "date",
    origin: "id member",
  },
  // 1.6 consent 同意
  consent: {
    kept: "ADMIN closing+90d village person",
    memberId: "id member R",
    purpose: "enum membership=参加互助小组 phone=登记电话 pairing=结对帮扶 care=接受照料 entrust=委托求助 R",
    items: "set membership=参加关系 name=姓名 phone=电话 pairing=结对关系 care=照料需求 request=求助事项 R",
    givenOn: "date R",
    withdrawnOn: "date",
    formVersion: "t(20) R",
    language: "enum zh=中文 bo=藏文 other=其他 R",
  },
} as const;

const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);
const takes = ({ schema }: Field, value: unknown): boolean => schema.safeParse(value).success;

/** What the field's schema takes, not what its description says of itself. */
function textOf(field: Field): string {
  const letter = ["字", "ཀ", "1"].find((one) => upTo(20).some((n) => takes(field, one.repeat(n))))!;
  const lengths = upTo(2000).filter((n) => takes(field, letter.repeat(n)));
  if (letter === "1") return `code(${lengths.join("/")})`;
  return `${letter === "ཀ" ? "tibetan " : ""}t(${lengths.at(-1)})`;
}

const listOf = (field: Field): string =>
  `${upTo(100).findLast((n) => takes(field, upTo(n).join("、")))} × ${textOf(field)}`;

const codesIn = (field: Field): string => {
  const all = codesOf(field.codes!);
  return all
    .filter(({ code }) => takes(field, code))
    .map(({ code, zh }) => `${code}=${zh}`)
    .join(" ");
};

const types: Readonly<Record<Field["kind"], (field: Field) => string>> = {
  text: textOf,
  list: listOf,
  int: () => "int",
  fen: () => "fen",
  decimal: () => "decimal",
  date: () => "date",
  partialDate: () => "pd",
  oneOf: (field) => `enum ${codesIn(field)}`,
  setOf: (field) => `set ${codesIn(field)}`,
  flag: () => "bool",
  reference: ({ target }) => `id ${target}`,
};

const said = (field: Field): string =>
  [types[field.kind](field), field.consent ? "with consent" : "", field.required ? "R" : ""].filter(Boolean).join(" ");

const declared = ({ purpose, keep, scope, person, fields }: RecordDescription) => ({
  kept: [purpose, keep, scope, person ? "person" : ""].filter(Boolean).join(" "),
  ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, said(field)])),
});

// Every record has paper_ref t(20), optional.
test.each(Object.entries(roster))("%s declares what records.md says of it", (name, wanted) => {
  expect(declared(records[name as keyof typeof roster])).toEqual({ ...wanted, paperRef: "t(20)" });
});

test("the purposes are those of the safeguards, and no other", () => {
  expect(purposes.join(" ")).toBe("AID CARE CREDIT-INFO HELP LABOUR DONATION PLACE NOTICE ADMIN");
});
