import type { ICellEditorComp, ICellEditorParams } from "ag-grid-community";
import type { Entered } from "../edits.ts";
import type { Sheet } from "../sheet.ts";
import type { SheetColumn, SheetRow } from "../types.ts";
import { readCell } from "../values/readCell.ts";
import { placesOf } from "../../../shared/records/numbers.ts";

export interface EditorParams {
  readonly sheet: Sheet;
  readonly column: SheetColumn;
}

/** Takes the text typed before the editor opened; null where the cell's own content is edited. */
export function takeSeed(sheet: Sheet): string | null {
  const { seed } = sheet;
  sheet.seed = null;
  return seed;
}

export const editorLabel = (sheet: Sheet, column: SheetColumn, rowIndex: number): string =>
  sheet.say("grid.cellOf", { column: column.label, row: rowIndex + 1 });

const isNumber = (column: SheetColumn): boolean => placesOf(column) !== null;
const isDate = ({ kind }: SheetColumn): boolean => kind === "date" || kind === "partialDate";

/**
 * Edits text, numbers, amounts in yuan and dates in a plain field, made without React so that it has the
 * focus at once. It hands over what was typed; reading it is the column's business.
 */
export class TextEditor implements ICellEditorComp<SheetRow> {
  readonly #input = document.createElement("input");
  #selectAll = false;

  init(params: ICellEditorParams<SheetRow> & EditorParams): void {
    const { sheet, column, data, rowIndex } = params;
    const seed = takeSeed(sheet);
    const input = this.#input;
    input.className = "sheet-input";
    input.type = "text";
    input.autocomplete = "off";
    input.spellcheck = false;
    input.setAttribute("aria-label", editorLabel(sheet, column, rowIndex));
    if (isNumber(column)) {
      input.inputMode = "decimal";
      input.classList.add("sheet-number");
    }
    if (isDate(column)) input.title = sheet.say("grid.dateHint");
    input.value = seed ?? sheet.shownText(column, data);
    this.#selectAll = seed === null;
    input.addEventListener("input", () => {
      input.setAttribute("aria-invalid", readCell(column, input.value).ok ? "false" : "true");
    });
  }

  getGui(): HTMLElement {
    return this.#input;
  }

  afterGuiAttached(): void {
    this.#input.focus({ preventScroll: true });
    if (this.#selectAll) this.#input.select();
    else this.#input.setSelectionRange(this.#input.value.length, this.#input.value.length);
  }

  getValue(): Entered {
    return { text: this.#input.value };
  }
}
