/** One backup as the rotation sees it. */
export interface Kept {
  readonly id: string;
  /** UTC milliseconds. */
  readonly at: number;
}

const dayMs = 86_400_000;
export const rule = { today: 3, days: 7, weeks: 4, maxAgeDays: 90 } as const;

/** Local calendar day number; weeks begin on Monday (day 0 was a Thursday). */
const dayOf = (at: number, offsetMinutes: number): number => Math.floor((at + offsetMinutes * 60_000) / dayMs);
const weekOf = (day: number): number => Math.floor((day + 3) / 7);

/** The newest of each group, for the newest `count` groups. */
function newestPerGroup(sorted: readonly Kept[], groupOf: (kept: Kept) => number, count: number): Kept[] {
  const groups = new Map<number, Kept>();
  for (const kept of sorted) {
    const group = groupOf(kept);
    if (!groups.has(group) && groups.size < count) groups.set(group, kept);
  }
  return [...groups.values()];
}

/**
 * Which backups may go: stay the three newest of today, then one a day for seven days that have any, then one a week
 * for four weeks; none older than 90 days, so that erased people leave the backups too. The newest always stays.
 * @param now UTC milliseconds
 * @param offsetMinutes local time ahead of UTC, so that "today" is the clerk's day
 */
export function expired(backups: readonly Kept[], now: number, offsetMinutes: number): string[] {
  const sorted = backups.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const today = dayOf(now, offsetMinutes);
  const day = (kept: Kept) => dayOf(kept.at, offsetMinutes);
  const ofToday = sorted.filter((kept) => day(kept) >= today);
  const earlier = sorted.filter((kept) => day(kept) < today);
  const daily = newestPerGroup(earlier, day, rule.days);
  const beforeDaily = earlier.filter((kept) => day(kept) < (daily.at(-1) ? day(daily.at(-1)!) : today));
  const weekly = newestPerGroup(beforeDaily, (kept) => weekOf(day(kept)), rule.weeks);
  const oldest = now - rule.maxAgeDays * dayMs;
  const young = [...ofToday.slice(0, rule.today), ...daily, ...weekly].filter((kept) => kept.at >= oldest);
  const stay = new Set([...young, ...sorted.slice(0, 1)].map((kept) => kept.id));
  return sorted.filter((kept) => !stay.has(kept.id)).map((kept) => kept.id);
}
