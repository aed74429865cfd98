import { useCallback } from "react";
import { isComposing } from "../app/keys.ts";
import { copy, cut, paste } from "./clipboard/clipboard.ts";
import { listenToMouse } from "./range/mouse.ts";
import { paintRange } from "./range/paint.ts";
import type { Sheet } from "./sheet.ts";
import { isEditing } from "./typing/editing.ts";
import { inCell, onKeyDown } from "./typing/keys.ts";
import { isPlain } from "./typing/plain.ts";
import { makeProxy, type Proxy } from "./typing/proxy.ts";

/**
 * Whether a focused element is a cell with a value. Its class does not tell: the grid focuses a cell that it makes anew
 * before it gives it the class "ag-cell" (AG Grid 36.2, CellCtrl.setComp), and such a cell would keep the focus itself.
 */
const holdsValue = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement &&
  !target.classList.contains("ag-header-cell") &&
  !["#", null].includes(target.getAttribute("col-id"));

/** Tells the grid of a cell that was focused from outside, as F6 does: the grid itself does not notice. */
function tellGrid(sheet: Sheet, cell: HTMLElement): void {
  const row = Number(cell.closest("[row-index]")?.getAttribute("row-index") ?? Number.NaN);
  const field = cell.getAttribute("col-id") ?? "";
  const { focus } = sheet;
  if (Number.isNaN(row) || (focus?.row === row && sheet.columns[focus.column]?.field === field)) return;
  sheet.api?.setFocusedCell(row, field);
}

/** A cell that got the focus hands it to the field that hears input methods, except in compatibility mode. */
function listenToFocus(sheet: Sheet, proxy: Proxy, root: HTMLElement): () => void {
  const onFocus = ({ target, relatedTarget }: FocusEvent) => {
    if (!holdsValue(target) || target.classList.contains("ag-cell-inline-editing")) return;
    // Within the grid it knows itself, and a row that is just moving up still bears its old number.
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) tellGrid(sheet, target);
    if (!isPlain(sheet)) proxy.attach(target);
  };
  root.addEventListener("focusin", onFocus);
  return () => root.removeEventListener("focusin", onFocus);
}

/**
 * Saves an open edit when the clerk goes elsewhere. The grid's own way of doing so would also end the edit
 * that is just being opened, because the field that heard the first letter goes away.
 */
function listenToLeaving(sheet: Sheet, root: HTMLElement): () => void {
  const onBlur = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || !target.classList.contains("sheet-input")) return;
    setTimeout(() => {
      const now = document.activeElement;
      const away = target.isConnected && now !== target && !now?.closest(".ag-cell-inline-editing, .sheet-popup");
      if (away && document.hasFocus()) sheet.api?.stopEditing();
    });
  };
  root.addEventListener("focusout", onBlur);
  return () => root.removeEventListener("focusout", onBlur);
}

/** While something outside has the focus, the grid does not take it back for a cell that it paints anew. */
function listenToComing(sheet: Sheet, root: HTMLElement): () => void {
  const here = (inside: boolean) => sheet.api?.setGridOption("suppressFocusAfterRefresh", !inside);
  const onIn = () => here(true);
  const onOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !root.contains(relatedTarget)) here(false);
  };
  root.addEventListener("focusin", onIn);
  root.addEventListener("focusout", onOut);
  return () => {
    root.removeEventListener("focusin", onIn);
    root.removeEventListener("focusout", onOut);
  };
}

/** In the whole document: where no text field has the focus, the browser sends these events to its body. */
function listenToClipboard(sheet: Sheet, root: HTMLElement): () => void {
  const mine = () => {
    const { activeElement } = document;
    return root.contains(activeElement) && inCell(activeElement) && !isEditing(sheet);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (mine()) copy(sheet, event);
  };
  const onCut = (event: ClipboardEvent) => {
    if (mine()) void cut(sheet, event);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!mine() || !sheet.props.onEdits) return;
    event.preventDefault();
    void paste(sheet, event.clipboardData?.getData("text/plain") ?? "");
  };
  document.addEventListener("copy", onCopy);
  document.addEventListener("cut", onCut);
  document.addEventListener("paste", onPaste);
  return () => {
    document.removeEventListener("copy", onCopy);
    document.removeEventListener("cut", onCut);
    document.removeEventListener("paste", onPaste);
  };
}

function listenToKeys(sheet: Sheet, root: HTMLElement): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    onKeyDown(sheet, event);
  };
  root.addEventListener("keydown", onKey, true);
  return () => root.removeEventListener("keydown", onKey, true);
}

/** Repaints the range whenever it changes. */
function followRange(sheet: Sheet): () => void {
  let painted = sheet.view.range;
  return sheet.subscribe(() => {
    if (painted === sheet.view.range) return;
    painted = sheet.view.range;
    paintRange(sheet);
  });
}

/** Puts the sheet layer around a grid: attach the result to the element that holds it. */
export function useRoot(sheet: Sheet): (root: HTMLElement | null) => (() => void) | undefined {
  return useCallback(
    (root) => {
      if (!root) return undefined;
      sheet.live(root);
      const proxy = makeProxy(sheet);
      const ends = [
        proxy.end,
        listenToFocus(sheet, proxy, root),
        listenToLeaving(sheet, root),
        listenToComing(sheet, root),
        listenToClipboard(sheet, root),
        listenToKeys(sheet, root),
        listenToMouse(sheet, root),
        followRange(sheet),
      ];
      return () => {
        for (const end of ends) end();
        sheet.live(null);
      };
    },
    [sheet],
  );
}
