import { describe, expect, it } from "vitest";
import { listDues } from "../../../../electron/database/dues/dues.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { repayment } from "../../../../shared/lending/record.ts";
import { addGroup, addLoan } from "../../../support/lending.ts";
import { newRegister } from "../../../support/register.ts";

const dueOf = ({ client }: Session, kind: string, today: string, until = "2030-01-01") =>
  listDues(client, { village: null, from: null, until }, today, 100)
    .rows.filter((row) => row.kind === kind)
    .map(({ day, about }) => `${day} ${about}`);

describe("what needs doing for loans", () => {
  it("is what each running loan has to pay: the oldest amount not paid, and every one that is to come", () => {
    const { session } = newRegister();
    const made = addGroup(session);
    const loanId = addLoan(session, made);
    expect(dueOf(session, "repayment", "2025-03-20", "2025-05-31")).toEqual(["2025-04-10 L11", "2025-05-10 L11"]);
    // Of three that are late the oldest reminds; the next one to come stands beside it.
    expect(dueOf(session, "repayment", "2025-06-20", "2025-07-31")).toEqual(["2025-04-10 L11", "2025-07-10 L11"]);
    expect(dueOf(session, "repayment", "2025-03-20")).toHaveLength(12);
    expect(dueOf(session, "repayment", "2025-03-20", "2025-04-09")).toEqual([]);
    const paid = { loanId, paidOn: "2025-04-10", amountFen: 277_257, paidBy: "borrower", channel: "counter" } as const;
    change(session, { kind: "new", params: {} }, (write) => write.insert(repayment, made.village, paid));
    expect(dueOf(session, "repayment", "2025-04-20", "2025-05-31")).toEqual(["2025-05-10 L11"]);
  });

  it("is nothing of a loan that is settled or only applied for", () => {
    const { session } = newRegister();
    const made = addGroup(session);
    addLoan(session, made, { state: "settled" });
    addLoan(session, made, { state: "applied", contractNo: "2" });
    expect(dueOf(session, "repayment", "2025-06-20")).toEqual([]);
  });

  it("is the end of cooling, of the guarantee and of the agreement, while they are to come", () => {
    const { session } = newRegister();
    addGroup(session);
    expect(dueOf(session, "coolingEnds", "2025-03-04")).toHaveLength(5);
    expect(dueOf(session, "coolingEnds", "2025-03-05")).toEqual([]);
    expect(dueOf(session, "agreementEnds", "2025-03-05")).toEqual(["2028-03-01 L1"]);
    expect(dueOf(session, "consentEnds", "2025-03-05")).toHaveLength(5);
  });
});
