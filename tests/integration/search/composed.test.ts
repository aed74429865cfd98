import { expect, test } from "vitest";
import { findRows } from "../../../electron/database/search/find.ts";
import { sheet } from "../../../shared/sheet/contract.ts";
import { book } from "../../support/books.ts";
import { decisions, foundedDesk, importFile } from "../../support/importing.ts";
import { addHousehold, addVillage } from "../../support/people.ts";

const composed = "Zoë";
const decomposed = composed.normalize("NFD");

test("a name given decomposed is kept composed and found in both forms, typed or imported", async () => {
  expect(decomposed).not.toBe(composed);
  const desk = await foundedDesk();
  const { client } = desk.desk.session!;
  const village = addVillage(desk.desk.session!);
  const [uid] = addHousehold(desk.desk.session!, village, "001", ["扎西"]).members;
  const edit = { uid: uid!, field: "aliases", was: null, value: decomposed };
  await desk.of(sheet).editCells({ record: "member", kind: "edit", edits: [edit] });

  const rows = [
    ["户编号", "姓名", "与户主关系"],
    ["002", decomposed, "户主"],
  ];
  await importFile(desk, book([{ name: "花名册", rows }]), decisions(village));

  const names = client.prepare("SELECT coalesce(aliases, name_zh) FROM members ORDER BY rowid").pluck().all();
  expect(names).toEqual([composed, composed]);
  for (const typed of [composed, decomposed]) expect(findRows(client, typed, 20), typed).toHaveLength(2);
});
