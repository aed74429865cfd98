import fc from "fast-check";
import { addDays } from "../../../../shared/dates/calendarDate.ts";
import type { Payment } from "../../../../shared/lending/ledger.ts";
import type { Terms } from "../../../../shared/lending/terms.ts";

/** Loans of any amount, rate, method, basis and days: a day to four years long. */
export const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    principalFen: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1e12 })),
    annualRate: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 240_000 })),
    drawn: fc.integer({ min: 0, max: 5000 }),
    days: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1500 })),
    method: fc.constantFrom("instalment", "principal", "quarterly", "bullet"),
    dayCount: fc.constantFrom("actual/360", "actual/365", "30/360"),
  })
  .map(({ drawn, days, ...terms }) => {
    const drawnOn = addDays("2019-12-01", drawn);
    return { ...terms, drawnOn, dueOn: addDays(drawnOn, days) };
  });

/** Up to eight payments around the life of a loan: of nothing, of some of it, or of more than is owed. */
export const anyPayments = (terms: Terms): fc.Arbitrary<Payment[]> =>
  fc.array(
    fc.record({
      paidOn: fc.integer({ min: 0, max: 1600 }).map((days) => addDays(terms.drawnOn, days)),
      amountFen: fc.oneof(
        fc.integer({ min: 0, max: terms.principalFen }),
        fc.integer({ min: 0, max: Math.ceil(terms.principalFen / 20) }),
      ),
    }),
    { maxLength: 8 },
  );

/** A loan with payments. */
export const anyLoan = anyTerms.chain((terms) => anyPayments(terms).map((payments) => ({ terms, payments })));
