import { addDays, addMonths } from "../../../shared/dates/calendarDate.ts";
import { guarantorConsent, instalment, loan, repayment } from "../../../shared/lending/record.ts";
import type { NewOf } from "../../../shared/records/record.ts";
import type { Home, Making } from "./township.ts";

/** A group of a village with its agreement. */
export interface Group {
  readonly id: string;
  readonly no: string;
  readonly signedOn: string;
  readonly validTo: string;
  readonly members: readonly Home[];
  /** Households of it that have borrowed nothing yet. */
  readonly idle: readonly Home[];
  /** The guarantors' consents, in the order of the households. */
  readonly consents: readonly string[];
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);

type Told = Pick<NewOf<typeof loan>, "drawnOn" | "dueOn" | "state" | "principalFen">;

const borrowed = ({ write }: Making, village: string, group: Group, { uid, no }: Home, told: Told): string =>
  write.insert(loan, village, {
    borrowerHouseholdId: uid,
    jlgId: group.id,
    contractNo: `示农信${told.drawnOn.slice(0, 4)}-${group.no}-${no}另`,
    annualRate: 43_500,
    method: "bullet",
    dayCount: "actual/360",
    purpose: "farming",
    ...told,
  });

/** A loan with the lender's own two lines, repaid as far as they have fallen due. */
function withLendersLines(making: Making, village: string, group: Group, home: Home): void {
  const { write, today } = making;
  const drawnOn = addDays(group.signedOn, 10);
  const [half, dueOn] = [addMonths(drawnOn, 6), addMonths(drawnOn, 12)];
  if (drawnOn > today) return;
  const state = dueOn <= today ? "settled" : "active";
  const loanId = borrowed(making, village, group, home, { drawnOn, dueOn, state, principalFen: 3_000_000 });
  const lines = [
    { no: 1, dueOn: half, principalFen: 1_500_000, interestFen: 65_800 },
    { no: 2, dueOn, principalFen: 1_500_000, interestFen: 33_100 },
  ];
  for (const line of lines) write.insert(instalment, village, { loanId, ...line });
  for (const { dueOn: paidOn, principalFen, interestFen } of lines.filter((line) => line.dueOn <= today)) {
    const amountFen = principalFen + interestFen;
    write.insert(repayment, village, { loanId, paidOn, amountFen, paidBy: "borrower", channel: "counter" });
  }
}

/** A loan of a year that the lender extended by half a year, as far as the agreement reaches. */
function extended(making: Making, village: string, group: Group, home: Home): void {
  const { today } = making;
  const drawnOn = later(addDays(group.signedOn, 20), addMonths(today, -14));
  const dueOn = earlier(addMonths(drawnOn, 18), group.validTo);
  if (drawnOn > today || dueOn <= drawnOn) return;
  borrowed(making, village, group, home, { drawnOn, dueOn, state: "extended", principalFen: 2_000_000 });
}

/** A loan that is applied for, and one that was taken back before it was paid out. */
function neverDrawn(making: Making, village: string, group: Group): void {
  const { today } = making;
  const [first, second] = group.members;
  const begun = addDays(group.signedOn, 30);
  const asked = { drawnOn: today, dueOn: earlier(addMonths(today, 12), group.validTo), state: "applied" } as const;
  if (first && asked.dueOn > today) borrowed(making, village, group, first, { ...asked, principalFen: 1_000_000 });
  const gone = { drawnOn: begun, dueOn: addMonths(begun, 6), state: "withdrawn" } as const;
  if (second) borrowed(making, village, group, second, { ...gone, principalFen: 1_000_000 });
}

/**
 * What else comes up in a village's lending: the lender's own schedule, an extension, a guarantor who withdrew, and
 * loans that were never paid out. No lots are drawn.
 */
export function makeOtherLoans(making: Making, village: string, groups: readonly Group[]): void {
  const ordered = groups.toSorted((a, b) => a.signedOn.localeCompare(b.signedOn));
  const [oldest, newest] = [ordered[0], ordered.at(-1)];
  if (!oldest || !newest) return;
  const [one, other] = oldest.idle;
  if (one) withLendersLines(making, village, oldest, one);
  if (other) extended(making, village, oldest, other);
  neverDrawn(making, village, newest);
  const withdrawnOn = earlier(addMonths(oldest.signedOn, 9), making.today);
  making.write.patch(guarantorConsent, oldest.consents.at(-1)!, { withdrawnOn });
}
