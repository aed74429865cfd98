import { describe, expect, it } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import type { Session } from "../../../electron/database/session.ts";
import { listBook } from "../../../electron/database/books/books.ts";
import { erasedWith } from "../../../electron/database/exchange/erasing.ts";
import { add, close } from "../../../electron/services/requests.ts";
import { consent } from "../../../shared/consents/record.ts";
import { place } from "../../../shared/places/record.ts";
import { helpRequest } from "../../../shared/requests/record.ts";
import { brokenBy, careScene } from "../../support/care.ts";
import { newRegister } from "../../support/register.ts";
import { contextOf } from "../../support/serviceContext.ts";

const rows = (session: Session, sql: string) => session.client.prepare(sql).all();
const stored = (session: Session) =>
  rows(session, "SELECT made_by AS madeBy, state, closed_on AS closedOn FROM help_requests WHERE removed IS NULL");

function desk() {
  const { session } = newRegister();
  const { village, home } = careScene(session);
  const asked = {
    householdId: home.household,
    madeBy: "self",
    channel: "phone",
    category: "medicine",
    madeOn: "2026-10-26",
    dueOn: "2026-11-05",
    paperRef: "Q-17",
    consent: null,
  } as const;
  return { session, context: contextOf(session), village, home, asked };
}

const paper = { givenOn: "2026-10-26", language: "zh", paperRef: null } as const;

describe("a help request", () => {
  it("made by the resident needs no consent and stays open until it is closed on a day", async () => {
    const { session, context, asked } = desk();
    const { uid } = await add(context, asked);
    expect(stored(session)).toEqual([{ madeBy: "self", state: "open", closedOn: null }]);
    expect(rows(session, "SELECT uid FROM consents")).toEqual([]);
    void close(context, { uids: [uid], on: "2026-11-01", state: "done" });
    expect(stored(session)).toEqual([{ madeBy: "self", state: "done", closedOn: "2026-11-01" }]);
    expect(brokenBy(() => close(context, { uids: [uid], on: "2026-11-02", state: "done" }))).toEqual([
      "request-closed",
    ]);
  });

  it("made by somebody entrusted is written with the household's consent; without it nothing is written", () => {
    const { session, context, home, asked } = desk();
    const spoken = { ...asked, madeBy: "entrusted" } as const;
    expect(brokenBy(() => add(context, spoken))).toEqual(["request-without-consent"]);
    const stranger = careScene(session).home.members[0]!;
    expect(brokenBy(() => add(context, { ...spoken, consent: { ...paper, memberId: stranger } }))).not.toEqual([]);
    expect([stored(session), rows(session, "SELECT uid FROM consents")]).toEqual([[], []]);
    void add(context, { ...spoken, consent: { ...paper, memberId: home.members[0]! } });
    expect(rows(session, "SELECT purpose, items FROM consents")).toEqual([{ purpose: "entrust", items: "request" }]);
    const { uid } = rows(session, "SELECT uid FROM consents")[0] as { uid: string };
    const line = { kind: "edit", params: {} } as const;
    const withdrawn = () => change(session, line, (write) => write.patch(consent, uid, { withdrawnOn: "2026-10-30" }));
    expect(brokenBy(withdrawn)).toEqual(["request-without-consent"]);
  });

  it("stands in the list by the day that was promised, the overdue first and what is done last", async () => {
    const { session, context, asked } = desk();
    const promised = ["2026-12-01", "2026-10-28", "2026-11-05"];
    const uids = [];
    for (const dueOn of promised) uids.push((await add(context, { ...asked, dueOn })).uid);
    void close(context, { uids: [uids[2]!], on: "2026-11-01", state: "done" });
    const page = { village: null, asOf: null, start: 0, limit: 10, sort: [], filter: {} };
    const listed = listBook(session.client, "helpRequest", page).rows.map(({ dueOn }) => dueOn);
    expect(listed).toEqual(["2026-10-28", "2026-12-01", "2026-11-05"]);
  });

  it("names nobody but the beneficiary household", () => {
    const pointing = Object.entries(helpRequest.fields).flatMap(([name, { target }]) =>
      target ? [[name, target]] : [],
    );
    expect(pointing).toEqual([
      ["householdId", "household"],
      ["consentId", "consent"],
    ]);
    const text = Object.entries(helpRequest.fields).filter(
      ([name, { kind }]) => kind === "text" && name !== "paperRef",
    );
    expect(text).toEqual([]);
  });

  it("takes the link to the home along when it is closed", async () => {
    const { session, context, village, asked } = desk();
    const { uid } = await add(context, asked);
    const home = { name: "012 户住房", type: "house", requestId: uid } as const;
    change(session, { kind: "new", params: {} }, (write) => write.insert(place, village, home));
    void close(context, { uids: [uid], on: "2026-11-01", state: "withdrawn" });
    expect(rows(session, "SELECT request_id AS linked FROM places")).toEqual([{ linked: null }]);
  });

  it("goes with its household when that is erased, and its consent with whoever gave it", () => {
    const { session, context, village, home, asked } = desk();
    void add(context, { ...asked, madeBy: "entrusted", consent: { ...paper, memberId: home.members[1]! } });
    const records = (uid: string) =>
      erasedWith(session.client, village, [uid])
        .map(({ record }) => record)
        .toSorted();
    expect(records(home.household)).toEqual(["consent", "helpRequest", "household", "member", "member", "member"]);
    expect(records(home.members[1]!)).toEqual(["consent", "member"]);
  });
});
