import { describe, expect, it } from "vitest";
import type { Writer } from "../../../../electron/database/journal/writer.ts";
import { labourEvent, volunteerCert } from "../../../../shared/labour/record.ts";
import { trying } from "../../../support/brokenRules.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";

const work = {
  dateFrom: "2026-10-20",
  dateTo: "2026-10-21",
  task: "roads",
  place: "东沟水渠",
  beneficiary: "public",
  personTimes: 2,
  hours: 320,
  voluntary: 1,
} as const;

function scene() {
  const { session } = newRegister();
  const village = addVillage(session);
  const { members } = addHousehold(session, village, "1", ["洛桑", "次仁"]);
  const tries = trying(session);
  let event = "";
  tries((write) => (event = write.insert(labourEvent, village, work)));
  const certify = (member: number, hours: number) => (write: Writer) =>
    write.insert(volunteerCert, village, { memberId: members[member]!, eventId: event, hours });
  return { village, event, tries, certify };
}

describe("mutual labour", () => {
  it("is voluntary, over, and of no more than sixteen hours a day for each", () => {
    const { village, tries } = scene();
    const add = (more: object) => (write: Writer) => write.insert(labourEvent, village, { ...work, ...more });
    expect(tries(add({ hours: 641 }))).toEqual(["labour-hours-too-many"]);
    expect(tries(add({ hours: 640 }))).toEqual([]);
    expect(tries(add({ voluntary: 0 }))).toEqual(["labour-not-voluntary"]);
    expect(tries(add({ dateTo: "2026-11-03" }))).toEqual(["labour-in-future"]);
    expect(tries(add({ dateTo: "2026-10-19" }))).toEqual(["labour-ends-before-start"]);
  });

  it("counts from 1 to 500 person-times", () => {
    const { village, tries } = scene();
    const counting = (personTimes: number) => () =>
      tries((write) => write.insert(labourEvent, village, { ...work, personTimes, hours: 160 }));
    for (const outside of [0, 501])
      expect(counting(outside)).toThrow(
        expect.objectContaining({ code: "invalid-input", details: { record: "labourEvent", field: "personTimes" } }),
      );
    for (const inside of [1, 500]) expect(counting(inside)()).toEqual([]);
  });

  it("is certified once to each who asks, together within its hours, also when these are mended", () => {
    const { event, tries, certify } = scene();
    expect(tries(certify(0, 321))).toEqual(["certificate-hours-too-many", "certificates-over-event"]);
    expect(tries(certify(0, 200))).toEqual([]);
    expect(tries(certify(0, 10))).toEqual(["certificate-twice"]);
    expect(tries(certify(1, 121))).toEqual(["certificates-over-event"]);
    expect(tries(certify(1, 120))).toEqual([]);
    expect(tries((write) => write.patch(labourEvent, event, { hours: 319 }))).toEqual(["certificates-over-event"]);
    expect(tries((write) => write.patch(labourEvent, event, { dateTo: "2026-10-20" }))).toEqual([
      "certificate-hours-too-many",
    ]);
  });
});
