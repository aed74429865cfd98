import { describe, expect, it } from "vitest";
import { findHousehold } from "../../../electron/database/households.ts";
import { change } from "../../../electron/database/journal/door.ts";
import { nextRedo, nextUndo, revert } from "../../../electron/database/journal/revert.ts";
import { phoneConsents } from "../../../electron/database/phones.ts";
import type { Session } from "../../../electron/database/session.ts";
import { get } from "../../../electron/services/households.ts";
import { editCells } from "../../../electron/services/sheet.ts";
import type { PhoneConsent } from "../../../shared/consents/contract.ts";
import { consent } from "../../../shared/consents/record.ts";
import type { HouseholdDetail } from "../../../shared/households/contract.ts";
import type { EditKind } from "../../../renderer/grid/types.ts";
import { happen, madeOf, snapshot } from "../../support/events.ts";
import { allowed, newScene, on, today } from "../../support/eventScene.ts";
import { addHousehold, keepPhone } from "../../support/people.ts";
import { contextOf } from "../../support/serviceContext.ts";

const given: PhoneConsent = { givenOn: "2026-03-05", paperRef: "话-001" };
const [first, second] = ["13999001234", "13999005678"];

const phoneOf = ({ client }: Session, uid: string) => findHousehold(client, uid, null)?.phone;

/** Types the same number into the phone cells of households. */
function type(
  session: Session,
  uids: readonly string[],
  value: string | null,
  { kind = "edit", ...more }: { kind?: EditKind; phoneConsent?: PhoneConsent } = {},
): void {
  const edits = uids.map((uid) => ({ uid, field: "phone", was: phoneOf(session, uid) ?? null, value }));
  void editCells(contextOf(session), { record: "household", kind, edits, ...more });
}

/** Of other people than 王五, whose household has its number and consent from the beginning. */
const consents = ({ client }: Session) =>
  client
    .prepare(
      `SELECT m.name_zh AS name, c.given_on AS givenOn, c.withdrawn_on AS withdrawnOn, c.paper_ref AS paperRef, c.items
       FROM consents c JOIN members m ON m.uid = c.member_id WHERE c.purpose = 'phone' AND c.removed IS NULL AND name <> '王五'
       ORDER BY name`,
    )
    .all();

const refusedAs = (rule: string): unknown => {
  const violations: unknown = expect.arrayContaining([expect.objectContaining({ rule })]);
  const details: unknown = expect.objectContaining({ violations });
  return expect.objectContaining({ code: "rule", details });
};

describe("a household's phone number", () => {
  it.each<EditKind>(["edit", "paste", "fill"])("is refused without a consent: %s", (kind) => {
    const { session, zhang, wang } = newScene();
    const before = snapshot(session);
    expect(() => type(session, [zhang.household, wang.household], first, { kind })).toThrow(
      refusedAs("phone-without-consent"),
    );
    expect(snapshot(session)).toEqual(before);
  });

  it("is written with the head's consent in one step, which undo takes back and redo brings back whole", () => {
    const { session, zhang } = newScene();
    const before = snapshot(session);
    type(session, [zhang.household], first, { phoneConsent: given });
    const agreed = [{ name: "张三", givenOn: "2026-03-05", withdrawnOn: null, paperRef: "话-001", items: "phone" }];
    expect(phoneOf(session, zhang.household)).toBe(first);
    expect(consents(session)).toEqual(agreed);
    revert(session, nextUndo(session)!);
    expect(snapshot(session)).toEqual(before);
    revert(session, nextRedo(session)!);
    expect(phoneOf(session, zhang.household)).toBe(first);
    expect(consents(session)).toEqual(agreed);
  });

  it("asks once: another number, and one typed after the cell was cleared, rest on the same consent", () => {
    const { session, zhang } = newScene();
    type(session, [zhang.household], first, { phoneConsent: given });
    type(session, [zhang.household], second);
    type(session, [zhang.household], null, { kind: "clear" });
    type(session, [zhang.household], first);
    expect(consents(session)).toHaveLength(1);
  });

  it("gets a consent for each pasted household that has given none, and for no other", () => {
    const { session, zhang, wang, zhao } = newScene();
    const all = [zhang, wang, zhao].map(({ household }) => household);
    type(session, all, first, { kind: "paste", phoneConsent: given });
    expect(all.map((uid) => phoneOf(session, uid))).toEqual([first, first, first]);
    expect(consents(session)).toMatchObject([{ name: "张三" }, { name: "赵七" }]);
    expect(phoneConsents(session.client, wang.household)).toMatchObject([{ givenOn: "2026-01-10" }]);
  });

  it("cannot be agreed to by an empty household, nor on a day to come", () => {
    const { session, village, zhao } = newScene();
    const empty = addHousehold(session, village, "009", []).household;
    expect(() => type(session, [empty], first, { phoneConsent: given })).toThrow(refusedAs("phone-without-head"));
    const phoneConsent = { ...given, givenOn: "2026-11-03" };
    expect(today < phoneConsent.givenOn).toBe(true);
    expect(() => type(session, [zhao.household], first, { phoneConsent })).toThrow(refusedAs("event-in-future"));
  });

  it("goes when the consent is withdrawn; undo brings both back", () => {
    const { session, zhang } = newScene();
    type(session, [zhang.household], first, { phoneConsent: given });
    happen(session, { kind: "withdraw-phone", on, household: zhang.household });
    expect(phoneOf(session, zhang.household)).toBeNull();
    expect(consents(session)).toMatchObject([{ withdrawnOn: on }]);
    expect(() => type(session, [zhang.household], second)).toThrow(refusedAs("phone-without-consent"));
    revert(session, nextUndo(session)!);
    expect(phoneOf(session, zhang.household)).toBe(first);
    expect(consents(session)).toMatchObject([{ withdrawnOn: null }]);
  });

  it("cannot outlive its consent by any other way", () => {
    const { session, zhang } = newScene();
    type(session, [zhang.household], first, { phoneConsent: given });
    const { uid } = session.client.prepare("SELECT uid FROM consents WHERE purpose = 'phone'").get() as { uid: string };
    const step = (work: Parameters<typeof change>[2]) => () => change(session, { kind: "edit", params: {} }, work);
    expect(step((write) => write.patch(consent, uid, { withdrawnOn: on }))).toThrow(refusedAs("phone-without-consent"));
    expect(step((write) => write.remove(consent, uid, "mistake"))).toThrow(refusedAs("phone-without-consent"));
  });

  it("does not come back by undoing its clearing once the consent is withdrawn", () => {
    const { session, zhang } = newScene();
    type(session, [zhang.household], first, { phoneConsent: given });
    type(session, [zhang.household], null, { kind: "clear" });
    const clearing = nextUndo(session)!;
    happen(session, { kind: "withdraw-phone", on, household: zhang.household });
    expect(() => revert(session, clearing)).toThrow(refusedAs("phone-without-consent"));
  });

  it("tells the day of its consent", () => {
    const { session, zhang } = newScene();
    const told = () => (get(contextOf(session), { uid: zhang.household, asOf: null }) as HouseholdDetail).phoneAgreedOn;
    expect(told()).toBeNull();
    type(session, [zhang.household], first, { phoneConsent: given });
    expect(told()).toBe("2026-03-05");
  });
});

describe("a household's phone number in a life event", () => {
  it("stays with the household when the one who agreed dies, or moves to another", () => {
    for (const kind of ["death", "move-member", "split-household", "change-head"] as const) {
      const scene = newScene();
      keepPhone(scene.session, scene.zhang.household, first);
      happen(scene.session, allowed[kind](scene));
      expect(phoneOf(scene.session, scene.zhang.household), kind).toBe(first);
    }
  });

  it("goes along to another village with the consent as it was given", () => {
    const scene = newScene();
    const { session, zhang } = scene;
    type(session, [zhang.household], first, { phoneConsent: given });
    const moved = madeOf(happen(session, allowed["move-to-village"](scene)), "household");
    expect(phoneOf(session, moved)).toBe(first);
    expect(consents(session)).toHaveLength(2);
    type(session, [moved], second);
    expect(phoneOf(session, moved)).toBe(second);
  });

  it("stays behind where the one who agreed does not go along", () => {
    const scene = newScene();
    const { session, zhang } = scene;
    keepPhone(session, zhang.household, first);
    happen(session, { ...allowed["death"](scene), on: "2026-05-01" });
    const moved = madeOf(happen(session, allowed["move-to-village"](scene)), "household");
    expect(phoneOf(session, moved)).toBeNull();
  });

  it("is dropped where the one who agreed came and left within a day", () => {
    const scene = newScene();
    const { session, zhang, zhao } = scene;
    const giver = zhang.members[0]!;
    happen(session, allowed["move-member"](scene));
    happen(session, { kind: "change-head", on, household: zhao.household, head: giver, relations: [] });
    type(session, [zhao.household], first, { phoneConsent: { ...given, givenOn: on } });
    expect(consents(session)).toMatchObject([{ name: "张三" }]);
    const nextHead = { head: zhao.members[0]!, relations: [] };
    happen(session, { kind: "move-member", on, member: giver, household: zhang.household, relation: "1", nextHead });
    expect(phoneOf(session, zhao.household)).toBeNull();
  });
});
