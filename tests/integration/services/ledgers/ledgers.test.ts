import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { books } from "../../../../shared/books/contract.ts";
import type { BookRecord } from "../../../../shared/books/book.ts";
import { imports } from "../../../../shared/imports/contract.ts";
import type { LedgerName } from "../../../../shared/imports/ledgers/targets.ts";
import { ledgers } from "../../../../shared/ledgers/contract.ts";
import { steps } from "../../../../shared/steps/contract.ts";
import { book, type Cells } from "../../../support/books.ts";
import { foundedDesk } from "../../../support/importing.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { tempFolder } from "../../../support/register.ts";
import { sessionOf } from "../../../../electron/worker/context.ts";

const whole = { village: null, asOf: null, start: 0, limit: 100, sort: [], filter: {} };

async function scene() {
  const { desk, of } = await foundedDesk();
  const session = sessionOf(desk);
  const village = addVillage(session, "青石村");
  addHousehold(session, village, "001", ["丁一"]);
  addHousehold(session, village, "002", ["丁二"]);
  addHousehold(session, village, "003", ["丁二"]);
  const rowsOf = async (record: BookRecord) => (await of(books).list({ record, ...whole })).rows;
  const open = async (ledger: LedgerName, rows: Cells) => {
    const { id } = await of(imports).open({ token: book([{ name: "台账", rows }]), name: "台账.xlsx", ledger });
    return id;
  };
  return { of, village, rowsOf, open };
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
    const { of, village, rowsOf, open } = await scene();
    const id = await open("assistance", help);
    const counts = await of(ledgers).preview({ id, village });
    expect(counts).toMatchObject({ new: 1, same: 0, bad: 4, asksVillage: true });
    const { lines } = await of(ledgers).lines({ id, tab: "bad", offset: 0, limit: 10 });
    expect(lines.map(({ row, reason }) => [row, reason])).toEqual([
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
    ]);
    expect(await of(ledgers).preview({ id, village })).toMatchObject({ new: 1, bad: 1 });
    const { lines } = await of(ledgers).lines({ id, tab: "bad", offset: 0, limit: 10 });
    expect(lines[0]!.reason).not.toBe("");
    await of(ledgers).apply({ id, village });
    expect(await rowsOf("donation")).toMatchObject([
      { donorKind: "organisation", valueFen: 720000, purpose: "disaster" },
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
});
