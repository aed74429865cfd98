import { useSyncExternalStore } from "react";
import { dayOf } from "../../shared/dates/calendarDate.ts";

let chosen: string | null = null;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Shows the whole register as of a day; null for today. */
export function chooseAsOf(date: string | null): void {
  chosen = date === dayOf(new Date()) ? null : date;
  for (const listener of listeners) listener();
}

/** The day (YYYY-MM-DD) that every list shows; null means now, the only day on which anything may be changed. */
export const useAsOf = (): string | null => useSyncExternalStore(subscribe, () => chosen);
