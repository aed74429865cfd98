import { describe, expect, it } from "vitest";
import { requestRules } from "../../../../shared/requests/rules.ts";

const asked = {
  uid: "r",
  village: "v",
  householdId: "h",
  madeBy: "self",
  consentId: null,
  channel: "counter",
  category: "medicine",
  madeOn: "2026-10-01",
  dueOn: "2026-10-08",
  state: "open",
  closedOn: null,
  paperRef: null,
  givenOn: null,
  withdrawnOn: null,
  givenWithin: null,
  householdEndedOn: null,
} as const;
const broken = (more: object) => requestRules({ ...asked, ...more }, "2026-11-02");
const spoken = { madeBy: "entrusted", consentId: "k", givenOn: "2026-10-01", givenWithin: 1 };

describe("a help request", () => {
  it("made by somebody entrusted rests on a consent of the household that stands until it is closed", () => {
    expect(broken({})).toEqual([]);
    expect(broken(spoken)).toEqual([]);
    expect(broken({ madeBy: "entrusted" })).toEqual(["request-without-consent"]);
    expect(broken({ ...spoken, givenOn: "2026-10-02" })).toEqual(["request-without-consent"]);
    expect(broken({ ...spoken, givenWithin: 0 })).toEqual(["request-without-consent"]);
    expect(broken({ ...spoken, withdrawnOn: "2026-10-03" })).toEqual(["request-without-consent"]);
    const closed = { state: "withdrawn", closedOn: "2026-10-03" };
    expect(broken({ ...spoken, ...closed, withdrawnOn: "2026-10-03" })).toEqual([]);
    expect(broken({ consentId: "k" })).toEqual(["request-consent-unneeded"]);
  });

  it("is made by today and promised for a day from then on", () => {
    expect(broken({ madeOn: "2026-11-03", dueOn: "2026-11-03" })).toEqual(["request-in-future"]);
    expect(broken({ dueOn: "2026-09-30" })).toEqual(["request-due-before-made"]);
  });

  it("is closed on a day, and on none while it is open", () => {
    expect(broken({ state: "done" })).toEqual(["request-closed-without-day"]);
    expect(broken({ closedOn: "2026-10-05" })).toEqual(["request-open-with-day"]);
    expect(broken({ state: "done", closedOn: "2026-10-05" })).toEqual([]);
    expect(broken({ state: "done", closedOn: "2026-09-05" })).toEqual(["request-closed-before-made"]);
    expect(broken({ state: "done", closedOn: "2026-11-03" })).toEqual(["request-closed-in-future"]);
  });

  it("is not open for a household that has ended, nor made after its end", () => {
    expect(broken({ householdEndedOn: "2026-10-20" })).toEqual(["request-of-ended-household"]);
    expect(broken({ householdEndedOn: "2026-10-20", state: "done", closedOn: "2026-10-20" })).toEqual([]);
    expect(broken({ householdEndedOn: "2026-09-20", state: "done", closedOn: "2026-10-05" })).toEqual([
      "request-of-ended-household",
    ]);
  });
});
