import type { Sheet } from "../sheet.ts";

export const isEditing = (sheet: Sheet): boolean => (sheet.api?.getEditingCells().length ?? 0) > 0;

/** Whether the focused cell can be typed into. */
export function isEditable(sheet: Sheet): boolean {
  const place = sheet.focus;
  return place !== null && sheet.columns[place.column]?.editable === true && sheet.rowAt(place.row) !== undefined;
}

/** Says why nothing can be typed into the focused cell. */
export function tellReadOnly(sheet: Sheet): void {
  const column = sheet.columns[sheet.focus?.column ?? -1];
  if (column) sheet.show({ message: sheet.say("grid.readOnly", { column: column.label }) });
}

/**
 * Opens the editor of the focused cell, where it has one.
 * @param seed what the editor begins with; null for what the cell holds
 */
export function startEdit(sheet: Sheet, seed: string | null): void {
  const place = sheet.focus;
  const column = place && sheet.columns[place.column];
  if (!column || !isEditable(sheet)) return;
  sheet.seed = seed;
  sheet.api?.startEditingCell({ rowIndex: place.row, colKey: column.field });
}
