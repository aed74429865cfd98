import { expect, it } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import * as books from "../../../electron/services/books.ts";
import * as care from "../../../electron/services/care.ts";
import * as requests from "../../../electron/services/requests.ts";
import type { LifeEvent } from "../../../shared/events/contract.ts";
import { household } from "../../../shared/households/record.ts";
import { member } from "../../../shared/members/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { violationsIn } from "../../../shared/records/violation.ts";
import { careScene, goodCare } from "../../support/care.ts";
import { consentOf, foresee, happen } from "../../support/events.ts";
import { everything } from "../../support/everything.ts";
import { addGroup, goodConsent } from "../../support/lending.ts";
import { addUnit } from "../../support/people.ts";
import { newRegister } from "../../support/register.ts";
import { contextOf } from "../../support/serviceContext.ts";

/** A household of three generations, a unit, and a group; a child lives in its second household. */
function desk() {
  const { session } = newRegister();
  const { village, home } = careScene(session);
  const [grandmother, , child] = home.members as [string, string, string];
  const lent = addGroup(session);
  const householdId = lent.households[1]!.household;
  const minor = change(session, { kind: "new", params: {} }, (write) => {
    write.patch(household, householdId, { personCount: 2 });
    const person = { householdId, householdFrom: "2020-01-01", nameZh: "小次仁", birth: "2015", sex: "9" } as const;
    return write.insert(member, lent.village, { ...person, relation: "2", state: "listed" });
  }).value;
  const unit = addUnit(session, village, "一组");
  return { session, context: contextOf(session), home, unit, grandmother, child, lent, minor };
}
type Desk = ReturnType<typeof desk>;

const guarantee = ({ context, lent }: Desk, memberId: string, more: object = {}) =>
  books.add(context, {
    record: "guarantorConsent",
    village: lent.village,
    rows: [{ ...goodConsent(lent.group, memberId), ...more }],
  });

const askThenDo = ({ session }: Desk, event: LifeEvent) => {
  foresee(session, event);
  return happen(session, event);
};

/** What is tried although nobody agreed, or nobody may agree: the rule that stands against it. */
const refused: readonly { readonly why: string; readonly rule: string; readonly tries: (made: Desk) => unknown }[] = [
  {
    why: "care whose consent comes after its start",
    rule: "care-without-consent",
    tries: ({ context, grandmother }) => care.open(context, goodCare(grandmother, { startOn: "2026-02-01" })),
  },
  {
    why: "care of a child whose guardian was not asked",
    rule: "care-minor-without-guardian",
    tries: ({ context, child }) => care.open(context, goodCare(child, { kinds: "leftBehind", needs: "school" })),
  },
  {
    why: "a guarantee by a child",
    rule: "guarantor-under-age",
    tries: (made) => guarantee(made, made.minor, { maxFen: 1_000 }),
  },
  {
    why: "a guarantee without days to think again",
    rule: "cooling-too-short",
    tries: (made) => guarantee(made, made.lent.households[0]!.guarantor, { coolingUntil: "2025-03-02" }),
  },
  {
    why: "joining a unit before the consent is given",
    rule: "membership-without-consent",
    tries: (made) =>
      askThenDo(made, {
        kind: "join-unit",
        on: "2026-02-01",
        household: made.home.household,
        unit: made.unit,
        consent: consentOf(made.grandmother, "2026-02-02"),
      }),
  },
  {
    why: "a request on behalf of a household that entrusted nobody",
    rule: "request-without-consent",
    tries: ({ context, home }) =>
      requests.add(context, {
        householdId: home.household,
        madeBy: "entrusted",
        channel: "counter",
        category: "meals",
        madeOn: "2026-10-01",
        dueOn: "2026-11-01",
        paperRef: null,
        consent: null,
      }),
  },
];

it.each(refused)("after a refusal no table has changed: $why", async ({ rule, tries }) => {
  const made = desk();
  const before = everything(made.session);
  const error: unknown = await (async () => tries(made))().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect(violationsIn(error).map((broken) => broken.rule)).toContain(rule);
  expect(everything(made.session)).toEqual(before);
});
