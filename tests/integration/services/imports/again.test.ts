import { describe, expect, it } from "vitest";
import { imports } from "../../../../shared/imports/contract.ts";
import { file } from "../../../support/books.ts";
import { happen } from "../../../support/events.ts";
import { countOf, decisions, foundedDesk, importFile } from "../../../support/importing.ts";
import { addVillage } from "../../../support/people.ts";
import type { TestDesk } from "../../../support/desk.ts";

const head = "户编号,姓名,性别,出生日期,与户主关系,家庭人口";
const csv = (...lines: string[]) => file("旧表.csv", [head, ...lines].join("\n"));
const family = [
  "001,扎西,男,1960,户主,4",
  "001,卓嘎,女,1962-03-01,妻,4",
  "001,丹增,男,1990-05,长子,4",
  "001,央金,女,,儿媳,4",
];
const neighbours = ["002,多吉,男,1970-02-02,户主,2", "002,白玛,女,1972-01-01,妻,2"];
const old = () => csv(...family, ...neighbours);
const on = "2026-10-01";

async function township() {
  const desk = await foundedDesk();
  const village = addVillage(desk.desk.session!);
  const made = decisions(village);
  await importFile(desk, old(), made);
  return { desk, village, made, session: desk.desk.session! };
}

const uidOf = ({ desk }: TestDesk, name: string): string =>
  desk.session!.client.prepare("SELECT uid FROM members WHERE name_zh = ?").pluck().get(name) as string;
const homeOf = ({ desk }: TestDesk, no: string): string =>
  desk
    .session!.client.prepare("SELECT uid FROM households WHERE household_no = ? AND removed IS NULL")
    .pluck()
    .get(no) as string;

describe("an old file after life has gone on", () => {
  it("does not bring back who split off: they are offered and wait", async () => {
    const { desk, made, session } = await township();
    const moving = [uidOf(desk, "丹增"), uidOf(desk, "央金")];
    happen(session, {
      kind: "split-household",
      on,
      household: homeOf(desk, "001"),
      members: moving,
      head: moving[0]!,
      relations: [],
      newHousehold: { householdNo: "001-1", addressLine: null, houseName: null, personCount: 2 },
      nextHead: null,
    });
    const { preview, step } = await importFile(desk, old(), made);
    expect(preview).toMatchObject({
      possible: 2,
      members: { new: 0, changed: 0, waiting: 2 },
      households: { changed: 0 },
    });
    expect(step).toBe(null);
    expect(countOf(desk, "members")).toBe(6);
    const wanted = { ...made, undecided: "new" } as const;
    expect((await importFile(desk, old(), wanted)).preview.members).toMatchObject({ new: 0, waiting: 2 });
  });

  it("does not bring back who died or was merged into another household", async () => {
    const { desk, made, session } = await township();
    happen(session, { kind: "death", on, member: uidOf(desk, "央金"), nextHead: null });
    happen(session, {
      kind: "merge-households",
      on,
      from: homeOf(desk, "002"),
      into: homeOf(desk, "001"),
      relations: [],
    });
    const { preview, step } = await importFile(desk, old(), made);
    expect(preview).toMatchObject({ members: { new: 0, waiting: 3 }, households: { new: 0, waiting: 1 } });
    expect(step).toBe(null);
    expect(countOf(desk, "members")).toBe(6);
  });

  it("keeps a changed head, and the relations to that head", async () => {
    const { desk, made, session } = await township();
    const relations = [
      { uid: uidOf(desk, "扎西"), relation: "1" },
      { uid: uidOf(desk, "丹增"), relation: "2" },
      { uid: uidOf(desk, "央金"), relation: "3" },
    ] as const;
    happen(session, {
      kind: "change-head",
      on,
      household: homeOf(desk, "001"),
      head: uidOf(desk, "卓嘎"),
      relations: [...relations],
    });
    const { preview, step } = await importFile(desk, old(), made);
    expect(preview).toMatchObject({ possible: 0, members: { new: 0, changed: 0, same: 6 } });
    expect(step).toBe(null);
  });

  it("does not enter a household that moved to another village", async () => {
    const { desk, made, session } = await township();
    const other = addVillage(session, "下坝村");
    happen(session, {
      kind: "move-to-village",
      on,
      household: homeOf(desk, "002"),
      village: other,
      householdNo: "077",
      addressLine: null,
    });
    const before = countOf(desk, "members");
    const { preview, step } = await importFile(desk, old(), made);
    expect(preview).toMatchObject({ members: { new: 0, waiting: 2 }, households: { new: 0, waiting: 1 } });
    expect(step).toBe(null);
    expect(countOf(desk, "members")).toBe(before);
  });

  it("asks about a household under another number, and takes the number over when told it is the same", async () => {
    const { desk, made } = await township();
    const renumbered = csv(...family, ...neighbours.map((line) => line.replace("002", "202")));
    const client = desk.of(imports);
    const { id } = await client.open({ token: renumbered, name: "新号.csv" });
    expect(await client.preview({ id, decisions: made })).toMatchObject({
      possible: 1,
      households: { new: 0, waiting: 1 },
      members: { new: 0 },
    });
    const { lines } = await client.lines({ id, tab: "possible", offset: 0, limit: 10 });
    const same = { [lines[0]!.key]: lines[0]!.candidates[0]!.uid };
    await client.apply({ id, decisions: { ...made, same } });
    expect([countOf(desk, "households"), countOf(desk, "members")]).toEqual([2, 6]);
    expect(homeOf(desk, "202")).toBeTruthy();
    expect((await importFile(desk, renumbered, made)).step).toBe(null);
  });

  it("offers nobody who stands elsewhere in the same file", async () => {
    const { desk, made } = await township();
    const namesake = csv(...family, ...neighbours, "002,丹增,男,1990-05,侄子,3");
    const { preview } = await importFile(desk, namesake, made);
    expect(preview).toMatchObject({ possible: 0, members: { new: 1 } });
  });
});
