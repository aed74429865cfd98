import type { Sheet } from "../sheet.ts";
import { isEditable, startEdit, tellReadOnly } from "./editing.ts";

/**
 * An input method only works while a text field has the focus, and a focused grid cell is none: the first
 * letters would be lost. So a transparent field sits in the focused cell and hears what is typed there;
 * the real editor opens with it. See AG Grid issues 12805 and 13570.
 */
export interface Proxy {
  readonly input: HTMLInputElement;
  /** Puts the field into a cell and the focus into the field. */
  readonly attach: (cell: HTMLElement) => void;
  readonly end: () => void;
}

function openEditor(sheet: Sheet, input: HTMLInputElement): void {
  const typed = input.value;
  if (typed === "") return;
  if (isEditable(sheet)) startEdit(sheet, typed);
  else tellReadOnly(sheet);
  input.value = "";
}

function label(sheet: Sheet, input: HTMLInputElement): void {
  const place = sheet.focus;
  const column = place && sheet.columns[place.column];
  if (!column) {
    // The row's number, or a cell that the grid has not told of yet.
    input.setAttribute("aria-label", sheet.props.label);
    return;
  }
  input.setAttribute("aria-label", sheet.say("grid.cellOf", { column: column.label, row: place.row + 1 }));
  const row = sheet.rowAt(place.row);
  const problem = row && sheet.problem(row, column.field);
  input.setAttribute("aria-invalid", problem ? "true" : "false");
  input.readOnly = false;
}

function makeInput(): HTMLInputElement {
  const input = document.createElement("input");
  input.className = "sheet-proxy";
  input.type = "text";
  input.tabIndex = -1;
  input.autocomplete = "off";
  input.spellcheck = false;
  return input;
}

export function makeProxy(sheet: Sheet): Proxy {
  const input = makeInput();
  let home: HTMLElement | null = null;
  input.addEventListener("compositionstart", () => input.classList.add("sheet-composing"));
  input.addEventListener("compositionend", () => {
    input.classList.remove("sheet-composing");
    openEditor(sheet, input);
  });
  input.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) openEditor(sheet, input);
  });

  const attach = (cell: HTMLElement) => {
    home = cell;
    label(sheet, input);
    input.value = "";
    if (input.parentElement !== cell) cell.append(input);
    observer.disconnect();
    observer.observe(cell, { childList: true });
    input.focus({ preventScroll: true });
  };
  // Painting a new value replaces what is in the cell, and the field with it.
  const observer = new MutationObserver(() => {
    const now = document.activeElement;
    const lost = home?.isConnected && !input.isConnected && (now === document.body || now === home);
    if (home && lost && !home.classList.contains("ag-cell-inline-editing")) attach(home);
  });
  return { input, attach, end: () => observer.disconnect() };
}
