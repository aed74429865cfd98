import { Modal } from "@mantine/core";
import { KeyTable, type Shortcut } from "../ui/KeyTable.tsx";
import { useText } from "./text.ts";

const shortcuts: readonly Shortcut[] = [
  ["Ctrl+K", "app.keySearch"],
  ["Alt+1 … Alt+0", "app.keyPages"],
  ["Alt+N", "app.keyNew"],
  ["Ctrl+P", "app.keyPrint"],
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
    <Modal opened={opened} onClose={onClose} title={t("app.shortcuts")} size="lg">
      <KeyTable shortcuts={shortcuts} />
    </Modal>
  );
}
