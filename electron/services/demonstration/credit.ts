import { addDays, addMonths, addYears } from "../../../shared/dates/calendarDate.ts";
import { guarantorConsent, jlg, jlgHousehold, loan, loanUses, repayment } from "../../../shared/lending/record.ts";
import { schedule } from "../../../shared/lending/schedule.ts";
import { type Group, makeOtherLoans } from "./otherLoans.ts";
import { grownOf, type Home, type Making, type Village } from "./township.ts";

const lender = "示范县农村商业银行";

/** A loan of one household of a group, with what has been paid back of it so far. */
function lend(
  { write, chance, today }: Making,
  village: string,
  home: Home,
  group: { id: string; drawnOn: string; validTo: string; no: string },
): void {
  const months = chance.pick([6, 12]);
  const drawnOn = chance.day(group.drawnOn, addDays(group.drawnOn, 300));
  const dueOn = addMonths(drawnOn, months);
  if (drawnOn > today || dueOn > group.validTo) return;
  const terms = {
    principalFen: chance.int(2, 10) * 500_000,
    annualRate: chance.pick([39_500, 43_500, 48_000]),
    drawnOn,
    dueOn,
    method: chance.pick(["instalment", "principal", "quarterly", "bullet"] as const),
    dayCount: chance.pick(["actual/360", "actual/365", "30/360"] as const),
  };
  // One in twelve keeps nothing up after half of its lines.
  const late = chance.happens(0.08);
  const lines = schedule(terms);
  const paid = lines.slice(0, late ? Math.floor(lines.length / 2) : lines.length).filter((line) => line.dueOn <= today);
  const settled = paid.length === lines.length;
  const loanId = write.insert(loan, village, {
    borrowerHouseholdId: home.uid,
    jlgId: group.id,
    contractNo: `示农信${drawnOn.slice(0, 4)}-${group.no}-${home.no}`,
    ...terms,
    purpose: chance.pick(Object.keys(loanUses)) as "planting",
    state: settled ? "settled" : late && dueOn < today ? "overdue" : "active",
  });
  for (const line of paid)
    write.insert(repayment, village, {
      loanId,
      paidOn: addDays(line.dueOn, -1),
      amountFen: line.principalFen + line.interestFen,
      paidBy: "borrower",
      channel: chance.pick(["counter", "transfer"] as const),
    });
}

/** Groups that households formed by themselves, with each guarantor's own consent; loans only after cooling. */
export function makeCredit(making: Making, village: Village): void {
  const { write, chance, start, today } = making;
  const able = village.homes.filter((home) => grownOf(home, today).length > 0);
  const homes = chance.some(able, 20);
  const groups: Group[] = [];
  for (let n = 0; n < 4; n++) {
    const no = `L${String(n + 1).padStart(2, "0")}`;
    const signedOn = chance.day(start, addYears(start, 2));
    const validTo = addDays(addYears(signedOn, 3), -1);
    const id = write.insert(jlg, village.uid, {
      groupNo: no,
      lender,
      agreementNo: `联保${signedOn.slice(0, 4)}-${village.code.slice(-3)}-${no}`,
      signedOn,
      validTo,
      capHouseholdFen: 5_000_000,
      capTotalFen: 25_000_000,
    });
    const members = homes.slice(n * 5, n * 5 + 5);
    for (const { uid: householdId } of members)
      write.insert(jlgHousehold, village.uid, { jlgId: id, householdId, joinedOn: signedOn });
    const consents = members.map((home) =>
      write.insert(guarantorConsent, village.uid, {
        jlgId: id,
        memberId: grownOf(home, today)[0]!.uid,
        maxFen: 5_000_000,
        until: validTo,
        liability: "joint",
        readIn: "bo",
        readBy: "庚一",
        givenOn: signedOn,
        coolingUntil: addDays(signedOn, 3),
      }),
    );
    const borrowers = chance.some(members, 3);
    for (const home of borrowers) lend(making, village.uid, home, { id, drawnOn: addDays(signedOn, 5), validTo, no });
    const idle = members.filter((home) => !borrowers.includes(home));
    groups.push({ id, no, signedOn, validTo, members, idle, consents });
  }
  makeOtherLoans(making, village.uid, groups);
}
