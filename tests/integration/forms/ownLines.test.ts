import { afterAll, expect, test } from "vitest";
import { preview } from "../../../electron/services/forms/forms.ts";
import { formEntry, formNames } from "../../../shared/forms/registry.ts";
import { drawn, lengthen, request } from "../../support/drawnForms.ts";
import { contextOn } from "../../support/formsContext.ts";
import { fillBooks } from "../../support/filledBooks.ts";
import { addHousehold, addUnit, addVillage } from "../../support/people.ts";
import { startPrinter } from "../../support/printer.ts";
import { newRegister } from "../../support/register.ts";

const printer = startPrinter();
afterAll(() => printer.close());
const withCopies = formNames.filter((name) => formEntry(name).choices.includes("withCopies"));

/** A village with so many rows in every book. */
function village(rows: number, long: boolean) {
  const { session } = newRegister();
  const made = addVillage(session, long ? "上坝".repeat(20) : "青石村");
  const { household, members } = addHousehold(session, made, "001", ["丹增"]);
  const unit = addUnit(session, made, "3组");
  if (long) lengthen(session, household, members);
  fillBooks(session, { village: made, household, unit, member: members[0]! }, rows, long);
  return session;
}

test("the ledgers that name people have slips to be cut off", () => {
  expect(withCopies.toSorted()).toEqual(["convenors", "donation", "officers", "receiptList"]);
});

test.each(withCopies)(
  "a slip with each row's own line follows %s, with why, how long and that one may refuse",
  async (form) => {
    for (const long of [false, true]) {
      const session = village(7, long);
      const ask = request({ form, language: "zh", withCopies: true, purpose: formEntry(form).purpose });
      const { sheets } = await preview(contextOn(session).context, { ...ask, limit: 50 });
      const slips = sheets.join("").split('class="own"').slice(1);
      const rows = sheets.join("").match(/<tr style="height:[\d.]+mm"><td>\d+<\/td>/g) ?? [];
      expect(slips.length).toBe(rows.length);
      expect(slips.length).toBeGreaterThan(0);
      for (const slip of slips) for (const word of ["本人留存", "用途", "保存", "可以"]) expect(slip).toContain(word);
      const { pages, texts } = await drawn(printer, session, ask);
      expect(pages).toBe(sheets.length);
      expect(texts.join("").split("本人留存").length - 1).toBe(slips.length);
    }
  },
);
