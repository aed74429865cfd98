import { describe, expect, it } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import { revert } from "../../../../electron/database/journal/revert.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { household } from "../../../../shared/households/record.ts";
import { guarantorConsent } from "../../../../shared/lending/record.ts";
import type { Card, GuaranteeLine } from "../../../../shared/events/card.ts";
import type { LifeEvent } from "../../../../shared/events/contract.ts";
import { member } from "../../../../shared/members/record.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { translate } from "../../../../shared/text/translate.ts";
import { brokenBy } from "../../../support/brokenRules.ts";
import { foresee, happen } from "../../../support/events.ts";
import { newScene } from "../../../support/eventScene.ts";
import { addGroup, addLoan, type NewGroup } from "../../../support/lending.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";

const on = "2026-06-01";

interface Lent extends NewGroup {
  readonly session: Session;
  /** Another person of the second household, who guarantees nothing. */
  readonly wife: string;
}

const second = ({ households }: NewGroup) => households[1]!;

/** A group whose first household borrowed 32,500.00 yuan. */
function lent(): Lent {
  const { session } = newRegister();
  const made = addGroup(session);
  addLoan(session, made, { dueOn: "2027-03-10", method: "bullet" });
  const householdId = second(made).household;
  const wife = change(session, { kind: "new", params: {} }, (write) => {
    write.patch(household, householdId, { personCount: 2 });
    const person = { householdId, householdFrom: "2020-01-01", nameZh: "央金", sex: "9", relation: "1" } as const;
    return write.insert(member, made.village, { ...person, state: "listed" });
  }).value;
  return { session, wife, ...made };
}

const guaranteesOf = (session: Session, event: LifeEvent): Card["guarantees"] => foresee(session, event).guarantees;

const headNow = ({ wife }: Lent) => ({ head: wife, relations: [] });
const storedOf = (made: Lent) =>
  change(made.session, { kind: "edit", params: {} }, (write) => write.get(guarantorConsent, second(made).consent))
    .value;

/** What the card says of a guarantee: why it is touched, and what the agreement says must be done. */
const wordsOf = ({ why, agreementNo, lender }: GuaranteeLine): readonly [note: string, must: string] => [
  translate("zh", `events.guarantee-${why}`),
  translate("zh", "events.guaranteeMust", { agreementNo, lender }),
];

/** Events of the household that a guarantor lives in, and what its card says of the guarantee. */
const homeEvents = [
  {
    name: "moves to another village",
    why: "left",
    says: "不再列入本村名册",
    eventFor: ({ session, ...made }: Lent): LifeEvent => {
      const village = addVillage(session, "白杨村");
      const household = second(made).household;
      return { kind: "move-to-village", on, household, village, householdNo: "迁1", addressLine: null };
    },
  },
  {
    name: "is merged into one outside the group",
    why: "moved",
    says: "转出小组内的户",
    eventFor: ({ session, village, ...made }: Lent): LifeEvent => {
      const into = addHousehold(session, village, "900", ["外户"]).household;
      return { kind: "merge-households", on, from: second({ village, ...made }).household, into, relations: [] };
    },
  },
  {
    name: "is split, and the guarantor goes",
    why: "moved",
    says: "转出小组内的户",
    eventFor: (made: Lent): LifeEvent => {
      const { household, guarantor } = second(made);
      return {
        kind: "split-household",
        on,
        household,
        members: [guarantor],
        head: guarantor,
        relations: [],
        newHousehold: { householdNo: "901", houseName: null, addressLine: null, personCount: 1 },
        nextHead: headNow(made),
      };
    },
  },
] as const;

describe("an event's card tells what becomes of a guarantee", () => {
  it("when a guarantor dies: which group, up to how much, for which loans, until when", () => {
    const made = lent();
    const event = { kind: "death", on, member: second(made).guarantor, nextHead: headNow(made) } as const;
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

  it("when a guarantor leaves the list", () => {
    const made = lent();
    const event = { kind: "unlist", on, member: second(made).guarantor, nextHead: headNow(made) } as const;
    expect(guaranteesOf(made.session, event)).toMatchObject([{ why: "left" }]);
  });

  it.each(homeEvents)("when the guarantor's household $name", ({ why, says, eventFor }) => {
    const made = lent();
    const event = eventFor(made);
    const card = foresee(made.session, event);
    expect(card.violations).toEqual([]);
    expect(card.guarantees).toMatchObject([{ uid: second(made).consent, name: "次仁L1", why, loans: 1 }]);
    const [note, must] = wordsOf(card.guarantees[0]!);
    expect(note).toContain(says);
    expect(must).toMatch(/^按协议 2025-L1 要做：书面告知青石县农村信用合作社；/);
    happen(made.session, event);
    expect(storedOf(made)).toMatchObject({ withdrawnOn: null, jlgId: made.group });
  });

  it("and not when the household is merged into another of the group", () => {
    const made = lent();
    const { session, households } = made;
    const into = households[2]!.household;
    const from = second(made).household;
    const event: LifeEvent = { kind: "merge-households", on, from, into, relations: [] };
    expect(foresee(session, event)).toMatchObject({ guarantees: [], violations: [] });
  });

  it("when a guarantor moves to a household that is not in the group, and not when it is", () => {
    const made = lent();
    const { session, village, households } = made;
    const stranger = addHousehold(session, village, "900", ["外户"]).household;
    const move = (household: string) =>
      ({
        kind: "move-member",
        on,
        member: second(made).guarantor,
        household,
        relation: "8",
        nextHead: headNow(made),
      }) as const;
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
    happen(made.session, { kind: "death", on, member: second(made).guarantor, nextHead: headNow(made) });
    expect(storedOf(made)).toMatchObject({ withdrawnOn: null, maxFen: 5_000_000 });
  });

  it("is withdrawn on a day, once, and undo gives it back", () => {
    const { session, zhao, guarantee } = newScene();
    const event = { kind: "withdraw-guarantee", on, member: zhao.members[0]!, consent: guarantee } as const;
    const { step } = happen(session, event);
    expect(brokenBy(() => happen(session, event))).toEqual(["guarantee-withdrawn-already"]);
    revert(session, step);
    happen(session, event);
  });

  it("is not withdrawn in the name of somebody else", () => {
    const { session, wang, guarantee } = newScene();
    const event = { kind: "withdraw-guarantee", on, member: wang.members[0]!, consent: guarantee } as const;
    expect(() => happen(session, event)).toThrow(AppError);
  });
});
