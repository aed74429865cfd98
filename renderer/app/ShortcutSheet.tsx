import { Kbd, Modal, Table } from "@mantine/core";
import { useText, type TextKey } from "./text.ts";

const shortcuts: readonly (readonly [keys: string, does: TextKey])[] = [
  ["Ctrl+K", "app.keySearch"],
  ["Alt+1 … Alt+9", "app.keyPages"],
  ["Ctrl+Z", "app.keyUndo"],
  ["Ctrl+Y", "app.keyRedo"],
  ["F6", "app.keySides"],
  ["Enter / F2", "app.keyEdit"],
  ["Esc", "app.keyEscape"],
  ["Ctrl+C / Ctrl+X / Ctrl+V", "app.keyClipboard"],
  ["Ctrl+D", "app.keyFill"],
  ["Delete", "app.keyClear"],
  ["Shift+↑ ↓ ← →", "app.keyRange"],
  ["Shift+F10", "app.keyMenu"],
  ["F1", "app.keyHelp"],
];

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ShortcutSheet({ opened, onClose }: Props) {
  const t = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={t("app.shortcuts")} size="md">
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {shortcuts.map(([keys, does]) => (
            <Table.Tr key={keys}>
              <Table.Th w="14em" fw={400}>
                <Kbd>{keys}</Kbd>
              </Table.Th>
              <Table.Td>{t(does)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
