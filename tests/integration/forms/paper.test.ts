import { afterAll, describe, expect, test } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import type { Session } from "../../../electron/database/session.ts";
import { preview, print } from "../../../electron/services/forms/forms.ts";
import { setRegister } from "../../../electron/services/settings.ts";
import type { FormRequest } from "../../../shared/forms/contract.ts";
import type { FormName } from "../../../shared/forms/registry.ts";
import { toRecordNumber } from "../../../shared/forms/recordNumber.ts";
import { member } from "../../../shared/members/record.ts";
import { purposes } from "../../../shared/records/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { words } from "../../../shared/forms/parts.ts";
import { drawn, lengthen, people, request } from "../../support/drawnForms.ts";
import { contextOn } from "../../support/formsContext.ts";
import { addHousehold, addUnit, addVillage } from "../../support/people.ts";
import { startPrinter } from "../../support/printer.ts";
import { newRegister, tempFolder } from "../../support/register.ts";
import { codesOn } from "../../support/scanned.ts";

const printer = startPrinter();
afterAll(() => printer.close());

function village() {
  const { session } = newRegister();
  const place = addVillage(session, "青石村");
  const home = addHousehold(session, place, "001", people(3));
  change(session, { kind: "edit", params: {} }, (write) =>
    write.patch(member, home.members[0]!, { birth: "1956-03-12", nameBo: "བཀྲ་ཤིས།" }),
  );
  return { session, place, home, unit: addUnit(session, place, "3组") };
}

async function sheetsOf(session: Session, more: Partial<FormRequest>): Promise<string> {
  return (await preview(contextOn(session).context, { ...request(more), limit: 5 })).sheets.join("");
}

/** The forms of the roster, for every purpose; what all forms must say is looked at in registry.test.ts. */
const wholeAndEmpty: [FormName, FormRequest["subjects"]["kind"]][] = [
  ["household", "all"],
  ["unit", "all"],
  ["roster", "all"],
  ["household", "blank"],
  ["unit", "blank"],
];

describe.each(wholeAndEmpty)("the %s form (%s)", (form, kind) => {
  const subjects = kind === "blank" ? ({ kind } as const) : ({ kind: "all" } as const);

  test("states its purpose, how long it is kept and that one may refuse", async () => {
    const { session } = village();
    for (const purpose of purposes) {
      const sheet = await sheetsOf(session, { form, subjects, purpose });
      expect(sheet).toContain(words(`purpose${purpose}`));
      expect(sheet).toMatch(/满 1 年删除|90 天后删除/);
      expect(sheet).toMatch(/不同意.*，不影响任何补助或服务/);
    }
  });

  test("has a part for the resident or says how to get one", async () => {
    const sheet = await sheetsOf(village().session, { form, subjects });
    expect(sheet).toMatch(form === "roster" ? /当场索取本户内容的副本/ : /class="tear"/);
  });

  test("has no Tibetan label that no translator has approved", async () => {
    const sheet = await sheetsOf(village().session, { form, subjects, language: "zh+bo" });
    expect(sheet.replaceAll("བཀྲ་ཤིས།", "")).not.toMatch(/[\u0f00-\u0fff]/);
  });
});

test.each(["household", "roster"] as const)("the %s form gives the year of birth only", async (form) => {
  const sheet = await sheetsOf(village().session, { form });
  expect(sheet).toContain("1956年");
  expect(sheet).not.toMatch(/1956年\s*3月|1956-03/);
});

test("the resident's part says all that the form says of a person", async () => {
  const sheet = await sheetsOf(village().session, {});
  const copy = sheet.slice(sheet.indexOf('class="tear"'));
  for (const fact of ["扎西顿1", "བཀྲ་ཤིས།", "1956年", "扎西珠2", "户主"]) expect(copy).toContain(fact);
});

test("an empty unit form has nothing filled in", async () => {
  const sheet = await sheetsOf(village().session, { form: "unit", subjects: { kind: "blank" } });
  expect(sheet).not.toMatch(/农牧区<\/td>|其他|<td>年<\/td>|0 户/);
});

test("units are called what the office calls them", async () => {
  const { session } = village();
  await setRegister(contextOn(session).context, { values: { unitLabel: "十户组" } });
  expect(await sheetsOf(session, { form: "unit" })).toContain("十户组基本情况表");
  expect(await sheetsOf(session, { form: "roster" })).toContain("<th>十户组</th>");
});

test("households that joined are left off a unit form where the clerk says so", async () => {
  const { session } = village();
  const blank = { form: "unit", subjects: { kind: "blank" } } as const;
  expect(await sheetsOf(session, blank)).toContain(words("joined"));
  expect(await sheetsOf(session, { ...blank, withHouseholds: false })).not.toContain(`>${words("joined")}<`);
});

test.each([100, 150])("codes are read from paper scanned at %i dpi", async (dpi) => {
  const { session, home, unit } = village();
  const households = await drawn(printer, session, {});
  expect(codesOn(households.file, dpi)).toEqual([toRecordNumber("household", home.household)]);
  const units = await drawn(printer, session, { form: "unit" });
  expect(codesOn(units.file, dpi)).toEqual([toRecordNumber("unit", unit)]);
});

test("people with the longest names keep signatures and the resident's copy with them", async () => {
  const { session } = newRegister();
  const place = addVillage(session, "青石村");
  for (const count of [3, 7, 14, 22]) {
    const { household, members } = addHousehold(session, place, String(count).padStart(3, "0"), people(count));
    lengthen(session, household, members);
  }
  const { texts } = await drawn(printer, session, {});
  for (const text of texts) expect(text).toContain("与户主关系");
  for (const text of texts.filter((page) => page.includes("居民留存联"))) expect(text).toContain("经办人签名");
});

test("a stop is heeded while the printer works", async () => {
  const { session } = village();
  let stopped = false;
  const check = () => {
    if (stopped) throw new AppError("cancelled");
  };
  const never = () => {
    stopped = true;
    return new Promise<Uint8Array>(() => undefined);
  };
  const { context, grant } = contextOn(session, never, check);
  const target = grant(`${tempFolder()}/all.pdf`);
  await expect(print(context, { ...request({}), target })).rejects.toThrow("cancelled");
});
