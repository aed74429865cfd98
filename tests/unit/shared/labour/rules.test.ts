import { describe, expect, it } from "vitest";
import { certificateRules, labourRules, mostHours } from "../../../../shared/labour/rules.ts";
import { labourEvent } from "../../../../shared/labour/record.ts";

const today = "2026-03-01";
const row = { uid: "a".repeat(22), village: "v".repeat(22), paperRef: null };

const work: Parameters<typeof labourRules>[0] = {
  ...row,
  dateFrom: "2026-02-27",
  dateTo: "2026-02-28",
  task: "roads",
  place: "东沟水渠",
  beneficiary: "public",
  personTimes: 3,
  hours: 960,
  voluntary: 1,
};

describe("mutual labour", () => {
  it("may take sixteen hours of each person on each day", () => {
    expect(mostHours(3, "2026-02-27", "2026-02-28")).toBe(960);
    expect(labourRules(work, today)).toEqual([]);
  });

  it.each([
    ["labour-ends-before-start", { dateTo: "2026-02-26" }],
    ["labour-in-future", { dateTo: "2026-03-02" }],
    ["labour-hours-too-many", { hours: 961 }],
    ["labour-not-voluntary", { voluntary: 0 as const }],
  ])("breaks %s", (rule, change) => expect(labourRules({ ...work, ...change }, today)).toEqual([rule]));

  it("knows no names: its description points to nobody", () => {
    const { person, fields } = labourEvent;
    expect(person).toBe(false);
    expect(Object.values(fields).filter(({ kind }) => kind === "reference")).toEqual([]);
  });
});

const certificate: Parameters<typeof certificateRules>[0] = {
  ...row,
  memberId: "m".repeat(22),
  eventId: "e".repeat(22),
  hours: 320,
  dateFrom: "2026-02-27",
  dateTo: "2026-02-28",
  eventHours: 960,
  certifiedHours: 960,
  certificateTwice: 0,
};

describe("a volunteer's certificate", () => {
  it("may certify all hours of the work between its volunteers", () =>
    expect(certificateRules(certificate)).toEqual([]));

  it.each([
    ["certificate-hours-too-many", { hours: 321 }],
    ["certificates-over-event", { certifiedHours: 961 }],
    ["certificate-twice", { certificateTwice: 1 }],
  ])("breaks %s", (rule, change) => expect(certificateRules({ ...certificate, ...change })).toEqual([rule]));
});
