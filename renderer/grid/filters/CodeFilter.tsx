import { Checkbox, Stack } from "@mantine/core";
import { type CustomFilterProps, useGridFilter } from "ag-grid-react";
import { useCallback, useRef } from "react";
import type { Cell } from "../../../shared/records/fields.ts";
import type { EditorParams } from "../editors/TextEditor.ts";
import type { SheetRow } from "../types.ts";
import { choicesOf } from "../values/readCell.ts";

/** Codes to show; null stands for empty cells. */
export interface CodeFilterModel {
  readonly codes: readonly (string | null)[];
}

/** Whether a cell is among the ticked codes; a set is, when any of its codes is. */
export function passes(model: CodeFilterModel, cell: Cell, isSet: boolean): boolean {
  if (cell === null) return model.codes.includes(null);
  const held = isSet ? String(cell).split(" ") : [String(cell)];
  return held.some((code) => model.codes.includes(code));
}

type Props = CustomFilterProps<SheetRow, unknown, CodeFilterModel> & EditorParams;

/** A tick list of a column's codes. */
export function CodeFilter({ model, onModelChange, sheet, column: sheetColumn }: Props) {
  const codes = choicesOf(sheetColumn);
  const all = [...codes.map((code) => code.code), null];
  const ticked = new Set(model?.codes ?? all);

  const doesFilterPass = useCallback(
    ({ data }: { data: SheetRow }) =>
      model === null || passes(model, data[sheetColumn.field] ?? null, sheetColumn.kind === "setOf"),
    [model, sheetColumn],
  );
  const list = useRef<HTMLDivElement>(null);
  // Opened by Ctrl+Enter on the heading, its ticks are next.
  const afterGuiAttached = useCallback(() => list.current?.querySelector("input")?.focus(), []);
  useGridFilter({ doesFilterPass, afterGuiAttached });

  const set = (next: ReadonlySet<string | null>) =>
    onModelChange(next.size === all.length ? null : { codes: all.filter((code) => next.has(code)) });
  const toggle = (code: string | null) => {
    const next = new Set(ticked);
    if (!next.delete(code)) next.add(code);
    set(next);
  };

  return (
    <Stack ref={list} gap="xs" p="xs" miw={180} className="sheet-codes">
      <Checkbox
        size="xs"
        label={sheet.say("grid.selectAll")}
        checked={ticked.size === all.length}
        indeterminate={ticked.size > 0 && ticked.size < all.length}
        onChange={() => set(new Set(ticked.size === all.length ? [] : all))}
      />
      {all.map((code) => (
        <Checkbox
          key={code ?? ""}
          size="xs"
          label={code === null ? sheet.say("grid.emptyCell") : sheetColumn.codes?.[code]?.[sheet.props.language]}
          checked={ticked.has(code)}
          onChange={() => toggle(code)}
        />
      ))}
    </Stack>
  );
}
