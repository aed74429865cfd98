import { describe, expect, it } from "vitest";
import type { Writer } from "../../../../electron/database/journal/writer.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { jlg, jlgHousehold, loan } from "../../../../shared/lending/record.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import { trying, warnedOf } from "../../../support/brokenRules.ts";
import { happen, madeOf } from "../../../support/events.ts";
import { addGroup, addLoan } from "../../../support/lending.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";

function desk() {
  const { session } = newRegister();
  return { session, ...addGroup(session), tries: trying(session) };
}

describe("a joint-guarantee group", () => {
  it("has a number of its own in its village and an agreement of three years at most", () => {
    const { village, group, tries } = desk();
    const second = {
      groupNo: "L1",
      lender: "青石县农村信用合作社",
      agreementNo: "2025-09",
      signedOn: "2025-03-01",
      validTo: "2026-03-01",
      capHouseholdFen: 1,
      capTotalFen: 1,
    };
    expect(tries((write) => write.insert(jlg, village, second))).toEqual(["group-no-taken"]);
    expect(tries((write) => write.patch(jlg, group, { validTo: "2028-03-02" }))).toEqual(["agreement-too-long"]);
  });

  it("of fewer than five or more than ten households is pointed out, and stands", () => {
    const { session, village, group, households } = desk();
    let turn = 0;
    const touch = () => warnedOf(session, (write) => write.patch(jlg, group, { agreementNo: `2025-${(turn += 1)}` }));
    expect(touch()).toEqual([]);
    change(session, { kind: "edit", params: {} }, (write) =>
      leave(write, session, households[4]!.household, "2025-12-01"),
    );
    expect(touch()).toEqual(["group-small"]);
    for (let no = 0; no < 7; no += 1) {
      const { household: householdId } = addHousehold(session, village, `多${no}`, ["户主"]);
      change(session, { kind: "edit", params: {} }, (write) =>
        write.insert(jlgHousehold, village, { jlgId: group, householdId, joinedOn: "2025-06-01" }),
      );
    }
    expect(touch()).toEqual(["group-large"]);
  });

  it("keeps what its consents rest on: a lower cap is looked at for all of them", () => {
    const { group, tries } = desk();
    const lowered = tries((write) => write.patch(jlg, group, { capTotalFen: 4_000_000, capHouseholdFen: 4_000_000 }));
    expect(lowered).toEqual(["guarantee-over-cap"]);
  });

  it("takes a household that is in no other group: one open group for a household", () => {
    const { session, village, households, tries } = desk();
    const joins = (joinedOn: string) => (write: Writer) => {
      const jlgId = anotherAgreement(write, village, households[0]!.household);
      write.insert(jlgHousehold, village, { jlgId, householdId: households[0]!.household, joinedOn });
    };
    expect(tries(joins("2025-06-01"))).toEqual(["household-in-two-groups"]);
    expect(tries((write) => leave(write, session, households[0]!.household, "2025-05-31"))).toEqual([]);
    expect(tries(joins("2025-06-01"))).toEqual([]);
  });

  it("takes no household that moved here and is still in the group of the village it came from", () => {
    const { session, households, tries } = desk();
    const { household } = households[4]!;
    const village = addVillage(session, "白杨村");
    const on = "2025-07-01";
    const event = { kind: "move-to-village", on, household, village, householdNo: "迁1", addressLine: null } as const;
    const moved = madeOf(happen(session, event), "household");
    const joins = (write: Writer) => {
      const jlgId = anotherAgreement(write, village, moved);
      write.insert(jlgHousehold, village, { jlgId, householdId: moved, joinedOn: "2025-07-01" });
    };
    expect(tries(joins)).toEqual(["household-in-two-groups"]);
    expect(tries((write) => leave(write, session, household, "2025-07-01"))).toEqual([]);
    expect(tries(joins)).toEqual([]);
  });

  it("lets a household leave once its own loans are repaid, whatever the others owe", () => {
    const made = desk();
    const { session, households, tries } = made;
    const uid = addLoan(session, made);
    const [first, second] = households.map(({ household }) => household);
    expect(tries((write) => leave(write, session, first!, "2025-12-01"))).toEqual(["left-group-with-loan"]);
    expect(tries((write) => leave(write, session, second!, "2025-12-01"))).toEqual([]);
    expect(tries((write) => write.patch(loan, uid, { state: "settled" }))).toEqual([]);
    expect(tries((write) => leave(write, session, first!, "2025-12-01"))).toEqual([]);
    expect(tries((write) => write.patch(loan, uid, { state: "overdue" }))).toEqual(["left-group-with-loan"]);
  });
});

/** Another group's agreement in the same village. */
function anotherAgreement(write: Writer, village: string, seed: string): string {
  return write.insert(jlg, village, {
    groupNo: `N${seed.slice(0, 6)}`,
    lender: "另一家信用社",
    agreementNo: "2025-77",
    signedOn: "2025-06-01",
    validTo: "2026-06-01",
    capHouseholdFen: 1_000_000,
    capTotalFen: 5_000_000,
  });
}

function leave(write: Writer, { client }: Session, household: string, leftOn: string): void {
  const sql = "SELECT uid FROM jlg_households WHERE household_id = ? AND removed IS NULL AND left_on IS NULL";
  write.patch(jlgHousehold, client.prepare(sql).pluck().get(household) as string, { leftOn });
}
