import { expect, it } from "vitest";
import { books } from "../../../../shared/books/contract.ts";
import { lending } from "../../../../shared/lending/contract.ts";
import { addGroup, addLoan } from "../../../support/lending.ts";
import { letIn, meet, officePc } from "../../../support/offices.ts";

it("one repayment entered on two PCs stands twice on both, shown as perhaps one, until a clerk removes one", async () => {
  const [a, b] = [await officePc("电脑甲"), await officePc("电脑乙")];
  const made = addGroup(a.register);
  const loanId = addLoan(a.register, made);
  await letIn(a, b);
  const row = { loanId, paidOn: "2025-04-10", amountFen: 277_257, paidBy: "borrower", channel: "counter" };
  for (const pc of [a, b]) await pc.of(books).add({ record: "repayment", village: made.village, rows: [row] });
  await meet(a, b);
  const sheetOn = (pc: typeof a) => pc.of(lending).loan({ uid: loanId, asOf: "2025-04-10" });
  for (const pc of [a, b]) {
    const { payments, heldFen } = await sheetOn(pc);
    expect(payments.map(({ isDouble }) => isDouble)).toEqual([true, true]);
    expect(heldFen).toBe(277_257);
  }
  const twice = (await sheetOn(b)).payments[0]!.uid;
  await b.sheet.removeRows({ record: "repayment", uids: [twice] });
  await meet(a, b);
  for (const pc of [a, b]) expect((await sheetOn(pc)).payments.map(({ isDouble }) => isDouble)).toEqual([false]);
});
