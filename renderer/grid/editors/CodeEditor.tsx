import { Combobox, useCombobox } from "@mantine/core";
import { type CustomCellEditorProps, useGridCellEditor } from "ag-grid-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Code } from "../../../shared/records/codes.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { Entered } from "../edits.ts";
import type { SheetColumn, SheetRow } from "../types.ts";
import { display } from "../values/display.ts";
import { findCodes } from "../values/pinyin.ts";
import { choicesOf, joinSet } from "../values/readCell.ts";
import { CodeOptions, optionId } from "./CodeOptions.tsx";
import { type EditorParams, editorLabel, takeSeed } from "./TextEditor.ts";

type Props = CustomCellEditorProps<SheetRow, Entered> & EditorParams;

interface Draft {
  /** What is in the field; null until the clerk types, while the field shows the stored value. */
  readonly typed: string | null;
  readonly active: number;
  /** Ticked codes of a set. */
  readonly chosen: readonly string[];
}

const composing = (event: KeyboardEvent) => event.nativeEvent.isComposing || event.keyCode === 229;

/** What a draft would put into the cell. */
function entered(column: SheetColumn, stored: Cell, next: Draft, codes: readonly Code[]): Entered {
  if (column.kind === "setOf") return { cell: joinSet(next.chosen) };
  if (next.typed?.trim() === "") return { text: "" };
  const code = codes[next.active];
  if (!code) return next.typed === null ? { cell: stored } : { text: next.typed };
  return { cell: column.kind === "flag" ? Number(code.code) : code.code };
}

function useDraft({ sheet, column, data, onValueChange }: Props) {
  const many = column.kind === "setOf";
  const all = choicesOf(column);
  const stored = data[column.field] ?? null;
  const [draft, setDraft] = useState<Draft>(() => {
    const seed = takeSeed(sheet);
    const active = many ? 0 : all.findIndex((code) => code.code === String(stored));
    const chosen = many && stored !== null ? String(stored).split(" ") : [];
    return { typed: seed, active: seed === null ? active : 0, chosen };
  });
  const found = findCodes(all, draft.typed ?? "");
  const told = (next: Draft) => entered(column, stored, next, findCodes(all, next.typed ?? ""));
  const change = (next: Draft) => {
    setDraft(next);
    onValueChange(told(next));
  };
  const toggle = (code: string) => {
    const chosen = draft.chosen.includes(code) ? draft.chosen.filter((has) => has !== code) : [...draft.chosen, code];
    change({ typed: draft.typed === null ? null : "", active: Math.max(0, draft.active), chosen });
  };
  // The edit may end before the first key, and the grid must have a value by then.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the editor opens
  useEffect(() => onValueChange(told(draft)), []);
  return { many, found, draft, change, toggle };
}

/** Puts the focus into the field as soon as it is there, or keys typed in a hurry are lost. */
function useFocus(selectAll: boolean) {
  const input = useRef<HTMLInputElement>(null);
  const [select] = useState(selectAll);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (select) input.current?.select();
  }, [select]);
  return input;
}

/** What a screen reader hears of the field: its list is open as long as the field is there. */
const heard = (list: string, active: Code | undefined) =>
  ({
    role: "combobox",
    "aria-haspopup": "listbox",
    "aria-autocomplete": "list",
    "aria-expanded": true,
    "aria-controls": list,
    "aria-activedescendant": active && optionId(list, active),
    // Escape is the list's, and closes no dialog around the sheet.
    "data-mantine-stop-propagation": true,
  }) as const;

/** Chooses from a code list by label, pinyin, initials or code; several of them where the column is a set. */
export function CodeEditor(props: Props) {
  const { sheet, column, data, rowIndex, stopEditing } = props;
  const { many, found, draft, change, toggle } = useDraft(props);
  const input = useFocus(draft.typed === null);
  const list = useId();
  const combobox = useCombobox({ opened: true });
  useGridCellEditor({});

  useEffect(() => {
    if (draft.active >= 0 && found.length > 0) combobox.selectOption(draft.active);
  });

  const choose = (code: string) => {
    if (many) return toggle(code);
    change({ ...draft, active: found.findIndex((item) => item.code === code) });
    const place = sheet.focus;
    stopEditing(true);
    if (place) sheet.focusAt(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event)) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      change({ ...draft, active: (draft.active + step + found.length) % found.length });
    } else if (many && event.key === " " && found[draft.active]) {
      event.preventDefault();
      toggle(found[draft.active]!.code);
    }
  };

  const stored = many ? "" : display(column, data[column.field], sheet.props.language);
  const label = editorLabel(sheet, column, rowIndex);
  return (
    <Combobox store={combobox} onOptionSubmit={choose} width={220} position="bottom-start" size="sm" shadow="md">
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={false}>
        <input
          ref={input}
          className="sheet-input"
          {...heard(list, found[draft.active])}
          aria-label={label}
          autoComplete="off"
          spellCheck={false}
          value={draft.typed ?? stored}
          placeholder={many ? sheet.say("grid.searchCodes") : undefined}
          onChange={(event) => change({ ...draft, typed: event.currentTarget.value, active: 0 })}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <CodeOptions
        id={list}
        label={label}
        found={found}
        chosen={many ? draft.chosen : null}
        language={sheet.props.language}
        nothing={sheet.say("grid.noMatch")}
      />
    </Combobox>
  );
}
