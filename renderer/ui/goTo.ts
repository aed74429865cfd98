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

/** What tells that the clerk has gone on to something else. */
const touches = ["keydown", "pointerdown"] as const;

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
  const touched = useRef(false);
  useEffect(() => {
    touched.current = false;
    const touch = () => {
      touched.current = true;
    };
    for (const event of touches) window.addEventListener(event, touch, true);
    return () => {
      for (const event of touches) window.removeEventListener(event, touch, true);
    };
  }, [goTo]);
  useEffect(() => {
    if (!goTo || reached.current === goTo.uid) return undefined;
    const { uid, field } = goTo;
    const go = () => {
      const sheet = handle.current;
      if (touched.current) return sheet?.revealCell(uid, field) ?? false;
      return !isHeld() && (sheet?.focusCell(uid, field) ?? false);
    };
    let left = tries;
    const timer = setInterval(() => {
      left -= 1;
      if (go() || (left <= 0 && touched.current)) reached.current = uid;
      if (left <= 0 || reached.current === uid) clearInterval(timer);
    }, apart);
    return () => clearInterval(timer);
  }, [goTo, source, handle]);
}
