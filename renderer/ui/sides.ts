import type { KeyboardEvent } from "react";
import { isComposing } from "../app/keys.ts";

const targets = [".ag-cell-focus", '.ag-cell:not([col-id="#"])', "[tabindex='0']", "button, a"];

/** Where the keys go in a part of a page: the cell that was left there, or the first thing that takes keys. */
export function placeIn(side: Element): HTMLElement | null {
  const found = targets.map((target) => side.querySelector<HTMLElement>(target)).find((target) => target);
  return found ?? (side instanceof HTMLElement && side.tabIndex === 0 ? side : null);
}

/** F6 goes to the other side of a page: to the cell that was left there, or to the first thing that takes keys. */
export function changeSides(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "F6" || isComposing(event.nativeEvent)) return;
  const sides = [...event.currentTarget.children];
  const here = sides.findIndex((side) => side.contains(document.activeElement));
  const other = sides[(here + 1) % sides.length];
  const place = other ? placeIn(other) : null;
  if (!place) return;
  event.preventDefault();
  event.stopPropagation();
  place.focus();
}
