import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { disclosures } from "../../../shared/disclosures/contract.ts";
import { exports as exporting } from "../../../shared/exports/contract.ts";
import { forms } from "../../../shared/forms/contract.ts";
import { foundedDesk } from "../../support/importing.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { startPrinter } from "../../support/printer.ts";
import { tempFolder } from "../../support/register.ts";

const ask = { list: "roster", columns: null, asOf: null, format: "csv", purpose: "AID" } as const;

test("an export and a print are kept with their purpose and number, an empty form and a failure are not", async () => {
  const desk = await foundedDesk();
  const printer = startPrinter();
  onTestFinished(() => printer.close());
  desk.powers.printPdf = printer.printPdf;
  const village = addVillage(desk.desk.session!);
  addHousehold(desk.desk.session!, village, "001", ["甲", "乙"]);
  const range = { kind: "village", village } as const;
  await desk.of(exporting).write({ ...ask, range, target: join(tempFolder(), "list.csv") });
  const failed = desk.of(exporting).write({ ...ask, range, target: join(tempFolder(), "away", "list.csv") });
  await expect(failed).rejects.toMatchObject({ code: "place-gone" });
  const form = { form: "household", asOf: null, language: "zh", purpose: "ADMIN", withHouseholds: false } as const;
  await desk.of(forms).prepare({ ...form, subjects: { kind: "all" } });
  await desk.of(forms).prepare({ ...form, subjects: { kind: "blank" } });
  const { rows, more } = await desk.of(disclosures).list({ before: null, limit: 10 });
  expect(more).toBe(false);
  expect(rows).toMatchObject([
    { what: "form.household", format: "printer", purpose: "ADMIN", rows: 1, village: null },
    { what: "list.roster", format: "csv", purpose: "AID", rows: 2, village },
  ]);
  expect(rows[0]!.clerk).toBe(desk.desk.session!.clerk.name);
});
