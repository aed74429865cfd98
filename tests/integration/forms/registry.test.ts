import { expect, test } from "vitest";
import type { Session } from "../../../electron/database/session.ts";
import { change } from "../../../electron/database/journal/door.ts";
import { preview } from "../../../electron/services/forms/forms.ts";
import type { FormRequest } from "../../../shared/forms/contract.ts";
import { titleOf, words } from "../../../shared/forms/parts.ts";
import { formEntry, type FormName, formNames } from "../../../shared/forms/registry.ts";
import { household } from "../../../shared/households/record.ts";
import { visit } from "../../../shared/pairings/record.ts";
import { helpRequest } from "../../../shared/requests/record.ts";
import { approveAll } from "../../support/approvedLabels.ts";
import { request } from "../../support/drawnForms.ts";
import { fillBooks } from "../../support/filledBooks.ts";
import { contextOn } from "../../support/formsContext.ts";
import { addGroup, addLoan } from "../../support/lending.ts";
import { lacking } from "../../support/paperLines.ts";
import { addHousehold, addUnit, addVillage } from "../../support/people.ts";
import { official, pairUp } from "../../support/pairings.ts";
import { newRegister } from "../../support/register.ts";

/** A register with something in every book, all of it about one household and one group. */
function filled(): Session {
  const { session } = newRegister();
  const village = addVillage(session, "青石村");
  const { household: home, members } = addHousehold(session, village, "户001", ["丹增顿珠"]);
  const unit = addUnit(session, village, "3组");
  fillBooks(session, { village, household: home, unit, member: members[0]! });
  addLoan(session, addGroup(session));
  return session;
}

const sheetsOf = async (session: Session, form: FormName, more: Partial<FormRequest> = {}): Promise<string> => {
  const asked = request({ form, purpose: formEntry(form).purpose, ...more });
  const { sheets } = await preview(contextOn(session).context, { ...asked, limit: 5 });
  return sheets.join("");
};

const blank = { subjects: { kind: "blank" } } as const;
const takesBlank = (form: FormName) => formEntry(form).choices.includes("blank");

test("the forms that offices know are all there but the quarterly report", () => {
  const numbers = new Set(formNames.flatMap((form) => formEntry(form).number ?? []));
  expect([...numbers].toSorted()).toEqual(Array.from({ length: 22 }, (_, i) => `F${i + 1}`).toSorted());
});

test("every form that names a person says why, how long, that one may refuse, and has a part for the resident", async () => {
  const session = filled();
  const lines: Record<string, string[]> = {};
  for (const form of formNames.filter((name) => formEntry(name).person)) {
    const { purpose } = formEntry(form);
    lines[form] = lacking(await sheetsOf(session, form), purpose);
    if (takesBlank(form)) lines[`${form}, empty`] = lacking(await sheetsOf(session, form, blank), purpose);
  }
  expect(Object.entries(lines).filter(([, missing]) => missing.length > 0)).toEqual([]);
});

test("a form without those lines is noticed", async () => {
  const sheet = await sheetsOf(filled(), "receipt");
  const bare = sheet.replace(/<div class="tear">.*/s, "").replace(/<div class="lines">.*?<\/div><\/div>/s, "");
  expect(lacking(sheet, "AID")).toEqual([]);
  expect(lacking(bare, "AID")).toEqual(["purpose", "kept", "refusal", "copy"]);
  expect(lacking(sheet, "CARE")).toEqual(["purpose"]);
});

test("a form that names nobody says why and how long, and shows neither a household nor anybody of it", async () => {
  const session = filled();
  for (const form of formNames.filter((name) => !formEntry(name).person)) {
    const sheet = await sheetsOf(session, form);
    expect(sheet, form).not.toMatch(/丹增|户001/);
    expect(lacking(sheet, formEntry(form).purpose), form).not.toContain("purpose");
    expect(lacking(sheet, formEntry(form).purpose), form).not.toContain("kept");
  }
});

test("an empty form has its title and nothing of the register", async () => {
  const session = filled();
  for (const form of formNames.filter(takesBlank)) {
    const sheet = await sheetsOf(session, form, blank);
    if (form !== "joining") expect(sheet, form).toContain(titleOf(form, "互助小组"));
    expect(sheet, form).not.toMatch(/丹增|户001|青石村|江措|大米|undefined|null|NaN/);
    expect(sheet, form).not.toMatch(/<i class="box">√/);
  }
});

/** Forms that lack a choice, and why. */
const without: Partial<Record<FormName, string>> = {
  roster: "the office's own list: nobody signs it, and it is filled from the register only",
};

test("every form can be empty for filling by hand, and asks for its language", () => {
  const missing = formNames
    .filter((form) => !(form in without))
    .filter((form) => !(["blank", "language"] as const).every((choice) => formEntry(form).choices.includes(choice)));
  expect(missing).toEqual([]);
  for (const form of Object.keys(without) as FormName[]) expect(formEntry(form).choices).not.toContain("blank");
});

test("once a translator has approved the labels, they stand on every form that asks for its language, where it is asked for", async () => {
  const session = filled();
  approveAll();
  for (const form of formNames.filter((name) => formEntry(name).choices.includes("language"))) {
    expect(await sheetsOf(session, form, { language: "zh+bo" }), form).toMatch(/[\u0f00-\u0fff]/);
    expect(await sheetsOf(session, form, { language: "zh+bo", ...blank }), form).toMatch(/[\u0f00-\u0fff]/);
    expect(await sheetsOf(session, form, { language: "zh" }), form).not.toMatch(/[\u0f00-\u0fff]/);
  }
});

test("a form in the household's own language follows what the household chose", async () => {
  const session = filled();
  approveAll();
  const own = ["loanChecklist", "repaymentPlan", "certificate", "care", "rights", "request"] as const;
  for (const form of own) expect(await sheetsOf(session, form), form).not.toMatch(/[\u0f00-\u0fff]/);
  const homes = session.client.prepare("SELECT uid FROM households").pluck().all() as string[];
  change(session, { kind: "edit", params: {} }, (write) => {
    for (const uid of homes) write.patch(household, uid, { formLanguage: "zh+bo" });
  });
  for (const form of own) expect(await sheetsOf(session, form), form).toMatch(/[\u0f00-\u0fff]/);
});

test("no form has a Tibetan label that no translator has approved", async () => {
  const session = filled();
  for (const form of formNames)
    expect(await sheetsOf(session, form, { language: "zh+bo" })).not.toMatch(/[\u0f00-\u0fff]/);
});

test("what the register knows stands on the form and its copy, and is not asked again", async () => {
  const session = filled();
  const receipt = await sheetsOf(session, "receipt");
  const copy = receipt.slice(receipt.indexOf('class="tear"'));
  for (const fact of ["户001", "丹增顿珠", "大米", "12.5 公斤", "200.50", "贰佰元伍角"]) {
    expect(receipt.slice(0, receipt.indexOf('class="tear"'))).toContain(fact);
    expect(copy).toContain(fact);
  }
  expect(await sheetsOf(session, "visit")).toContain("1、2");
  expect(await sheetsOf(session, "care")).toMatch(/<i class="box">√<\/i>老弱/);
  expect(await sheetsOf(session, "placeCheck")).toContain("灭火器在有效期内");
  expect(await sheetsOf(session, "officers")).toMatch(/青石村.*江措.*试验县水利局/s);
});

test("a visit slip numbers the household's requests that were open on the day, before its receipts", async () => {
  const session = filled();
  const homes = session.client.prepare("SELECT uid FROM households ORDER BY rowid").pluck().all() as string[];
  const village = session.client.prepare("SELECT uid FROM villages ORDER BY rowid").pluck().get() as string;
  const ask = (paperRef: string, householdId: string, madeOn: string, closedOn: string | null) =>
    change(session, { kind: "new", params: {} }, (write) => {
      const asked = { madeBy: "self", channel: "counter", category: "utilities", dueOn: "2025-06-01" } as const;
      const state = closedOn === null ? "open" : "done";
      write.insert(helpRequest, village, { ...asked, householdId, madeOn, closedOn, state, paperRef });
    });
  ask("Q-21", homes[0]!, "2025-03-01", "2025-05-02");
  ask("Q-22", homes[0]!, "2025-04-02", null);
  ask("Q-23", homes[0]!, "2025-03-01", "2025-04-02");
  ask("Q-24", homes[0]!, "2025-04-03", null);
  const slip = await sheetsOf(session, "visit");
  expect(slip.match(/Q-21、Q-22、1、2/g)).toHaveLength(2);
  expect(slip).not.toMatch(/Q-2[34]|Q-01/);
});

test("a leaving slip has no place for a reason, and a visit slip none for what was seen", async () => {
  const session = filled();
  const joining = await sheetsOf(session, "joining");
  const leaving = joining.slice(joining.indexOf("退出互助小组通知书"));
  expect(leaving).toContain(words("leaveNoReason"));
  expect(leaving).not.toMatch(/<th>[^<]*原因/);
  expect(await sheetsOf(session, "visit")).not.toMatch(/<th>[^<]*(情况|时长|地点|备注)/);
});

test("lists sum in figures and capitals, and a donation says what is left", async () => {
  const session = filled();
  const list = await sheetsOf(session, "receiptList");
  expect(list).toMatch(/合计：2 笔 401\.00 元/);
  expect(list).toContain("肆佰零壹元整");
  expect(await sheetsOf(session, "deeds")).toMatch(/合计：2 件 10,000\.00 元/);
  expect(await sheetsOf(session, "labour")).toMatch(/合计：24 人次 193 工时/);
  expect(await sheetsOf(session, "donation")).toContain("接收 22　发放 2　结存 20");
  expect(await sheetsOf(session, "visitTotals")).toMatch(/2025-04.*1 次，自付 123\.00 元/s);
});

test("the monthly sheet counts households, not the officials paired with them", async () => {
  const { session } = newRegister();
  const village = addVillage(session, "青石村");
  const [one, two] = ["001", "002"].map((no) => addHousehold(session, village, no, ["丹增"]));
  const pairings = [
    pairUp(session, one!),
    pairUp(session, one!, "2026-01-11", { ...official, officialName: "周海燕" }),
    pairUp(session, two!),
  ];
  change(session, { kind: "new", params: {} }, (write) => {
    for (const pairingId of [...pairings, pairings[0]!])
      write.insert(visit, village, { pairingId, visitedOn: "2026-02-03", officials: "钱文军", services: "farming" });
  });
  const sheet = await sheetsOf(session, "visitTotals");
  const cells = [...sheet.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell]) => cell);
  expect(cells.slice(cells.indexOf("2026-02"), cells.indexOf("2026-02") + 3)).toEqual(["2026-02", "4", "2"]);
});

test("a period leaves out what happened before and after it", async () => {
  const session = filled();
  const period = { from: "2025-05-01", to: "2025-05-02" };
  expect(await sheetsOf(session, "deeds", { period })).toMatch(/合计：1 件/);
  await expect(async () => sheetsOf(session, "labour", { period })).rejects.toThrow("not-found");
});

test("a form takes chosen rows of any record that it names", async () => {
  const session = filled();
  const uidOf = (table: string) => session.client.prepare(`SELECT uid FROM ${table} LIMIT 1`).pluck().get() as string;
  const chosen = (table: string): Partial<FormRequest> => ({ subjects: { kind: "chosen", uids: [uidOf(table)] } });
  expect(await sheetsOf(session, "pairing", chosen("pairings"))).toContain("江措");
  const open = await sheetsOf(session, "pairing", chosen("households"));
  expect(open).toContain("户001");
  expect(open).not.toContain("江措");
  expect(await sheetsOf(session, "visit", chosen("pairings"))).not.toContain("江措");
  expect(await sheetsOf(session, "request", chosen("households"))).not.toContain("2025年5月1日");
  expect(await sheetsOf(session, "care", chosen("members"))).toContain("丹增顿珠");
  expect(await sheetsOf(session, "placeCheck", chosen("places"))).toContain("线路无老化破损");
});
