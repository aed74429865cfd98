import { Kbd, Modal, Table } from "@mantine/core";
import { type TextKey, useText } from "../app/text.ts";

const shortcuts: readonly (readonly [keys: string, means: TextKey])[] = [
  ["↑ ↓ ← →", "grid.keyMove"],
  ["Enter", "grid.keyEnter"],
  ["Tab", "grid.keyTab"],
  ["A 文 1", "grid.keyType"],
  ["F2", "grid.keyEdit"],
  ["Esc", "grid.keyEscape"],
  ["Alt+↓", "grid.keyList"],
  ["Space", "grid.keySpace"],
  ["Shift+↑ ↓ ← →", "grid.keyExtend"],
  ["Ctrl+Shift+↑ ↓ ← →", "grid.keyExtendEdge"],
  ["Ctrl+A", "grid.keyAll"],
  ["Ctrl+C", "grid.copy"],
  ["Ctrl+X", "grid.cut"],
  ["Ctrl+V", "grid.paste"],
  ["Ctrl+D", "grid.fillDown"],
  ["Delete", "grid.clear"],
  ["Ctrl+Z", "grid.undo"],
  ["Ctrl+Y", "grid.redo"],
  ["Shift+F10", "grid.keyMenu"],
  ["F6", "grid.keyLeave"],
  ["F1", "grid.keyHelp"],
];

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every key of a sheet and what it does. */
export function ShortcutSheet({ opened, onClose }: Props) {
  const t = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("grid.shortcuts")}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Table verticalSpacing={3} fz="sm" aria-label={t("grid.shortcuts")}>
        <Table.Tbody>
          {shortcuts.map(([keys, means]) => (
            <Table.Tr key={keys}>
              <Table.Th scope="row" w={190}>
                <Kbd>{keys}</Kbd>
              </Table.Th>
              <Table.Td>{t(means)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
