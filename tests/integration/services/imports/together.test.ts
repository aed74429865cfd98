import { describe, expect, it } from "vitest";
import { imports } from "../../../../shared/imports/contract.ts";
import { book } from "../../../support/books.ts";
import { countOf, decisions, foundedDesk, importFile } from "../../../support/importing.ts";
import { office, peopleIn, plainHabit, roster } from "../../../support/otherOffices.ts";
import { addVillage } from "../../../support/people.ts";

const houses = office(77, 30);
const groups = [0, 1, 2].map((g) => houses.slice(g * 10, g * 10 + 10));
const sheets = (restart: boolean) =>
  groups.map((group, g) => ({
    name: `第${["一", "二", "三"][g]!}组`,
    ...roster(restart ? group.map((house, i) => ({ ...house, no: String(i + 1) })) : group, plainHabit),
  }));
const cover = { name: "封面", rows: [["花名册"]] };

describe("a book with a sheet for each villagers' group", () => {
  it.each([[false], [true]])("comes in whole as one step, numbers that begin anew: %s", async (restart) => {
    const desk = await foundedDesk();
    const made = decisions(addVillage(desk.desk.session!, "上坝村"));
    const path = book([cover, ...sheets(restart)]);
    const { preview } = await importFile(desk, path, made);
    expect(preview).toMatchObject({ bad: 0, households: { new: 30 }, members: { new: peopleIn(houses) } });
    expect([countOf(desk, "households"), countOf(desk, "members")]).toEqual([30, peopleIn(houses)]);
    const again = await importFile(desk, path, made);
    expect(again.step).toBe(null);
    expect(again.preview).toMatchObject({ possible: 0, absent: 0, members: { new: 0 } });
  });

  it("leaves an older copy of the same people out, and a sheet that the clerk unticks", async () => {
    const desk = await foundedDesk();
    addVillage(desk.desk.session!, "上坝村");
    const client = desk.of(imports);
    const older = { name: "去年", ...roster(groups[0]!, plainHabit) };
    const opened = await client.open({ token: book([...sheets(false), older]), name: "组.xlsx" });
    expect(opened.together.map(({ taken }) => taken).filter(Boolean)).toHaveLength(2);
    const { id, sheet } = opened;
    const one = await client.choose({
      id,
      sheet,
      head: null,
      lastRow: null,
      targets: {},
      remember: false,
      together: [],
    });
    expect(one.together.every(({ taken }) => !taken)).toBe(true);
    expect(one.rows).toBeLessThan(opened.rows);
  });

  it("names the sheet and the sheet's own row of what cannot come in", async () => {
    const desk = await foundedDesk();
    const made = decisions(addVillage(desk.desk.session!));
    const table = (no: string) => [
      ["户编号", "姓名"],
      [no, `扎西${no}`],
    ];
    const path = book([
      { name: "甲", rows: table("001") },
      { name: "乙", rows: [...table("002"), ["6.32321E+17", "卓嘎"]] },
    ]);
    const client = desk.of(imports);
    const { id } = await client.open({ token: path, name: "表.xlsx" });
    await client.preview({ id, decisions: made });
    const { lines } = await client.lines({ id, tab: "bad", offset: 0, limit: 10 });
    expect(lines.map(({ sheet, row }) => [sheet, row])).toEqual([["乙", 3]]);
  });
});
