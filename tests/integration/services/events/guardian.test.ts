import { describe, expect, it } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import { nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import { findMember } from "../../../../electron/database/members.ts";
import * as care from "../../../../electron/services/care.ts";
import type { LifeEvent } from "../../../../shared/events/contract.ts";
import { member } from "../../../../shared/members/record.ts";
import { brokenBy, careScene, goodCare } from "../../../support/care.ts";
import { foresee, happen } from "../../../support/events.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

const on = "2026-02-01";

function family() {
  const { session } = newRegister();
  const { village, home } = careScene(session);
  const [grandmother, parent, child] = home.members as [string, string, string];
  const guardianOf = (uid: string) => findMember(session.client, uid)?.guardianId ?? null;
  const set = (guardian: string | null, of = child): LifeEvent => ({ kind: "set-guardian", on, member: of, guardian });
  return { session, village, grandmother, parent, child, guardianOf, set };
}

describe("the guardian of a child", () => {
  it("is what care of a child under 14 waits for, and undo takes it back", () => {
    const { session, parent, child, guardianOf, set } = family();
    const context = contextOf(session);
    const opening = goodCare(child, { kinds: "leftBehind", needs: "school" });
    expect(brokenBy(() => care.open(context, opening))).toEqual(["care-minor-without-guardian"]);
    happen(session, set(parent));
    const listed = nextUndo(session)!;
    void care.open(context, opening);
    const consents = session.client.prepare("SELECT member_id FROM consents WHERE purpose = 'care'").pluck().all();
    expect(consents).toEqual([parent]);
    expect(brokenBy(() => happen(session, set(null)))).toEqual(["care-minor-without-guardian"]);
    revert(session, nextUndo(session)!);
    revert(session, listed);
    expect(guardianOf(child)).toBeNull();
  });

  it("is shown by name before and after, with nothing else changed", () => {
    const { session, grandmother, parent, child, set } = family();
    const line = { record: "member", uid: child, row: "小达瓦", field: "guardianId" };
    expect(foresee(session, set(parent)).lines).toEqual([{ ...line, before: null, after: "洛桑" }]);
    happen(session, set(parent));
    expect(foresee(session, set(grandmother)).lines).toEqual([{ ...line, before: "洛桑", after: "卓玛" }]);
    expect(foresee(session, set(null)).lines).toEqual([{ ...line, before: "洛桑", after: null }]);
  });

  it("may live in another household of the village, and be taken off", () => {
    const { session, village, child, guardianOf, set } = family();
    const [aunt] = addHousehold(session, village, "020", ["央金"]).members;
    happen(session, set(aunt!));
    expect(guardianOf(child)).toBe(aunt);
    happen(session, set(null));
    expect(guardianOf(child)).toBeNull();
  });

  it("is another adult who is listed in the village, or it is refused", () => {
    const { session, parent, child, guardianOf, set } = family();
    const [stranger] = addHousehold(session, addVillage(session, "白杨村"), "001", ["远客"]).members;
    const tries = (event: LifeEvent) => foresee(session, event).violations.map(({ rule }) => rule);
    expect(tries(set(child))).toEqual(["guardian-is-oneself"]);
    expect(tries(set(stranger!))).toEqual(["guardian-unknown"]);
    expect(tries(set(child, parent))).toEqual(["guardian-not-adult"]);
    expect(tries(set(null))).toEqual(["guardian-unchanged"]);
    change(session, { kind: "edit", params: {} }, (write) => write.patch(member, parent, { birth: "2008" }));
    expect(tries(set(parent))).toEqual(["guardian-not-adult"]);
    change(session, { kind: "edit", params: {} }, (write) => write.patch(member, parent, { birth: "2007" }));
    happen(session, { kind: "death", on, member: parent, nextHead: null });
    expect(tries(set(parent))).toEqual(["member-not-listed"]);
    expect(guardianOf(child)).toBeNull();
  });
});
