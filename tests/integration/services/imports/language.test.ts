import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { imports } from "../../../../shared/imports/contract.ts";
import { settings } from "../../../../shared/settings/contract.ts";
import { file } from "../../../support/books.ts";
import { decisions, foundedDesk, importFile } from "../../../support/importing.ts";
import { addVillage } from "../../../support/people.ts";
import { tempFolder } from "../../../support/register.ts";

it.each([
  ["zh", "编号被存成数字", "原因"],
  ["en", "The number was stored as a figure", "Reason"],
] as const)("gives rows back with reasons in the clerk's language: %s", async (language, reason, heading) => {
  const desk = await foundedDesk();
  await desk.of(settings).setClerk({ values: { language } });
  const path = file("表.csv", "户编号,姓名\n6.32321E+17,扎西\n002,卓嘎\n");
  const { id } = await importFile(desk, path, decisions(addVillage(desk.desk.session!)));
  const back = join(tempFolder(), "back.csv");
  await desk.of(imports).giveBack({ id, token: back });
  const text = readFileSync(back, "utf8");
  expect(text).toContain(reason);
  expect(text).toContain(heading);
  expect(text).not.toContain("卓嘎");
});
