import type { Desk } from "../../worker/context.ts";

/**
 * Runs work that closes the register when no job uses it any more: jobs are asked to stop and waited for, and calls
 * that come meanwhile are answered as locked.
 * @param own calls under way that are this work itself
 */
export async function whenQuiet<T>({ activity }: Desk, own: 0 | 1, work: () => T): Promise<T> {
  activity.ending = true;
  try {
    while (activity.running > own) {
      const { promise, resolve } = Promise.withResolvers<void>();
      activity.waiting.add(resolve);
      await promise;
      activity.waiting.delete(resolve);
    }
    return work();
  } finally {
    activity.ending = false;
  }
}
