import { useEffect, useEffectEvent } from "react";

/** Whether a key belongs to an input method that is still composing. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/**
 * Whether a dialog holds what the clerk is doing: the page is then not to be changed under it. A list or filter that
 * merely hangs open is none.
 */
export const isModalOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** Whether typing goes into a text field, which then has its own undo. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A page's tick or choice takes no text; in a dialog the clerk would mean what is being filled in.
  const ticks = target instanceof HTMLInputElement && ["checkbox", "radio"].includes(target.type);
  if (ticks) return target.closest('[role="dialog"]') !== null;
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}

/** `mod+K`, `alt+1`, `F1`: how a key press is written; `mod` is Ctrl, or Command on a Mac. */
function written(event: KeyboardEvent): string {
  const held = [event.ctrlKey || event.metaKey ? "mod" : "", event.altKey ? "alt" : "", event.shiftKey ? "shift" : ""];
  const key = event.altKey && /^Digit\d$/.test(event.code) ? event.code.slice(5) : event.key;
  return [...held.filter(Boolean), key.length === 1 ? key.toUpperCase() : key].join("+");
}

type Bindings = Readonly<Record<string, () => void>>;

/** Keys of the whole window. `outside` ones are left to a text field while one is being typed in. */
export function useKeys(bindings: Bindings, outside: Bindings = {}): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || event.defaultPrevented) return;
    const key = written(event);
    const run = bindings[key] ?? (isTyping(event.target) ? undefined : outside[key]);
    if (!run) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}
