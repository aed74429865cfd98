/** No wall clock before this is believed: the program did not exist. Milliseconds. */
export const earliestClock = Date.UTC(2026, 9, 1);
const farAhead = 400 * 24 * 3600 * 1000;

export interface Stamp {
  readonly stamp: number;
  /** True when the PC's clock was not believed. */
  readonly doubtful: boolean;
}

/**
 * The next stamp, for display and tie-breaks only (exchange, section 4): never backwards, and a clock from
 * before the program or over 400 days ahead of the last stamp is not adopted.
 */
export function nextStamp(last: number, wall: number): Stamp {
  const doubtful = wall < earliestClock || (last > 0 && wall > last + farAhead);
  return { stamp: doubtful ? last + 1 : Math.max(last + 1, wall), doubtful };
}

/**
 * The last stamp after a package brought another: one over 400 days ahead is not adopted, so that a PC whose
 * clock shows 2099 does not carry the others along.
 */
export function adoptStamp(last: number, wall: number, received: number): number {
  return received > Math.max(last, wall, earliestClock) + farAhead ? last : Math.max(last, received);
}
