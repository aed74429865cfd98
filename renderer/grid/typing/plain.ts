import { flushSync } from "react-dom";
import type { Sheet } from "../sheet.ts";
import { defaultSettings } from "../types.ts";
import { isEditable, isEditing, startEdit, tellReadOnly } from "./editing.ts";

/**
 * Compatibility mode: no hidden field hears what is typed into a cell. A cell is opened first, by Enter, F2, two clicks
 * or a letter, and everything is typed straight into its own plain field, as every input method expects.
 */
export const isPlain = (sheet: Sheet): boolean => (sheet.props.settings ?? defaultSettings).compatibility;

/** Opens the cell's own field at once, so that the browser types the letter there, or the next one in a hurry. */
function type(sheet: Sheet, event: KeyboardEvent): void {
  event.stopPropagation();
  if (!isEditing(sheet)) flushSync(() => startEdit(sheet, ""));
  const field = sheet.root?.querySelector<HTMLInputElement>(".ag-cell-inline-editing .sheet-input");
  if (field) field.focus({ preventScroll: true });
  else event.preventDefault();
}

/**
 * What compatibility mode makes of a key in a cell.
 * @returns false where the key means what it always does
 */
export function pressPlainly(sheet: Sheet, event: KeyboardEvent): boolean {
  if (!isPlain(sheet) || event.target instanceof HTMLInputElement) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const enters = event.key === "Enter" && !event.shiftKey && !isEditing(sheet) && isEditable(sheet);
  if (enters) {
    event.preventDefault();
    event.stopPropagation();
    startEdit(sheet, null);
    return true;
  }
  if (event.key.length !== 1) return false;
  if (!isEditable(sheet)) tellReadOnly(sheet);
  type(sheet, event);
  return true;
}
