import { describe, expect, it } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import { revert } from "../../../../electron/database/journal/revert.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { guarantorConsent } from "../../../../shared/lending/record.ts";
import type { Card } from "../../../../shared/events/card.ts";
import type { LifeEvent } from "../../../../shared/events/contract.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { foresee, happen } from "../../../support/events.ts";
import { newScene } from "../../../support/eventScene.ts";
import { addGroup, addLoan, type NewGroup } from "../../../support/lending.ts";
import { addHousehold } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";

const on = "2026-06-01";

interface Lent extends NewGroup {
  readonly session: Session;
}

/** A group whose first household borrowed 32,500.00 yuan. */
function lent(): Lent {
  const { session } = newRegister();
  const made = addGroup(session);
  addLoan(session, made, { dueOn: "2027-03-10", method: "bullet" });
  return { session, ...made };
}

const guaranteesOf = (session: Session, event: LifeEvent): Card["guarantees"] => foresee(session, event).guarantees;
const second = ({ households }: NewGroup) => households[1]!;

describe("an event's card tells what becomes of a guarantee", () => {
  it("when a guarantor dies: which group, up to how much, for which loans, until when", () => {
    const made = lent();
    const event = { kind: "death", on, member: second(made).guarantor, nextHead: null } as const;
    expect(guaranteesOf(made.session, event)).toEqual([
      {
        uid: second(made).consent,
        name: "次仁L1",
        groupNo: "L1",
        lender: "青石县农村信用合作社",
        agreementNo: "2025-L1",
        maxFen: 5_000_000,
        until: "2028-09-01",
        why: "died",
        loans: 1,
        loansFen: 3_250_000,
      },
    ]);
  });

  it("when a guarantor leaves the list, or the household moves to another village", () => {
    const made = lent();
    const event = { kind: "unlist", on, member: second(made).guarantor, nextHead: null } as const;
    expect(guaranteesOf(made.session, event)).toMatchObject([{ why: "left" }]);
  });

  it("when a guarantor moves to a household that is not in the group, and not when it is", () => {
    const made = lent();
    const { session, village, households } = made;
    const stranger = addHousehold(session, village, "900", ["外户"]).household;
    const move = (household: string) =>
      ({ kind: "move-member", on, member: second(made).guarantor, household, relation: "8", nextHead: null }) as const;
    expect(guaranteesOf(session, move(stranger))).toMatchObject([{ why: "moved" }]);
    expect(guaranteesOf(session, move(households[2]!.household))).toEqual([]);
  });

  it("when a guarantor withdraws: loans paid out before stay guaranteed, later ones are not", () => {
    const made = lent();
    const { guarantor, consent } = second(made);
    const withdraw = (day: string) => ({ kind: "withdraw-guarantee", on: day, member: guarantor, consent }) as const;
    expect(guaranteesOf(made.session, withdraw(on))).toMatchObject([{ why: "withdrew", loans: 1 }]);
    expect(foresee(made.session, withdraw("2025-03-10")).violations).toEqual([]);
    expect(guaranteesOf(made.session, withdraw("2025-03-10"))).toMatchObject([{ loans: 0, loansFen: 0 }]);
  });

  it("and nothing where nobody guarantees", () => {
    const { session, zhang } = newScene();
    const event = { kind: "death", on, member: zhang.members[3]!, nextHead: null } as const;
    expect(guaranteesOf(session, event)).toEqual([]);
  });
});

describe("the guarantee itself", () => {
  it("is not changed by a death; only the guarantor's own word ends it", () => {
    const made = lent();
    happen(made.session, { kind: "death", on, member: second(made).guarantor, nextHead: null });
    const stored = change(made.session, { kind: "edit", params: {} }, (write) =>
      write.get(guarantorConsent, second(made).consent),
    ).value;
    expect(stored).toMatchObject({ withdrawnOn: null, maxFen: 5_000_000 });
  });

  it("is withdrawn on a day, once, and undo gives it back", () => {
    const { session, zhao, guarantee } = newScene();
    const event = { kind: "withdraw-guarantee", on, member: zhao.members[0]!, consent: guarantee } as const;
    const { step } = happen(session, event);
    expect(() => happen(session, event)).toThrow(AppError);
    revert(session, step);
    happen(session, event);
  });

  it("is not withdrawn in the name of somebody else", () => {
    const { session, wang, guarantee } = newScene();
    const event = { kind: "withdraw-guarantee", on, member: wang.members[0]!, consent: guarantee } as const;
    expect(() => happen(session, event)).toThrow(AppError);
  });
});
