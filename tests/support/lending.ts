import { change } from "../../electron/database/journal/door.ts";
import type { Session } from "../../electron/database/session.ts";
import { guarantorConsent, jlg, jlgHousehold, loan } from "../../shared/lending/record.ts";
import { member } from "../../shared/members/record.ts";
import type { NewOf } from "../../shared/records/record.ts";
import { addHousehold, addVillage, type NewHousehold } from "./people.ts";

const line = { kind: "new", params: {} } as const;

/** A household that has joined a group, with its head as the guarantor. */
export interface Guaranteeing {
  readonly household: string;
  readonly guarantor: string;
  readonly consent: string;
}

export interface NewGroup {
  readonly village: string;
  readonly group: string;
  readonly households: readonly Guaranteeing[];
}

const names = ["洛桑", "次仁", "白玛", "达瓦", "索朗"];

/** An agreement of three years that breaks no rule. */
export const agreementOf = (groupNo: string): NewOf<typeof jlg> => ({
  groupNo,
  lender: "青石县农村信用合作社",
  agreementNo: `2025-${groupNo}`,
  signedOn: "2025-03-01",
  validTo: "2028-03-01",
  capHouseholdFen: 5_000_000,
  capTotalFen: 20_000_000,
});

/** A consent that breaks no rule. */
export const goodConsent = (jlgId: string, memberId: string): NewOf<typeof guarantorConsent> => ({
  jlgId,
  memberId,
  maxFen: 5_000_000,
  until: "2028-09-01",
  liability: "joint",
  readIn: "zh",
  readBy: "周海燕",
  givenOn: "2025-03-01",
  coolingUntil: "2025-03-04",
});

/** A running loan that breaks no rule: 32,500.00 yuan at 4.35 %, equal instalments for a year. */
export const goodLoan = (jlgId: string, borrowerHouseholdId: string): NewOf<typeof loan> => ({
  borrowerHouseholdId,
  jlgId,
  contractNo: "2025-0117",
  principalFen: 3_250_000,
  annualRate: 43_500,
  drawnOn: "2025-03-10",
  dueOn: "2026-03-10",
  method: "instalment",
  dayCount: "actual/360",
  purpose: "farming",
  state: "active",
});

/** Five households that formed a group in March 2025, each with a guarantor's consent; no loan yet. */
export function addGroup(session: Session, groupNo = "L1"): NewGroup {
  const village = addVillage(session);
  const homes = names.map((name, i) => addHousehold(session, village, `${groupNo}${i + 1}`, [`${name}${groupNo}`]));
  return change(session, line, (write) => {
    const group = write.insert(jlg, village, agreementOf(groupNo));
    const households = homes.map(({ household, members }): Guaranteeing => {
      const guarantor = members[0]!;
      write.patch(member, guarantor, { birth: "1980" });
      write.insert(jlgHousehold, village, { jlgId: group, householdId: household, joinedOn: "2025-03-01" });
      const consent = write.insert(guarantorConsent, village, goodConsent(group, guarantor));
      return { household, guarantor, consent };
    });
    return { village, group, households };
  }).value;
}

/** A group of households with one guarantor's consent. @returns the consent */
export function addGuarantee(
  session: Session,
  village: string,
  homes: readonly NewHousehold[],
  guarantor: string,
): string {
  return change(session, line, (write) => {
    const group = write.insert(jlg, village, agreementOf("L1"));
    for (const { household } of homes)
      write.insert(jlgHousehold, village, { jlgId: group, householdId: household, joinedOn: "2025-03-01" });
    write.patch(member, guarantor, { birth: "1980" });
    return write.insert(guarantorConsent, village, goodConsent(group, guarantor));
  }).value;
}

/** Adds a loan of the first household of a group, with changes. */
export function addLoan(session: Session, { village, group, households }: NewGroup, more: object = {}): string {
  const first = households[0]!.household;
  return change(session, line, (write) => write.insert(loan, village, { ...goodLoan(group, first), ...more })).value;
}
