import { describe, expect, it } from "vitest";
import { ledgers } from "../../../../shared/ledgers/contract.ts";
import { lending } from "../../../../shared/lending/contract.ts";
import type { Cells } from "../../../support/books.ts";
import { ledgerDesk } from "../../../support/ledgers.ts";
import { addGroup, addLoan } from "../../../support/lending.ts";

/** A group L1 of 青石村, whose households are L11 to L15. */
async function scene() {
  const desk = await ledgerDesk();
  return { ...desk, made: addGroup(desk.session) };
}

const loanHead = [
  [
    "村名",
    "户编号",
    "借款人",
    "联保小组",
    "合同号",
    "贷款金额(元)",
    "年利率",
    "放款日期",
    "到期日期",
    "还款方式",
    "用途",
  ],
] as const;
const loanRow = (household: string, head: string, group: string, contract: string, principal: string) =>
  [
    "青石村",
    household,
    head,
    group,
    contract,
    principal,
    "4.35%",
    "2025.3.10",
    "2026.3.10",
    "等额本息",
    "养殖",
  ] as const;

const lineHead = [["村名", "合同号", "期次", "应还日期", "应还本金", "应还利息"]] as const;

describe("a ledger of loans", () => {
  it("comes in by group and household; what the register's rules refuse stays out", async () => {
    const { of, rowsOf, open, badOf } = await scene();
    const id = await open("loan", [
      ...loanHead,
      loanRow("L11", "", "L1", "2025-1", "32,500元"),
      loanRow("", "次仁L1", "L1", "2025-2", "1万元"),
      loanRow("L13", "", "L9", "2025-3", "1万元"),
      loanRow("L14", "", "L1", "2025-4", "6万元"),
      loanRow("", "", "L1", "2025-5", "1万元"),
    ]);
    expect(await of(ledgers).preview({ id, village: null })).toMatchObject({ new: 2, same: 0, bad: 3 });
    expect((await badOf(id)).slice(0, 2)).toEqual([
      [4, "没有这个联保小组，请先登记小组"],
      [5, expect.stringContaining("限额")],
    ]);
    expect((await badOf(id))[2]).toEqual([6, "没有写明户编号或户主"]);
    await of(ledgers).apply({ id, village: null });
    expect(
      (await rowsOf("loan")).toSorted((a, b) => String(a["contractNo"]).localeCompare(String(b["contractNo"]))),
    ).toMatchObject([
      {
        contractNo: "2025-1",
        borrowerHouseholdIdName: "L11",
        jlgIdName: "L1",
        principalFen: 3_250_000,
        annualRate: 43_500,
        drawnOn: "2025-03-10",
        method: "instalment",
        dayCount: "actual/360",
        state: "active",
      },
      { contractNo: "2025-2", borrowerHouseholdIdName: "L12", principalFen: 1_000_000 },
    ]);
  });
});

describe("the lender's schedule", () => {
  const schedule = (...lines: (readonly [contract: string, no: number, day: string, principal: string])[]): Cells => [
    ...lineHead,
    ...lines.map(([contract, no, day, principal]) => ["青石村", contract, no, day, principal, "300"]),
  ];

  it("comes in whole and wins over the computed one; one that does not add up stays out whole", async () => {
    const { of, session, made, rowsOf, open, badOf } = await scene();
    const loan = addLoan(session, made, { contractNo: "2025-1" });
    addLoan(session, made, { contractNo: "2025-2", borrowerHouseholdId: made.households[1]!.household });
    const id = await open(
      "instalment",
      schedule(
        ["2025-1", 1, "2025-09-20", "12500"],
        ["2025-1", 2, "2026-03-10", "2万元"],
        ["2025-2", 1, "2025-09-20", "12500"],
        ["2025-2", 2, "2026-03-10", "1万元"],
        ["2025-9", 1, "2026-03-10", "1万元"],
      ),
    );
    expect(await of(ledgers).preview({ id, village: null })).toMatchObject({ new: 2, bad: 3 });
    const reasons = await badOf(id);
    expect(reasons.map(([row]) => row)).toEqual([4, 5, 6]);
    expect(reasons[0]![1]).toBe(reasons[1]![1]);
    expect(reasons[0]![1]).toContain("2025-2");
    expect(reasons[2]![1]).toBe("没有这个合同号的贷款，请先导入贷款");
    await of(ledgers).apply({ id, village: null });
    expect(await rowsOf("instalment")).toHaveLength(2);
    const sheet = await of(lending).loan({ uid: loan, asOf: "2025-06-01" });
    expect(sheet).toMatchObject({
      isLenders: true,
      lines: [
        { no: 1, dueOn: "2025-09-20", principalFen: 1_250_000, interestFen: 30_000 },
        { no: 2, dueOn: "2026-03-10", principalFen: 2_000_000, interestFen: 30_000 },
      ],
    });
  });

  it("is told apart from the one that stands already", async () => {
    const { of, session, made, open } = await scene();
    addLoan(session, made, { contractNo: "2025-1" });
    const rows = schedule(["2025-1", 1, "2025-09-20", "12500"], ["2025-1", 2, "2026-03-10", "2万元"]);
    await of(ledgers).apply({ id: await open("instalment", rows), village: null });
    const again = await open("instalment", rows);
    expect(await of(ledgers).preview({ id: again, village: null })).toMatchObject({ new: 0, same: 2, bad: 0 });
    const other = await open("instalment", schedule(["2025-1", 1, "2026-03-10", "32500"]));
    expect(await of(ledgers).preview({ id: other, village: null })).toMatchObject({ new: 0, bad: 1 });
  });
});
