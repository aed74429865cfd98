import { Modal, SimpleGrid } from "@mantine/core";
import { useText } from "../app/text.ts";
import { KeyTable, type Shortcut } from "../ui/KeyTable.tsx";

const shortcuts: readonly Shortcut[] = [
  ["↑ ↓ ← →", "grid.keyMove"],
  ["Enter", "grid.keyEnter"],
  ["Tab / Shift+Tab", "grid.keyTab"],
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
  ["Ctrl+Enter", "grid.keyFilter"],
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
  const half = Math.ceil(shortcuts.length / 2);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("grid.shortcuts")}
      size="62rem"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <SimpleGrid cols={2} spacing="lg" style={{ alignItems: "start" }}>
        <KeyTable shortcuts={shortcuts.slice(0, half)} />
        <KeyTable shortcuts={shortcuts.slice(half)} />
      </SimpleGrid>
    </Modal>
  );
}
