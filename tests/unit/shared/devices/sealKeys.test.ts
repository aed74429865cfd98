import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../../shared/dates/calendarDate.ts";
import { keysOn, nextKeyOn, type SealKeyDay } from "../../../../shared/devices/sealKeys.ts";

const made = (since: string): SealKeyDay => ({ since });
const days = (keys: readonly SealKeyDay[]): string[] => keys.map(({ since }) => since);

describe("The keys that files are sealed to", () => {
  test("stay as they are for a year", () => {
    const keys = [made("2026-11-22")];
    expect(keysOn(keys, "2027-11-21", made)).toBe(keys);
    expect(nextKeyOn("2026-11-22")).toBe("2027-11-22");
    expect(nextKeyOn("2028-02-29")).toBe("2029-02-28");
  });

  test("get a new one after a year, beside the former one for another year", () => {
    const renewed = keysOn([made("2026-11-22")], "2027-11-22", made);
    expect(days(renewed)).toEqual(["2027-11-22", "2026-11-22"]);
    expect(keysOn(renewed, "2028-11-21", made)).toBe(renewed);
    expect(days(keysOn(renewed, "2028-11-22", made))).toEqual(["2028-11-22", "2027-11-22"]);
  });

  test("keep the former one for its year also where a PC slept through several", () => {
    expect(days(keysOn([made("2026-11-22")], "2031-01-05", made))).toEqual(["2031-01-05", "2026-11-22"]);
  });

  test("without a day count from now on", () => {
    expect(days(keysOn([made("")], "2027-01-01", made))).toEqual(["2027-01-01"]);
  });

  test("are never none, never more than two, and the newest is under a year old, whenever the PC gives", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 30 }), (gaps) => {
        let [on, keys]: [string, readonly SealKeyDay[]] = ["2026-11-22", [made("2026-11-22")]];
        for (const gap of gaps) {
          on = addDays(on, gap);
          const before = keys;
          keys = keysOn(keys, on, made);
          expect(keys.length).toBeGreaterThan(0);
          expect(keys.length).toBeLessThanOrEqual(2);
          expect(nextKeyOn(keys[0]!.since) > on).toBe(true);
          // What was in use until now still opens.
          expect(keys).toContain(before[0]);
        }
      }),
    );
  });
});
