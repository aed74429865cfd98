import { addYears } from "../dates/calendarDate.ts";

/** Years for which files are sealed to a key, and for which it still opens them afterwards (exchange, section 7). */
const years = { use: 1, keep: 1 } as const;

/** Since when a key has been the newest; empty where that was not written down. */
export interface SealKeyDay {
  readonly since: string;
}

/** The day from which the next file goes out under a new key. */
export const nextKeyOn = (since: string): string => addYears(since, years.use);

/**
 * The keys to hold on a day, newest first: a new one where the newest is a year old, and none of those that were replaced
 * over a year ago. A key without a day counts from now on.
 * @param make a new key of that day
 * @returns the given list itself when nothing is due
 */
export function keysOn<K extends SealKeyDay>(keys: readonly K[], on: string, make: (since: string) => K): readonly K[] {
  const dated = keys.map((key) => (key.since === "" ? { ...key, since: on } : key));
  const [newest] = dated;
  const renewed = newest && nextKeyOn(newest.since) <= on ? [make(on), ...dated] : dated;
  const held = renewed.filter((_, place) => {
    const replacedBy = renewed[place - 1];
    return !replacedBy || addYears(replacedBy.since, years.keep) > on;
  });
  const same = held.length === keys.length && held.every((key, place) => key.since === keys[place]?.since);
  return same ? keys : held;
}
