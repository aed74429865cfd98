import { useSyncExternalStore } from "react";

let chosen: string | null = null;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Keeps all lists to one village, or to none; the choice holds from page to page. */
export function chooseVillage(uid: string | null): void {
  chosen = uid;
  for (const listener of listeners) listener();
}

export const useChosenVillage = (): string | null => useSyncExternalStore(subscribe, () => chosen);
