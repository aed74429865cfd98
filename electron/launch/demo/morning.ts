import { events } from "../../../shared/events/contract.ts";
import { exports } from "../../../shared/exports/contract.ts";
import { forms } from "../../../shared/forms/contract.ts";
import type { FormName } from "../../../shared/forms/registry.ts";
import { host } from "../../../shared/host/contract.ts";
import { households } from "../../../shared/households/contract.ts";
import { units } from "../../../shared/units/contract.ts";
import { villages } from "../../../shared/villages/contract.ts";
import { clientOf, everything, type Page, today } from "./desk.ts";

/** A made-up village for the rows that name none. @returns its uid */
export async function addVillage(page: Page): Promise<string> {
  const values = {
    villageCode: "990101001201",
    nameZh: "演示村",
    nameBo: null,
    kind: "village",
    officePhone: null,
    naturalGroups: "东组、西组",
    paperRef: null,
  } as const;
  return (await clientOf(page, villages).add({ values })).uid;
}

/** Types into a cell of the households' sheet. @returns the typed text as the sheet shows it afterwards */
export async function editCell(page: Page): Promise<string> {
  await page.goto("https://roster.invalid/#/households");
  const cell = page.locator('.ag-cell[col-id="addressLine"]').first();
  await cell.click();
  await page.keyboard.type("东组 1 号");
  await page.keyboard.press("Enter");
  await page.locator('.ag-cell[col-id="addressLine"]', { hasText: "东组 1 号" }).first().waitFor();
  return (await cell.textContent()) ?? "";
}

/** A unit of five households that agreed, where the file named no units. */
export async function formUnit(page: Page, village: string): Promise<void> {
  if ((await clientOf(page, units).list(everything)).total > 0) return;
  const record = clientOf(page, events);
  const unit = { unitNo: "01", areaKind: "rural" as const, nominalSize: "5" as const, activities: "labour" };
  const formed = await record.apply({ event: { kind: "form-unit", on: today(), village, unit } });
  const uid = formed.created.find((made) => made.record === "unit")?.uid ?? "";
  const { rows } = await clientOf(page, households).list({ ...everything, limit: 5 });
  for (const { uid: household, headMemberId } of rows) {
    if (!headMemberId) continue;
    const signed = {
      memberId: headMemberId,
      givenOn: today(),
      formVersion: "1",
      language: "zh",
      paperRef: null,
    } as const;
    await record.apply({ event: { kind: "join-unit", on: today(), household, unit: uid, consent: signed } });
  }
}

/** Prints all forms of a kind to a PDF file. @returns counts in words */
export async function print(page: Page, form: FormName): Promise<string> {
  const target = await clientOf(page, host).saveFile({ suggestedName: `${form}.pdf` });
  if (!target) throw new Error("no target");
  const request = { form, asOf: null, language: "zh", purpose: "ADMIN", withHouseholds: true } as const;
  const { forms: count, pages } = await clientOf(page, forms).print({
    ...request,
    subjects: { kind: "all" },
    target: target.token,
  });
  return `${form}.pdf: ${count} forms on ${pages} pages`;
}

/** Exports the whole roster as a clean file. @returns counts in words */
export async function exportRoster(page: Page, format: "xlsx" | "csv"): Promise<string> {
  const target = await clientOf(page, host).saveFile({ suggestedName: `roster.${format}` });
  if (!target) throw new Error("no target");
  const request = { list: "roster", range: { kind: "all" }, columns: null, asOf: null, purpose: "ADMIN" } as const;
  const { rows } = await clientOf(page, exports).write({ ...request, format, target: target.token });
  return `roster.${format}: ${rows} people`;
}
