import { describe, expect, it } from "vitest";
import { findInBook } from "../../../../electron/database/books/books.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import { endHome } from "../../../../electron/services/places.ts";
import { editCells } from "../../../../electron/services/sheet.ts";
import { undo } from "../../../../electron/services/steps.ts";
import { place } from "../../../../shared/places/record.ts";
import { helpRequest } from "../../../../shared/requests/record.ts";
import { trying } from "../../../support/brokenRules.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { addPlace, addRequest } from "../../../support/places.ts";
import { newRegister } from "../../../support/register.ts";
import { bring, twoPcs } from "../../../support/replicas.ts";
import { contextOf } from "../../../support/serviceContext.ts";

function scene() {
  const { session } = newRegister();
  const village = addVillage(session);
  const { household } = addHousehold(session, village, "7", ["尼玛"]);
  const request = addRequest(session, village, household);
  return { session, village, request, context: contextOf(session), tries: trying(session) };
}

const homeOf = (session: ReturnType<typeof scene>["session"], uid: string) => {
  const found = findInBook(session.client, "place", uid);
  return { name: found?.["name"], requestId: found?.["requestId"] };
};

const close = (context: ReturnType<typeof scene>["context"], uid: string) =>
  editCells(context, {
    record: "helpRequest",
    kind: "edit",
    edits: [
      { uid, field: "state", was: "open", value: "done" },
      { uid, field: "closedOn", was: null, value: "2026-10-20" },
    ],
  });

describe("an occupied home", () => {
  it("is a place only at a request of its own household", () => {
    const { session, village, request, tries } = scene();
    const home = (requestId: string | null) => (write: Parameters<Parameters<typeof tries>[0]>[0]) =>
      write.insert(place, village, { name: "东头旧房", type: "house", requestId });
    expect(tries(home(null))).toEqual(["home-without-request"]);
    expect(tries(home(request))).toEqual([]);
    expect(tries((write) => write.insert(place, village, { name: "桥", type: "bridge", requestId: request }))).toEqual([
      "request-of-no-home",
    ]);
    expect(session.client.prepare("SELECT count(*) FROM places").pluck().get()).toBe(1);
  });

  it("keeps neither name nor link once its request is closed, in the same step; undo brings both back", async () => {
    const { session, village, request, context } = scene();
    const uid = addPlace(session, village, "house", "东头旧房", request);
    const { step } = await close(context, request);
    expect(homeOf(session, uid)).toEqual({ name: "住房", requestId: null });
    await undo(context, { step });
    expect(homeOf(session, uid)).toEqual({ name: "东头旧房", requestId: request });
  });

  it("cannot stay tied to a closed request by any other way, and can be ended by itself", async () => {
    const { session, village, request, context, tries } = scene();
    const uid = addPlace(session, village, "house", "东头旧房", request);
    expect(tries((write) => write.patch(helpRequest, request, { state: "withdrawn" }))).toContain(
      "home-linked-after-closing",
    );
    await endHome(context, { place: uid });
    expect(homeOf(session, uid)).toEqual({ name: "住房", requestId: null });
  });

  it("that one PC lists while another closes the request is shown to the clerk after the taking", () => {
    const { a, b, village, uid } = twoPcs(newRegister().session, newRegister().session);
    const request = addRequest(a, village, uid);
    bring(a, b, village);
    addPlace(a, village, "house", "东头旧房", request);
    change(b, { kind: "edit", params: {} }, (write) =>
      write.patch(helpRequest, request, { state: "done", closedOn: "2026-10-20" }),
    );
    const report = bring(b, a, village)!;
    expect(report.lines.map(({ kind, rule }) => [kind, rule])).toContainEqual(["broken", "home-linked-after-closing"]);
  });
});
