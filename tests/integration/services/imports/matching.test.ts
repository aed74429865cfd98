import { describe, expect, it } from "vitest";
import { divisions } from "../../../../shared/divisions/contract.ts";
import { imports } from "../../../../shared/imports/contract.ts";
import { file } from "../../../support/books.ts";
import { countOf, decisions, foundedDesk, importFile } from "../../../support/importing.ts";
import { addHousehold, addVillage, villageCodeOf } from "../../../support/people.ts";

const csv = (...lines: string[]) => file("表.csv", ["户编号,姓名,性别,出生日期,与户主关系,房名", ...lines].join("\n"));

describe("an import against the register", () => {
  it("shows changes old and new, erases nothing with blanks, and leaves a change out when told", async () => {
    const desk = await foundedDesk();
    const village = addVillage(desk.desk.session!);
    const made = decisions(village);
    await importFile(desk, csv("001,扎西,男,1980,户主,上院", "001,卓嘎,女,1982-03-01,妻,"), made);
    const client = desk.of(imports);
    const later = csv("001,扎西,男,1980-05,户主,", "001,卓嘎,,1982,妻,", "001,丹增,男,2010,长子,");
    const { id } = await client.open({ token: later, name: "later.csv" });
    expect(await client.preview({ id, decisions: made })).toMatchObject({
      members: { new: 1, changed: 1, same: 1 },
      households: { changed: 1 },
    });
    const { lines } = await client.lines({ id, tab: "changed", offset: 0, limit: 10 });
    const changed = lines.find(({ record }) => record === "member")!;
    expect(changed.changes).toEqual([{ record: "member", field: "birth", old: "1980", new: "1980-05" }]);
    await client.apply({ id, decisions: { ...made, skip: [changed.key] } });
    const { client: db } = desk.desk.session!;
    expect(db.prepare("SELECT birth FROM members WHERE name_zh = '扎西'").pluck().get()).toBe("1980");
    expect(db.prepare("SELECT house_name, person_count FROM households").get()).toEqual({
      house_name: "上院",
      person_count: 3,
    });
    expect(countOf(desk, "members")).toBe(3);
  });

  it("never takes another family for the same because the number is the same", async () => {
    const desk = await foundedDesk();
    const village = addVillage(desk.desk.session!);
    addHousehold(desk.desk.session!, village, "001", ["甲一", "甲二"]);
    const { preview, step } = await importFile(desk, csv("001,乙一,男,1980,户主,"), decisions(village));
    expect(preview).toMatchObject({ bad: 1, households: { new: 0, changed: 0 } });
    expect(step).toBe(null);
    expect(countOf(desk, "members")).toBe(2);
  });

  it("asks about somebody of the same name and birth elsewhere, and lists who is not in the file", async () => {
    const desk = await foundedDesk();
    const village = addVillage(desk.desk.session!);
    const made = decisions(village);
    await importFile(desk, csv("001,扎西,男,1980-05-01,户主,", "001,卓嘎,女,1982,妻,"), made);
    const client = desk.of(imports);
    const { id } = await client.open({
      token: csv("002,扎西,男,1980-05-01,户主,", "002,多吉,男,2001,长子,"),
      name: "b.csv",
    });
    expect(await client.preview({ id, decisions: made })).toMatchObject({ possible: 1, absent: 1 });
    const { lines } = await client.lines({ id, tab: "possible", offset: 0, limit: 10 });
    const [asked] = lines;
    const same = { [asked!.key]: asked!.candidates[0]!.uid };
    await client.apply({ id, decisions: { ...made, same } });
    expect(countOf(desk, "members")).toBe(3);
    const head = desk.desk
      .session!.client.prepare(
        "SELECT m.name_zh FROM households h JOIN members m ON m.uid = h.head_member_id WHERE h.household_no = '002'",
      )
      .pluck()
      .get();
    expect(head).toBe("多吉");
  });

  it("files rows by their village's name, and says where it knows none", async () => {
    const desk = await foundedDesk();
    addVillage(desk.desk.session!, "上坝村");
    addVillage(desk.desk.session!, "下坝村");
    const path = file("表.csv", "行政村,户编号,姓名\n上坝村,001,扎西\n下坝村,001,卓嘎\n东山村,001,多吉\n");
    const { preview } = await importFile(desk, path, decisions(null));
    expect(preview).toMatchObject({ bad: 1, households: { new: 2 } });
  });

  it("remembers how a layout was matched, and never by a column that is not held", async () => {
    const desk = await foundedDesk();
    addVillage(desk.desk.session!);
    const client = desk.of(imports);
    const path = file("表.csv", "户编号,姓名,小名儿,民族\n001,扎西,阿扎,甲\n");
    const first = await client.open({ token: path, name: "a.csv" });
    const head = { from: 0, to: 0 };
    const chosen = {
      id: first.id,
      sheet: 0,
      head,
      lastRow: null,
      targets: { "2": "member.aliases", "3": "member.nameTag" },
      remember: true,
    } as const;
    const read = await client.choose(chosen);
    expect(read.layout?.columns.map(({ target }) => target)).toEqual([
      "household.householdNo",
      "member.nameZh",
      "member.aliases",
      null,
    ]);
    const again = await client.open({ token: path, name: "b.csv" });
    expect(again.remembered).toBe(true);
    expect(again.layout?.columns[2]?.target).toBe("member.aliases");
    const stored = desk.desk
      .session!.client.prepare("SELECT value FROM setting WHERE name LIKE 'layout:%'")
      .pluck()
      .all();
    expect(JSON.stringify(stored)).not.toContain("民族");
  });

  it("offers for new units what the village's divisions say of town and country", async () => {
    const desk = await foundedDesk();
    const session = desk.desk.session!;
    const township = villageCodeOf(session, addVillage(session)).slice(0, 9);
    const open = async () =>
      (await desk.of(imports).open({ token: csv("001,扎西,男,1980,户主,"), name: "a" })).areaKind;
    expect(await open()).toBe(null);
    const unknown = { nameBo: null, paperRef: null, successorCode: null, validFrom: null, validTo: null };
    const values = { ...unknown, divisionCode: township, nameZh: "样镇", level: "4", urbanRural: "121" } as const;
    await desk.of(divisions).add({ values });
    expect(await open()).toBe("urban");
  });

  it.each(["phone", "membership"] as const)(
    "takes no consent of a day to come (%s), and then nothing",
    async (kind) => {
      const desk = await foundedDesk();
      const stated = decisions(addVillage(desk.desk.session!), {
        [kind]: { givenOn: "2026-11-03", paperNumbers: "1" },
      });
      const path = file("a.csv", "户编号,姓名,与户主关系,联户单位,联系电话\n001,扎西,户主,一组,13910000001\n");
      await expect(importFile(desk, path, stated)).rejects.toMatchObject({
        code: "rule",
        details: { violations: [{ rule: "event-in-future" }] },
      });
      expect(countOf(desk, "households")).toBe(0);
    },
  );

  it("forgets a file that is abandoned", async () => {
    const desk = await foundedDesk();
    const client = desk.of(imports);
    const { id } = await client.open({ token: csv("001,扎西,男,1980,户主,"), name: "a.csv" });
    await client.abandon({ id });
    await expect(client.lines({ id, tab: "new", offset: 0, limit: 10 })).rejects.toMatchObject({ code: "not-found" });
  });
});
