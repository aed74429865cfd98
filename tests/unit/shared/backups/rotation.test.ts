import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expired, type Kept, rule } from "../../../../shared/backups/rotation.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const offset = 480;
const now = Date.parse("2026-11-20T10:00:00Z");

const named = (times: readonly number[]): Kept[] => times.map((at, place) => ({ id: `b${place}`, at }));
const someBackups = fc
  .array(fc.integer({ min: 0, max: 200 * 24 * 60 }), { maxLength: 60 })
  .map((minutes) => named(minutes.map((ago) => now - ago * 60_000)));

function stay(backups: readonly Kept[], at = now): Kept[] {
  const gone = new Set(expired(backups, at, offset));
  return backups.filter(({ id }) => !gone.has(id));
}

const dayOf = ({ at }: Kept) => Math.floor((at + offset * 60_000) / dayMs);

describe("rotation", () => {
  it("keeps the three newest of today, one a day for seven days, one a week for four weeks", () => {
    const hourly = named(Array.from({ length: 60 * 24 }, (_, hours) => now - hours * hourMs));
    const kept = stay(hourly).toSorted((a, b) => b.at - a.at);
    expect(kept.map(({ at }) => Math.round((now - at) / hourMs)).slice(0, 3)).toEqual([0, 1, 2]);
    const days = kept.slice(3, 10).map((one) => dayOf({ id: "", at: now }) - dayOf(one));
    expect(days).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(kept).toHaveLength(rule.today + rule.days + rule.weeks);
    expect(new Set(kept.slice(10).map((one) => Math.floor((dayOf(one) + 3) / 7))).size).toBe(4);
  });

  it("never drops the newest, whatever its age", () => {
    fc.assert(
      fc.property(someBackups, fc.integer({ min: 0, max: 400 }), (backups, laterDays) => {
        const kept = stay(backups, now + laterDays * dayMs);
        const newest = Math.max(...backups.map(({ at }) => at));
        expect(kept.some(({ at }) => at === newest)).toBe(backups.length > 0);
      }),
    );
  });

  it("keeps none older than 90 days but the newest", () => {
    fc.assert(
      fc.property(someBackups, (backups) => {
        const old = stay(backups).filter(({ at }) => now - at > rule.maxAgeDays * dayMs);
        expect(old.length).toBeLessThanOrEqual(1);
        if (old[0]) expect(old[0].at).toBe(Math.max(...backups.map(({ at }) => at)));
      }),
    );
  });

  it("drops nothing more when it runs again", () => {
    fc.assert(fc.property(someBackups, (backups) => expired(stay(backups), now, offset).length === 0));
  });

  it("keeps a backup of each of the last days that had one", () => {
    fc.assert(
      fc.property(someBackups, (backups) => {
        const today = dayOf({ id: "", at: now });
        const young = backups.filter(({ at }) => now - at <= rule.maxAgeDays * dayMs);
        const days = [...new Set(young.map(dayOf))].filter((day) => day < today).toSorted((a, b) => b - a);
        const kept = new Set(stay(backups).map(dayOf));
        for (const day of days.slice(0, rule.days)) expect(kept.has(day)).toBe(true);
      }),
    );
  });
});
