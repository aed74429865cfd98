import { Kbd, Menu } from "@mantine/core";
import { useText } from "../../app/text.ts";
import { clear, fillDown, paste } from "../clipboard/clipboard.ts";
import { boundsOf } from "../range/range.ts";
import type { Sheet } from "../sheet.ts";
import { redo, selectedRows, undo } from "../typing/keys.ts";
import { useView } from "../useView.ts";

interface Item {
  readonly key: string;
  readonly label: string;
  readonly keys?: string;
  readonly enabled: boolean;
  readonly run: () => void;
}

/** Reads the clipboard where the host lets a page do so; else says which key does it. */
async function pasteFromMenu(sheet: Sheet): Promise<void> {
  try {
    await paste(sheet, await navigator.clipboard.readText());
  } catch {
    // The page may not read the clipboard; the key's own event may.
    sheet.show({ message: sheet.say("grid.pressPaste") });
  }
}

async function addRows(sheet: Sheet): Promise<void> {
  const { range } = sheet;
  const bounds = range ? boundsOf(range) : null;
  const below = bounds ? (sheet.rowAt(bounds.bottom) ?? null) : null;
  await sheet.props.onAddRows?.(below, bounds ? bounds.bottom - bounds.top + 1 : 1);
}

function itemsOf(sheet: Sheet): Item[][] {
  const { say, props } = sheet;
  const writes = props.onEdits !== undefined;
  const item = (key: string, label: string, run: () => void, enabled: boolean, keys?: string): Item => ({
    key,
    label,
    run,
    enabled,
    ...(keys ? { keys } : {}),
  });
  return [
    [
      item("cut", say("grid.cut"), () => document.execCommand("cut"), writes, "Ctrl+X"),
      item("copy", say("grid.copy"), () => document.execCommand("copy"), true, "Ctrl+C"),
      item("paste", say("grid.paste"), () => void pasteFromMenu(sheet), writes, "Ctrl+V"),
    ],
    [
      item("fill", say("grid.fillDown"), () => void fillDown(sheet), writes, "Ctrl+D"),
      item("clear", say("grid.clear"), () => void clear(sheet), writes, "Delete"),
      ...(props.onAddRows ? [item("add", say("grid.addRows"), () => void addRows(sheet), true)] : []),
    ],
    [
      item("undo", say("grid.undo"), () => void undo(sheet), props.onUndo !== undefined, "Ctrl+Z"),
      item("redo", say("grid.redo"), () => void redo(sheet), props.onRedo !== undefined, "Ctrl+Y"),
    ],
    (props.actions ?? []).map((action) => {
      const rows = selectedRows(sheet);
      return item(action.key, action.label, () => action.run(rows), action.enabled?.(rows) ?? true);
    }),
  ].filter((group) => group.length > 0);
}

/** The menu of the selected cells, by the right mouse button, Shift+F10 or the menu key. */
export function CellMenu({ sheet }: { readonly sheet: Sheet }) {
  const t = useText();
  const at = useView(sheet, (view) => view.menu);
  if (!at) return null;
  const close = () => {
    sheet.show({ menu: null });
    sheet.refocus();
  };
  const run = (item: Item) => {
    close();
    item.run();
  };
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      shadow="md"
      width={260}
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
      returnFocus={false}
      closeOnItemClick={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t("grid.menu")}
          className="sheet-menu-target"
          style={{ left: at.x, top: at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t("grid.menu")} mah="calc(100vh - 1rem)" style={{ overflowY: "auto" }}>
        {itemsOf(sheet).flatMap((group, index) => [
          ...(index > 0 ? [<Menu.Divider key={`divider-${group[0]!.key}`} />] : []),
          ...group.map((item) => (
            <Menu.Item
              key={item.key}
              py={4}
              disabled={!item.enabled}
              rightSection={item.keys ? <Kbd size="sm">{item.keys}</Kbd> : null}
              onClick={() => run(item)}
            >
              {item.label}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}
