import { isComposing } from "../../app/keys.ts";
import { clear, fillDown } from "../clipboard/clipboard.ts";
import { advance, boundsOf, type Direction, everything, extend, type Place, single } from "../range/range.ts";
import type { Sheet } from "../sheet.ts";
import { defaultSettings } from "../types.ts";
import { isEditing, startEdit } from "./editing.ts";
import { pressPlainly } from "./plain.ts";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Whether an event comes from a cell, not from a header or a filter. */
export const inCell = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(".ag-cell") !== null;

function extendRange(sheet: Sheet, direction: Direction, toEdge: boolean): void {
  const { range } = sheet;
  if (!range) return;
  const next = extend(range, direction, sheet.extent, toEdge);
  sheet.setRange(next);
  sheet.reveal(next.head);
}

/** Where Enter or Tab leads from a cell; null where it leads out of the sheet. */
function nextPlace(sheet: Sheet, from: Place, key: "Enter" | "Tab", back: boolean): Place | null {
  const { enterMoves, tabMoves } = sheet.props.settings ?? defaultSettings;
  const { columns, extent } = sheet;
  if (key === "Tab") return advance(from, tabMoves, back, extent);
  return advance(from, enterMoves, back, extent, (column) => columns[column]?.editable === true);
}

/** Ends an edit, if one is open, and moves on. False at the sheet's end, where Tab leaves it. */
function moveOn(sheet: Sheet, key: "Enter" | "Tab", back: boolean): boolean {
  const from = sheet.focus;
  if (!from) return false;
  const editing = isEditing(sheet);
  if (editing) sheet.api?.stopEditing();
  const next = nextPlace(sheet, from, key, back);
  if (!next && !editing && key === "Tab") return false;
  sheet.focusAt(next ?? from);
  return true;
}

function openMenu(sheet: Sheet): void {
  const cell = sheet.root?.querySelector(".ag-cell-focus");
  const box = cell?.getBoundingClientRect();
  if (box) sheet.show({ menu: { x: box.left + 12, y: box.bottom } });
}

export async function undo(sheet: Sheet): Promise<void> {
  await sheet.props.onUndo?.();
  sheet.show({ message: sheet.props.onUndo ? sheet.say("grid.undone") : "" });
}

export async function redo(sheet: Sheet): Promise<void> {
  await sheet.props.onRedo?.();
  sheet.show({ message: sheet.props.onRedo ? sheet.say("grid.redone") : "" });
}

function leave(sheet: Sheet): void {
  const next = sheet.root?.closest(".sheet")?.querySelector<HTMLElement>(".sheet-status button, .sheet-tools input");
  next?.focus();
}

type Act = (sheet: Sheet) => void;

const withCtrl: Readonly<Record<string, Act>> = {
  a: (sheet) => sheet.setRange(everything(sheet.extent)),
  d: (sheet) => void fillDown(sheet),
  y: (sheet) => void redo(sheet),
  z: (sheet) => void undo(sheet),
};

const plain: Readonly<Record<string, Act>> = {
  Delete: (sheet) => void clear(sheet),
  Backspace: (sheet) => startEdit(sheet, ""),
  F2: (sheet) => startEdit(sheet, null),
  F6: leave,
  ContextMenu: openMenu,
  Escape: (sheet) => {
    const { focus } = sheet;
    if (focus) sheet.setRange(single(focus));
  },
};

/** What a key does in a cell that is not being edited; undefined where the grid itself knows. */
function actionOf(event: KeyboardEvent): Act | undefined {
  const direction = arrows[event.key];
  const ctrl = event.ctrlKey || event.metaKey;
  if (direction && event.shiftKey) return (sheet) => extendRange(sheet, direction, ctrl);
  if (ctrl && event.shiftKey && event.key.toLowerCase() === "z") return (sheet) => void redo(sheet);
  if (ctrl) return event.shiftKey || event.altKey ? undefined : withCtrl[event.key.toLowerCase()];
  if (event.altKey) return event.key === "ArrowDown" ? (sheet) => startEdit(sheet, null) : undefined;
  if (event.shiftKey && event.key === "F10") return openMenu;
  return event.shiftKey ? undefined : plain[event.key];
}

function done(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function cancel(sheet: Sheet): void {
  const from = sheet.focus;
  sheet.api?.stopEditing(true);
  if (from) sheet.focusAt(from);
}

/** Hears every key before the grid does. Keys of an input method that is composing are left alone. */
export function onKeyDown(sheet: Sheet, event: KeyboardEvent): void {
  if (isComposing(event)) return;
  if (event.key === "F1") {
    done(event);
    sheet.show({ shortcuts: true });
    return;
  }
  if (!inCell(event.target)) return;
  if (sheet.view.menu) {
    done(event);
    return;
  }
  if (pressPlainly(sheet, event)) return;
  const { key } = event;
  const held = event.ctrlKey || event.metaKey || event.altKey;
  if ((key === "Enter" || key === "Tab") && !held) {
    if (moveOn(sheet, key, event.shiftKey)) done(event);
    return;
  }
  if (isEditing(sheet)) {
    if (key !== "Escape") return;
    done(event);
    cancel(sheet);
    return;
  }
  const act = actionOf(event);
  if (!act) return;
  done(event);
  act(sheet);
}

/** Rows that the selection touches and that are loaded. */
export function selectedRows(sheet: Sheet) {
  const { range } = sheet;
  if (!range) return [];
  const { top, bottom } = boundsOf(range);
  const rows = [];
  for (let index = top; index <= bottom; index++) {
    const row = sheet.rowAt(index);
    if (row) rows.push(row);
  }
  return rows;
}
