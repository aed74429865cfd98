import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { ExportName } from "../../../shared/exports/contract.ts";
import { exports as exporting } from "../../../shared/exports/contract.ts";
import { imports } from "../../../shared/imports/contract.ts";
import type { TestDesk } from "../../support/desk.ts";
import { decisions, foundedDesk, importFile, sample } from "../../support/importing.ts";
import { addVillage } from "../../support/people.ts";
import { tempFolder } from "../../support/register.ts";

const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasOffice) process.stdout.write("LibreOffice: NOT RUN (soffice is not installed)\n");

async function filled(file = "village-roster-merged.xlsx"): Promise<TestDesk> {
  const desk = await foundedDesk();
  const consents = { givenOn: "2026-03-05", paperNumbers: "同2026-001至300" };
  const made = decisions(addVillage(desk.desk.session!), { membership: consents, phone: consents });
  await importFile(desk, sample(file), made);
  return desk;
}

async function exported(desk: TestDesk, list: ExportName, language: "zh" | "en" = "zh"): Promise<string> {
  const target = join(tempFolder(), `${list}.xlsx`);
  const ask = { list, range: { kind: "all" }, columns: null, asOf: null, purpose: "ADMIN", format: "xlsx" } as const;
  await desk.of(exporting).write({ ...ask, language, target });
  return target;
}

/** Changes cells of a workbook by heading and row, as a clerk does in a spreadsheet program. */
function edited(file: string, edits: readonly (readonly [row: number, heading: string, value: string])[]): string {
  const book = XLSX.read(readFileSync(file));
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  const head = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1 })[0]!;
  for (const [row, heading, value] of edits)
    sheet[XLSX.utils.encode_cell({ r: row, c: head.indexOf(heading) })] = { t: "s", v: value };
  const to = join(tempFolder(), "edited.xlsx");
  writeFileSync(to, XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  return to;
}

test.each([
  ["zh", ["姓名", "出生", "藏文姓名"]],
  ["en", ["Name", "Born", "Tibetan name"]],
] as const)("cells changed in a roster exported in %s are all that an import changes", async (language, headings) => {
  const desk = await filled();
  const file = edited(await exported(desk, "roster", language), [
    [2, headings[0], "扎西平措"],
    [5, headings[1], "1961-04"],
    [9, headings[2], "བསྟན་འཛིན།"],
  ]);
  const client = desk.of(imports);
  const { id } = await client.open({ token: file, name: "edited.xlsx" });
  const preview = await client.preview({ id, decisions: decisions(null) });
  expect(preview).toMatchObject({
    bad: 0,
    possible: 0,
    absent: 0,
    households: { new: 0, changed: 0 },
    members: { new: 0, changed: 3, same: 526 },
    units: { new: 0, changed: 0 },
  });
  const { lines } = await client.lines({ id, tab: "changed", offset: 0, limit: 10 });
  expect(lines.flatMap(({ changes }) => changes.map((one) => [one.field, one.new]))).toEqual([
    ["nameZh", "扎西平措"],
    ["birth", "1961-04"],
    ["nameBo", "བསྟན་འཛིན།"],
  ]);
});

test.each([
  ["households", "zh", "village-roster-merged.xlsx"],
  ["households", "en", "village-roster-merged.xlsx"],
  ["units", "zh", "units-matrix.xlsx"],
  ["units", "en", "units-matrix.xlsx"],
] as const)("the list of %s in %s, imported again, changes nothing", async (list, language, from) => {
  const desk = await filled(from);
  const { preview, step } = await importFile(desk, await exported(desk, list, language), decisions(null));
  expect(preview).toMatchObject({
    bad: 0,
    households: { new: 0, changed: 0 },
    members: { new: 0, changed: 0 },
    units: { new: 0, changed: 0 },
  });
  expect(step).toBe(null);
});

test.skipIf(!hasOffice)(
  "LibreOffice opens an exported workbook with every text as it was",
  { timeout: 120_000 },
  async () => {
    const file = await exported(await filled(), "roster");
    const folder = tempFolder();
    const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1";
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", csv, "--outdir", folder, file], {
      stdio: "ignore",
    });
    const read = Papa.parse<string[]>(readFileSync(join(folder, "roster.csv"), "utf8").trimEnd()).data;
    const own = XLSX.read(readFileSync(file));
    const sheet = own.Sheets[own.SheetNames[0]!]!;
    const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: "" });
    expect(read).toHaveLength(530);
    expect(read).toEqual(rows.map((row) => row.map(String)));
  },
);
