import { change } from "../../electron/database/journal/door.ts";
import type { Session } from "../../electron/database/session.ts";
import { careVisit } from "../../shared/care/record.ts";
import { instalment, repayment } from "../../shared/lending/record.ts";
import { fillBooks } from "./filledBooks.ts";
import { addGroup, addLoan, type NewGroup } from "./lending.ts";
import { addUnit } from "./people.ts";

export interface EveryBook extends NewGroup {
  /** A loan of the group's first household, with the lender's lines and a repayment. */
  readonly loan: string;
}

/** A village with rows in every book: a group that borrowed, and whatever else is kept about its second household. */
export function fillEveryBook(session: Session): EveryBook {
  const made = addGroup(session);
  const { village, households } = made;
  const loan = addLoan(session, made);
  const { household, guarantor: member } = households[1]!;
  fillBooks(session, { village, household, member, unit: addUnit(session, village, "一组") });
  const caseId = session.client.prepare("SELECT uid FROM care_cases").pluck().get() as string;
  change(session, { kind: "new", params: {} }, (write) => {
    const line = { loanId: loan, dueOn: "2025-09-20", principalFen: 1_250_000, interestFen: 71_000 };
    write.insert(instalment, village, { ...line, no: 1 });
    write.insert(instalment, village, { ...line, no: 2, dueOn: "2026-03-10", principalFen: 2_000_000 });
    const paid = { loanId: loan, paidOn: "2025-09-20", amountFen: 1_321_000 };
    write.insert(repayment, village, { ...paid, paidBy: "borrower", channel: "counter" });
    const helped = { caseId, month: "2025-05", times: 8, carerRole: "neighbour" } as const;
    write.insert(careVisit, village, { ...helped, service: "meals" });
  });
  return { ...made, loan };
}
