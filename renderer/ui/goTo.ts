import { useEffect, useRef } from "react";
import type { SheetHandle } from "../grid/SheetGrid.tsx";
import type { SheetSource } from "../grid/types.ts";

/** A row, and the column to be in. */
export interface Destination {
  readonly uid: string;
  readonly field: string;
}

/** How often a row is looked for while a sheet fills, and how long apart in milliseconds. */
const [tries, apart] = [40, 50];

/** What keeps the focus against a sheet: whatever hears typing or has to be answered first. */
const holders = '[role="dialog"], [role="menu"], [role="listbox"], input:not(.sheet-proxy), textarea, select';

const isHeld = (): boolean => (document.activeElement?.closest(holders) ?? null) !== null;

/**
 * Goes to a row as soon as the grid shows it; gives up after a while. The focus goes there only when the clerk has
 * touched nothing since, and no menu, dialog or field has it; else the row is only brought into view.
 */
export function useGoTo(
  goTo: Destination | null,
  source: SheetSource,
  handle: { readonly current: SheetHandle | null },
): void {
  const reached = useRef<string | null>(null);
  useEffect(() => {
    if (!goTo || reached.current === goTo.uid) return undefined;
    const { uid, field } = goTo;
    let left = tries;
    let busy = false;
    const touch = () => {
      busy = true;
    };
    const events = ["keydown", "pointerdown"] as const;
    const end = () => {
      clearInterval(timer);
      for (const event of events) window.removeEventListener(event, touch, true);
    };
    const timer = setInterval(() => {
      left -= 1;
      const there = busy ? handle.current?.revealCell(uid, field) : !isHeld() && handle.current?.focusCell(uid, field);
      if (there) reached.current = uid;
      if (there || left <= 0) end();
    }, apart);
    for (const event of events) window.addEventListener(event, touch, true);
    return end;
  }, [goTo, source, handle]);
}
