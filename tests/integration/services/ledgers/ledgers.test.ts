import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ledgers } from "../../../../shared/ledgers/contract.ts";
import { settings } from "../../../../shared/settings/contract.ts";
import { steps } from "../../../../shared/steps/contract.ts";
import type { Cells } from "../../../support/books.ts";
import { ledgerDesk } from "../../../support/ledgers.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { tempFolder } from "../../../support/register.ts";

async function scene() {
  const desk = await ledgerDesk();
  const village = addVillage(desk.session, "青石村");
  addHousehold(desk.session, village, "001", ["丁一"]);
  addHousehold(desk.session, village, "002", ["丁二"]);
  addHousehold(desk.session, village, "003", ["丁二"]);
  return { ...desk, village };
}

const help: Cells = [
  ["青石村2025年慰问品发放台账"],
  ["序号", "户编号", "户主", "发放日期", "品名", "数量", "单位", "金额(元)", "资金来源", "身份证号"],
  [1, "001", "丁一", "2025.10.20", "大米", "2.5", "袋", "￥120", "财政", "990102198001010011"],
  [2, "", "丁二", "2025.10.20", "大米", 2, "袋", 120, "财政", ""],
  [3, "009", "丁九", "2025.10.20", "大米", 2, "袋", 120, "财政", ""],
  [4, "002", "丁二", "2025年13月", "大米", 2, "袋", 120, "财政", ""],
  [5, "003", "丁二", "2025-10-21", "清油", "", "桶", 120, "财政", ""],
  ["合计", "", "", "", "", "", "", 600, "", ""],
];

describe("a ledger of last year", () => {
  it("comes in row by row; what cannot be understood is given back with its reason", async () => {
    const { of, village, rowsOf, open, badOf } = await scene();
    const id = await open("assistance", help);
    const counts = await of(ledgers).preview({ id, village });
    expect(counts).toMatchObject({ new: 1, same: 0, bad: 4, asksVillage: true });
    expect(await badOf(id)).toEqual([
      [4, "有几户的户主同名，请写明户编号"],
      [5, "村里没有这一户"],
      [6, "“发放日期”看不懂"],
      [7, "“单位”看不懂"],
    ]);
    const { step } = await of(ledgers).apply({ id, village });
    expect(await rowsOf("assistance")).toMatchObject([
      { householdIdName: "001", kind: "2", givenOn: "2025-10-20", item: "大米", qty: 250, uom: "bag", valueFen: 12000 },
    ]);
    const target = join(tempFolder(), "给回.xlsx");
    expect(await of(ledgers).giveBack({ id, token: target })).toEqual({ rows: 4 });
    expect(readFileSync(target).length).toBeGreaterThan(1000);
    await of(steps).undo({ step });
    expect(await rowsOf("assistance")).toEqual([]);
  });

  it("brings nothing in twice", async () => {
    const { of, village, open } = await scene();
    await of(ledgers).apply({ id: await open("assistance", help), village });
    const again = await open("assistance", help);
    expect(await of(ledgers).preview({ id: again, village })).toMatchObject({ new: 0, same: 1, bad: 4 });
    expect(await of(ledgers).apply({ id: again, village })).toMatchObject({ step: null });
  });

  it("keeps to the register's rules, row by row", async () => {
    const { of, village, rowsOf, open } = await scene();
    const id = await open("donation", [
      ["接收日期", "捐赠人", "品名", "数量", "单位", "折价(元)", "估值依据", "用途"],
      ["2025-03-01", "示范市慈善会", "棉被", 40, "床", "0.72万元", "市场价", "救灾"],
      ["2025-03-02", "", "大米", 10, "袋", 1200, "", "扶贫"],
      ["2025-02-01", "", "大米", 10, "袋", "", "", "扶贫"],
    ]);
    expect(await of(ledgers).preview({ id, village })).toMatchObject({ new: 2, bad: 1 });
    const { lines } = await of(ledgers).lines({ id, tab: "bad", offset: 0, limit: 10 });
    expect(lines[0]!.reason).not.toBe("");
    await of(ledgers).apply({ id, village });
    expect(await rowsOf("donation")).toMatchObject([
      { donorKind: "organisation", valueFen: 720000, purpose: "disaster" },
      { donorKind: "anonymous", donorName: null, receivedOn: "2025-02-01" },
    ]);
  });

  it("of posted officers brings each officer in once", async () => {
    const { of, rowsOf, open } = await scene();
    const head = ["姓名", "类别", "派出单位", "派驻村", "起始日期", "结束日期", "服务事项"];
    const id = await open("posting", [
      head,
      ["丙二", "第一书记", "县水利局", "青石村", "2024-01-01", "2025-01-01", "产业、就医"],
      ["丙二", "第一书记", "县水利局", "青石村", "2025-01-02", "", "教育"],
      ["丙三", "驻村队员", "县水利局", "无名村", "2025-01-02", "", ""],
    ]);
    expect(await of(ledgers).apply({ id, village: null })).toMatchObject({ counts: { new: 2, bad: 1 } });
    expect(await rowsOf("postedOfficer")).toHaveLength(1);
    expect(await rowsOf("posting")).toHaveLength(2);
  });

  it("of help requests takes those that are done as done, and each row of the file once", async () => {
    const { of, village, rowsOf, open, badOf } = await scene();
    const id = await open("helpRequest", [
      ["村名", "户编号", "求助人", "求助事项", "求助日期", "承诺日期", "办结日期"],
      ["", "001", "", "水电路", "2025-03-01", "2025-03-10", "2025-03-08"],
      ["", "002", "", "水电路", "2026-10-20", "2026-11-20", ""],
      ["", "002", "", "水电路", "2026-10-20", "2026-11-20", ""],
      ["", "", "", "水电路", "2026-10-20", "2026-11-20", ""],
      ["无名村", "001", "", "水电路", "2026-10-20", "2026-11-20", ""],
    ]);
    const counts = await of(ledgers).preview({ id, village });
    expect(counts).toMatchObject({ new: 2, same: 0, bad: 3, unknownVillages: [{ name: "无名村", rows: 1 }] });
    expect(await badOf(id)).toEqual([
      [4, "与文件中另一行完全相同"],
      [5, "没有写明户编号或户主"],
      [6, "台账中没有这个村"],
    ]);
    await of(ledgers).apply({ id, village });
    expect(await rowsOf("helpRequest")).toMatchObject([
      { householdIdName: "002", state: "open", dueOn: "2026-11-20", closedOn: null },
      { householdIdName: "001", madeBy: "self", state: "done", closedOn: "2025-03-08" },
    ]);
  });

  it("of thousands of rows is judged whole, where a rule refuses them and where they stand already", async () => {
    const { of, village, open } = await scene();
    const many = (value: number | "") => [
      ["接收日期", "品名", "数量", "单位", "折价(元)", "用途"],
      ...Array.from({ length: 5_000 }, (_, i) => ["2025-03-02", "大米", i + 1, "袋", value, "扶贫"]),
    ];
    const judged = async (rows: Cells) => {
      const id = await open("donation", rows);
      return { id, counts: await of(ledgers).preview({ id, village }) };
    };
    const good = await judged(many(""));
    expect(good.counts).toMatchObject({ new: 5_000, same: 0, bad: 0 });
    await of(ledgers).apply({ id: good.id, village });
    // A value without what it rests on; how long each takes to find is a figure of the bench.
    const broken = await judged([...many(1_200), ["2025-03-01", "棉被", 40, "床", "", "救灾"]]);
    expect(broken.counts).toMatchObject({ new: 1, bad: 5_000 });
    const again = await judged(many(""));
    expect(again.counts).toMatchObject({ new: 0, same: 5_000, bad: 0 });
  });

  it("names a missing field in the clerk's own language", async () => {
    const { of, village, open, badOf } = await scene();
    await of(settings).setClerk({ values: { language: "en" } });
    const id = await open("assistance", [
      ["户编号", "发放日期", "品名", "数量", "单位", "金额(元)"],
      ["001", "2025-10-20", "大米", 2, "袋", 120],
    ]);
    await of(ledgers).preview({ id, village });
    expect(await badOf(id)).toEqual([[2, "“Fund” is missing"]]);
  });
});
