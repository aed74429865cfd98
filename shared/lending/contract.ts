import { z } from "zod";
import { Day } from "../records/listing.ts";
import { Uid } from "../records/record.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { ageingClasses } from "./ageing.ts";
import { guarantorConsent, instalment, jlg, loan, repayment } from "./record.ts";

const Fen = z.int().min(0);
const Ageing = z.enum(ageingClasses.map(({ code }) => code));

/** A household as the pages of lending show it. */
const Home = { household: Uid, householdNo: z.string(), headName: z.string().nullable() };

const LoanLine = z.strictObject({
  no: z.int(),
  dueOn: Day,
  principalFen: Fen,
  interestFen: Fen,
  balanceFen: Fen,
  paidInterestFen: Fen,
  paidPrincipalFen: Fen,
});
export type LoanLine = z.infer<typeof LoanLine>;

const terms = {
  contractNo: loan.fields.contractNo.schema,
  principalFen: Fen,
  annualRate: loan.fields.annualRate.schema,
  drawnOn: Day,
  dueOn: Day,
  method: loan.fields.method.schema,
  dayCount: loan.fields.dayCount.schema,
  purpose: loan.fields.purpose.schema,
  state: loan.fields.state.schema,
};

/** A loan on its borrower's own page: the schedule, what was paid, and where it stands on a day. Amounts in fen. */
export const LoanSheet = z.strictObject({
  uid: Uid,
  village: Uid,
  villageName: z.string(),
  ...Home,
  group: Uid,
  groupNo: z.string(),
  lender: z.string(),
  ...terms,
  asOf: Day,
  /** The lines are the lender's own; else they are computed, for reference. */
  isLenders: z.boolean(),
  lines: z.array(LoanLine),
  payments: z.array(
    z.strictObject({
      uid: Uid,
      paidOn: Day,
      amountFen: Fen,
      paidBy: repayment.fields.paidBy.schema,
      channel: repayment.fields.channel.schema,
      /** Another row tells of the same amount on the same day: perhaps entered twice. */
      isDouble: z.boolean(),
    }),
  ),
  outstandingFen: Fen,
  dueFen: Fen,
  payoffFen: Fen,
  heldFen: Fen,
  overdueDays: z.int(),
  ageing: Ageing,
  penalty: z.strictObject({ leastFen: Fen, mostFen: Fen }),
});
export type LoanSheet = z.infer<typeof LoanSheet>;

/** A group with whom it joins, who guarantees and what is lent. No guarantor sees another's payments here. */
export const GroupSheet = z.strictObject({
  uid: Uid,
  village: Uid,
  villageName: z.string(),
  groupNo: jlg.fields.groupNo.schema,
  lender: jlg.fields.lender.schema,
  agreementNo: jlg.fields.agreementNo.schema,
  signedOn: Day,
  validTo: Day,
  capHouseholdFen: Fen,
  capTotalFen: Fen,
  households: z.array(z.strictObject({ uid: Uid, ...Home, joinedOn: Day, leftOn: Day.nullable() })),
  consents: z.array(
    z.strictObject({
      uid: Uid,
      memberId: Uid,
      name: z.string(),
      householdNo: z.string(),
      maxFen: Fen,
      until: Day,
      liability: guarantorConsent.fields.liability.schema,
      givenOn: Day,
      coolingUntil: Day,
      withdrawnOn: Day.nullable(),
      worstOneFen: Fen,
      worstAllFen: Fen,
    }),
  ),
  loans: z.array(
    z.strictObject({ uid: Uid, ...Home, contractNo: z.string(), principalFen: Fen, dueOn: Day, state: terms.state }),
  ),
});
export type GroupSheet = z.infer<typeof GroupSheet>;

/** What an office's loans come to on a day: totals only, never a list of who is late (lending.md). */
export const LoanTotals = z.strictObject({
  asOf: Day,
  loans: z.int(),
  outstandingFen: Fen,
  dueFen: Fen,
  ageing: z.array(z.strictObject({ code: Ageing, loans: z.int(), outstandingFen: Fen })),
  /** Month by month: owed at its end, and what falls due in it. */
  months: z.array(z.strictObject({ month: z.string(), outstandingFen: Fen, dueFen: Fen })),
});
export type LoanTotals = z.infer<typeof LoanTotals>;

const Line = z.strictObject({
  no: instalment.fields.no.schema,
  dueOn: Day,
  principalFen: instalment.fields.principalFen.schema,
  interestFen: instalment.fields.interestFen.schema,
});

export const lending = defineContract("lending", {
  loan: query(
    "One loan with its schedule and where it stands on a day",
    { uid: Uid, asOf: Day.nullable() },
    LoanSheet,
    {
      errors: ["not-found"],
    },
  ),
  group: query("One group with its households, consents and loans", { uid: Uid }, GroupSheet, {
    errors: ["not-found"],
  }),
  totals: query(
    "What the loans of a village, or of all, come to on a day, with a year of months before and after",
    { village: Uid.nullable(), asOf: Day.nullable() },
    LoanTotals,
    { errors: ["not-found"] },
  ),
  found: command(
    "Adds a group with the households that formed it, as one step",
    {
      village: Uid,
      group: z.strictObject({
        groupNo: jlg.fields.groupNo.schema,
        lender: jlg.fields.lender.schema,
        agreementNo: jlg.fields.agreementNo.schema,
        signedOn: Day,
        validTo: Day,
        capHouseholdFen: jlg.fields.capHouseholdFen.schema,
        capTotalFen: jlg.fields.capTotalFen.schema,
        paperRef: jlg.fields.paperRef.schema.nullable(),
      }),
      households: z.array(Uid).min(1).max(50),
    },
    z.strictObject({ step: z.int(), uid: Uid }),
    { errors: ["rule", "not-found"] },
  ),
  setSchedule: command(
    "Puts the lender's own lines in the place of those of a loan, as one step; none leaves the computed ones",
    { loan: Uid, lines: z.array(Line).max(600) },
    z.strictObject({ step: z.int() }),
    { errors: ["rule", "not-found"] },
  ),
  proposeExtension: query(
    "The lines of a loan that is extended on a day to a later one, to be checked against the lender's",
    { loan: Uid, on: Day, dueOn: Day },
    z.strictObject({ lines: z.array(Line) }),
    { errors: ["not-found"] },
  ),
  extend: command(
    "Extends a loan to a later day as one step, with the lender's lines where the clerk has them",
    { loan: Uid, dueOn: Day, lines: z.array(Line).max(600) },
    z.strictObject({ step: z.int() }),
    { errors: ["rule", "not-found"] },
  ),
});
