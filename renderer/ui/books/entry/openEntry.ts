import { useSyncExternalStore } from "react";
import type { BookRecord } from "../../../../shared/books/book.ts";
import type { Cell } from "../../../../shared/records/fields.ts";
import { openerNow } from "../../../pages/events/openEvent.tsx";

/** A dialog that was asked for. */
export interface Opened {
  readonly record: BookRecord;
  readonly given: Readonly<Record<string, Cell>>;
  /** Called with the new row's id after the dialog has gone. */
  readonly onDone: ((uids: readonly string[]) => void) | undefined;
  /** Where the focus goes back to. */
  readonly opener: Element | null;
}

let opened: Opened | null = null;
const listeners = new Set<() => void>();

function tell(next: Opened | null): void {
  opened = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/**
 * Opens the dialog for a new row of a book, from any page, menu or key; the focus returns to where it was.
 * @param given cells that are known already, such as the household of a household's page
 */
export function openEntry(
  record: BookRecord,
  given: Readonly<Record<string, Cell>> = {},
  onDone?: (uids: readonly string[]) => void,
): void {
  if (opened === null) tell({ record, given, onDone, opener: openerNow() });
}

export const closeEntry = (): void => tell(null);

export const useOpenedEntry = (): Opened | null => useSyncExternalStore(subscribe, () => opened);
