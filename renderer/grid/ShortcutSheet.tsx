import { Kbd, Modal, SimpleGrid, Table } from "@mantine/core";
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

function Keys({ from, to }: { readonly from: number; readonly to: number }) {
  const t = useText();
  return (
    <Table verticalSpacing={4} fz="sm">
      <Table.Tbody>
        {shortcuts.slice(from, to).map(([keys, means]) => (
          <Table.Tr key={keys}>
            <Table.Th scope="row" w={170}>
              <Kbd size="sm">{keys}</Kbd>
            </Table.Th>
            <Table.Td>{t(means)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Every key of a sheet and what it does. */
export function ShortcutSheet({ opened, onClose }: Props) {
  const t = useText();
  const half = Math.ceil(shortcuts.length / 2);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("grid.shortcuts")}
      size={920}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <SimpleGrid cols={2} spacing="lg">
        <Keys from={0} to={half} />
        <Keys from={half} to={shortcuts.length} />
      </SimpleGrid>
    </Modal>
  );
}
