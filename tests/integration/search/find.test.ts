import { expect, test } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import { nextUndo, revert } from "../../../electron/database/journal/revert.ts";
import { findRows, isName } from "../../../electron/database/search/find.ts";
import type { Session } from "../../../electron/database/session.ts";
import { toRecordNumber } from "../../../shared/forms/recordNumber.ts";
import { household } from "../../../shared/households/record.ts";
import { consent } from "../../../shared/consents/record.ts";
import { member } from "../../../shared/members/record.ts";
import { unitMembership } from "../../../shared/units/record.ts";
import { addHousehold, addUnit, addVillage, keepPhone } from "../../support/people.ts";
import { newRegister } from "../../support/register.ts";

function patchMember(session: Session, uid: string, values: Record<string, string | null>): void {
  change(session, { kind: "edit", params: {} }, (write) => write.patch(member, uid, values));
}

function village() {
  const { session } = newRegister();
  const place = addVillage(session, "青石村");
  const a = addHousehold(session, place, "001", ["扎西顿珠", "尕藏卓玛"]);
  const b = addHousehold(session, place, "012", ["扎西拉姆", "单增"]);
  const names = (text: string) => findRows(session.client, text, 20).map(({ name, unitNo }) => name ?? unitNo);
  return { session, place, a, b, names };
}

test.each([
  ["zhaxi", ["扎西拉姆", "扎西顿珠"]],
  ["zx", ["扎西顿珠", "扎西拉姆"]],
  ["zhaxd", ["扎西顿珠"]],
  ["扎x", ["扎西拉姆", "扎西顿珠"]],
  ["顿珠", ["扎西顿珠"]],
  ["顿z", ["扎西顿珠"]],
  ["gazang", ["尕藏卓玛"]],
  ["gacangzm", ["尕藏卓玛"]],
  ["shanzeng", ["单增"]],
  ["dz", ["单增"]],
  ["ssss", []],
])("%s finds people", (typed, expected) => {
  expect(village().names(typed).sort()).toEqual([...expected].sort());
});

test("a person is found by Tibetan name and other spellings, a household by house name, number and telephone ending", () => {
  const { session, a, b, names } = village();
  patchMember(session, a.members[0]!, { nameBo: "བཀྲ་ཤིས་དོན་གྲུབ།", aliases: "吉米、Tashi" });
  change(session, { kind: "edit", params: {} }, (write) => write.patch(household, b.household, { houseName: "岭上" }));
  keepPhone(session, b.household, "139-9900 1234");
  for (const typed of ["བཀྲ་ཤིས", "བཀྲཤིས", "དོན", "tash", "jm", "吉米", "001"])
    expect(names(typed), typed).toEqual(["扎西顿珠"]);
  for (const typed of ["岭上", "lings", "1234", "99001234", "012", "01"])
    expect(names(typed), typed).toEqual(["扎西拉姆"]);
  expect(names("234")).toEqual([]);
});

test("somebody is found behind thousands of other names with the same initial", () => {
  const { session, place, names } = village();
  const second = [..."一乙二三四五六七八九十上下中大小天地山水木火土石田禾米竹"];
  const third = [..."甲丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金玉光明文武平"];
  const others = second.flatMap((a) => third.map((b) => `扎${a}${b}`));
  expect(others.length).toBeGreaterThan(630);
  for (let i = 0; i * 40 < others.length; i += 1)
    addHousehold(session, place, `9${i}`, others.slice(i * 40, i * 40 + 40));
  addHousehold(session, place, "800", ["臧足足"]);
  expect(names("zang")).toEqual(["臧足足"]);
});

test("units and villages are found, and a form's code opens its record", () => {
  const { session, place, a } = village();
  const unit = addUnit(session, place, "3组");
  const found = (text: string) => findRows(session.client, text, 5).map(({ record, uid }) => [record, uid]);
  expect(found("3组")).toEqual([["unit", unit]]);
  expect(found("qingshi")).toEqual([["village", place]]);
  expect(found(toRecordNumber("household", a.household))).toEqual([["household", a.household]]);
  expect(found(toRecordNumber("unit", unit))).toEqual([["unit", unit]]);
});

test("namesakes come with what tells them apart", () => {
  const { session, place } = village();
  addHousehold(session, place, "020", ["巴桑"]);
  const second = addHousehold(session, place, "021", ["巴桑"]);
  patchMember(session, second.members[0]!, { birth: "1956-03", nameTag: "大" });
  const unitId = addUnit(session, place, "05");
  change(session, { kind: "edit", params: {} }, (write) => {
    write.patch(household, second.household, { houseName: "上院" });
    const agreed = { purpose: "membership", items: "membership", formVersion: "paper", language: "zh" } as const;
    const givenOn = "2026-01-05";
    const consentId = write.insert(consent, place, { memberId: second.members[0]!, ...agreed, givenOn });
    write.insert(unitMembership, place, { unitId, householdId: second.household, joinedOn: givenOn, consentId });
  });
  const rows = findRows(session.client, "bs", 20);
  expect(
    rows.map((row) => [row.householdNo, row.birthYear, row.nameTag, row.villageName, row.unitNo, row.houseName]),
  ).toEqual([
    ["020", null, null, "青石村", null, null],
    ["021", "1956", "大", "青石村", "05", "上院"],
  ]);
});

test("a name that nobody has any longer leaves the index, and undo brings it back", () => {
  const { session, a, names } = village();
  patchMember(session, a.members[0]!, { nameZh: "旺堆" });
  expect(names("zhaxidun")).toEqual([]);
  expect(isName(session.client, "扎西顿珠")).toBe(false);
  expect(names("wd")).toEqual(["旺堆"]);
  revert(session, nextUndo(session)!);
  expect(names("zhaxidun")).toEqual(["扎西顿珠"]);
  expect(isName(session.client, "旺堆")).toBe(false);
});

test("undoing a new household takes its names out of the index", () => {
  const { session, place } = village();
  addHousehold(session, place, "030", ["索朗旺姆"]);
  revert(session, nextUndo(session)!);
  const left = session.client.prepare("SELECT count(*) FROM name_key WHERE name = '索朗旺姆'").pluck().get();
  expect(left).toBe(0);
});
