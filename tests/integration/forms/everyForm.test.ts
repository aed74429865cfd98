import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import type { Session } from "../../../electron/database/session.ts";
import { preview } from "../../../electron/services/forms/forms.ts";
import type { FormRequest } from "../../../shared/forms/contract.ts";
import { words } from "../../../shared/forms/parts.ts";
import { type FormName, formEntry, formNames } from "../../../shared/forms/registry.ts";
import { jlg, loan } from "../../../shared/lending/record.ts";
import { approveAll } from "../../support/approvedLabels.ts";
import { type Drawn, drawn, lengthen, request } from "../../support/drawnForms.ts";
import { contextOn } from "../../support/formsContext.ts";
import { fillBooks } from "../../support/filledBooks.ts";
import { addGroup, addLoan } from "../../support/lending.ts";
import { addHousehold, addUnit, addVillage } from "../../support/people.ts";
import { startPrinter } from "../../support/printer.ts";
import { newRegister } from "../../support/register.ts";

/** Lines of each list: one, a page's worth, and more than a page. */
const lines = { short: 1, usual: 20, long: 21 } as const;
type Content = keyof typeof lines;
const villageNames: Readonly<Record<Content, string>> = {
  short: "沟村",
  usual: "青石村",
  long: "上坝".repeat(20),
};

const longest = (words: string, most: number): string => words.repeat(most).slice(0, most);

function lengthenLending(session: Session, group: string, loanUid: string): void {
  change(session, { kind: "edit", params: {} }, (write) => {
    write.patch(jlg, group, {
      groupNo: longest("联保", 16),
      lender: longest("青石县农村信用合作社", 60),
      agreementNo: longest("青信联保〔2025〕", 40),
    });
    write.patch(loan, loanUid, { contractNo: longest("青信借〔2025〕", 40) });
  });
}

/** A village with something in every book, and a group of another village with a loan. */
function fill(session: Session, content: Content): void {
  const long = content === "long";
  const village = addVillage(session, villageNames[content]);
  const { household, members } = addHousehold(session, village, long ? longest("户00", 16) : "001", ["丹增"]);
  const unit = addUnit(session, village, "3组");
  if (long) lengthen(session, household, members);
  fillBooks(session, { village, household, unit, member: members[0]! }, lines[content], long);
  const group = addGroup(session, { short: "S", usual: "U", long: "L" }[content]);
  const borrowed = addLoan(session, group);
  if (!long) return;
  const { household: home, guarantor } = group.households[0]!;
  lengthen(session, home, [guarantor]);
  lengthenLending(session, group.group, borrowed);
}

let session: Session;
const printer = startPrinter();
beforeAll(() => {
  session = newRegister().session;
  for (const content of Object.keys(lines) as Content[]) fill(session, content);
});
afterAll(() => printer.close());

/** Words that stand in the margins: at the sides there is nothing, above and below the running head and the page's number. */
function outside({ file }: Drawn): string[] {
  const [side, edge] = [30, 11];
  const boxes = execFileSync("pdftotext", ["-bbox", file, "-"], { encoding: "utf8", maxBuffer: 64 << 20 });
  return boxes
    .split("<page ")
    .slice(1)
    .flatMap((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page)!.map(Number);
      return [
        ...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g),
      ]
        .filter(([, x0, y0, x1, y1]) => +x0! < side || +y0! < edge || +x1! > width! - side || +y1! > height! - edge)
        .map(([, , , , , word]) => word!);
    });
}

/** Sheets that a form's pages are made from: one for each page of a list, one for each subject otherwise. */
const sheetsOf = async (asked: FormRequest) =>
  (await preview(contextOn(session).context, { ...asked, limit: 50 })).sheets.length;

/** Pages that a sheet takes, whatever it holds. */
const pagesEach: Partial<Record<FormName, number>> = { guarantorNotice: 2 };

/** Forms of half a page (forms.md): a sheet holds two. */
const halves: readonly FormName[] = ["pairing", "request"];

describe.each(formNames)("the %s form", (form) => {
  const { purpose, choices, person, landscape } = formEntry(form);
  const asked = request({ form, purpose });

  test("takes its pages with short, usual and the longest contents, and keeps the resident's part on them", async () => {
    const sheets = await sheetsOf(asked);
    // Asked before it is printed: a certificate leaves the register then.
    const { count } = await preview(contextOn(session).context, { ...asked, limit: 1 });
    const made = await drawn(printer, session, asked);
    expect(made.pages).toBe(sheets * (pagesEach[form] ?? 1));
    expect(outside(made)).toEqual([]);
    const copies = made.texts.join("").split(words("tearHere")).length - 1;
    if (halves.includes(form)) expect([sheets, copies]).toEqual([Math.ceil(count / 2), count]);
    else if (person && !landscape && form !== "repaymentPlan")
      expect(copies).toBe(form === "joining" ? sheets * 2 : sheets);
  });

  // A certificate leaves the register once it is printed, so there is none left to print again.
  test.runIf(choices.includes("language") && form !== "certificate")(
    "takes them with approved labels of the second language",
    async () => {
      approveAll();
      const both = { ...asked, language: "zh+bo" } as const;
      const made = await drawn(printer, session, both);
      expect(made.pages).toBe((await sheetsOf(both)) * (pagesEach[form] ?? 1));
      expect(outside(made)).toEqual([]);
      const empty = await drawn(printer, session, { ...both, subjects: { kind: "blank" } });
      expect(empty.pages).toBe(pagesEach[form] ?? 1);
    },
  );

  test.runIf(choices.includes("blank"))("takes them when it is empty", async () => {
    const made = await drawn(printer, session, { ...asked, subjects: { kind: "blank" } });
    expect(made.pages).toBe(pagesEach[form] ?? 1);
    expect(outside(made)).toEqual([]);
  });
});

test("a list of receipts has 20 lines to a page", async () => {
  const { texts } = await drawn(printer, session, { form: "receiptList", purpose: "AID" });
  const pages = texts.filter((text) => text.includes(villageNames.usual));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toMatch(/^\s*20\s+001/m);
});

describe.each(halves)("the %s form of half a page", (form) => {
  test.each(Object.keys(lines) as Content[])(
    "stands twice on a sheet with %s contents, in both languages",
    async (content) => {
      approveAll();
      const { session: own } = newRegister();
      for (let time = 1; time <= 2; time += 1) fill(own, content);
      const asked = request({ form, purpose: formEntry(form).purpose, language: "zh+bo" });
      const { pages, texts } = await drawn(printer, own, asked);
      expect(pages).toBe(1);
      expect(texts[0]!.split(words("tearHere"))).toHaveLength(3);
    },
  );
});
