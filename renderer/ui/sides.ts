import type { KeyboardEvent } from "react";
import { isComposing } from "../app/keys.ts";

const cells = '.ag-cell:not([col-id="#"])';
const targets = [".ag-cell-focus", cells, "[tabindex='0']", "button, a"];

/** Where the keys go in a part of a page: the cell that was left there, or the first thing that takes keys. */
export function placeIn(side: Element): HTMLElement | null {
  const found = targets.map((target) => side.querySelector<HTMLElement>(target)).find((target) => target);
  return found ?? (side instanceof HTMLElement && side.tabIndex === 0 ? side : null);
}

/** How long a sheet that is still being read is waited for, in milliseconds. */
const patience = 3000;

/** A sheet that is still being read takes the keys as soon as it has a cell, where they went nowhere else meanwhile. */
function follow(side: Element): void {
  const here = document.activeElement;
  const watch = new MutationObserver(() => {
    const cell = side.querySelector<HTMLElement>(cells);
    const now = document.activeElement;
    if (!cell && now === here) return;
    watch.disconnect();
    if (cell && (now === here || now === document.body)) cell.focus();
  });
  watch.observe(side, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), patience);
}

/** F6 goes to the other side of a page: to the cell that was left there, or to the first thing that takes keys. */
export function changeSides(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "F6" || isComposing(event.nativeEvent)) return;
  const sides = [...event.currentTarget.children];
  const here = sides.findIndex((side) => side.contains(document.activeElement));
  const other = sides[(here + 1) % sides.length];
  if (!other) return;
  event.preventDefault();
  event.stopPropagation();
  placeIn(other)?.focus();
  if (!other.querySelector(cells)) follow(other);
}
