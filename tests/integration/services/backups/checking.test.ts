import { expect, test } from "vitest";
import { backups } from "../../../../shared/backups/contract.ts";
import { keeper } from "../../../support/found.ts";
import { foundedDesk } from "../../../support/foundedDesk.ts";
import { loseIndex } from "../../../support/loseIndex.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";

async function inhabited() {
  const { session, desk, of } = await foundedDesk();
  await session.signIn(keeper);
  const village = addVillage(desk.session!);
  const { household } = addHousehold(desk.session!, village, "001", ["扎西", "卓玛"]);
  return { client: desk.session!.client, household, check: () => of(backups).check({}) };
}

test("a sound register is told to be sound, with what it holds", async () => {
  const { check } = await inhabited();
  const found = await check();
  expect(found).toMatchObject({ sound: true, pages: [], references: 0, rules: { broken: 0, first: [] } });
  expect(found.rows).toMatchObject({ village: 1, household: 1, member: 2, unit: 0 });
});

test("a rule that does not hold names its row", async () => {
  const { client, household, check } = await inhabited();
  client.prepare("UPDATE households SET head_member_id = NULL WHERE uid = ?").run(household);
  const found = await check();
  expect(found).toMatchObject({ sound: false, pages: [], references: 0 });
  expect(found.rules?.first.map(({ uid }) => uid)).toContain(household);
});

test("a row that points to nothing is counted", async () => {
  const { client, check } = await inhabited();
  client.pragma("foreign_keys=OFF");
  client.exec("UPDATE members SET scope = 999");
  expect(await check()).toMatchObject({ sound: false, pages: [], references: 2 });
});

test("an index without its rows is damage, and nothing is said that would rest on it", async () => {
  const { client, check } = await inhabited();
  loseIndex(client);
  const found = await check();
  expect(found).toMatchObject({ sound: false, references: null, rules: null, rows: null });
  expect(found.pages.join()).toContain("members_name_zh");
});
