import { modals } from "@mantine/modals";
import type { Target } from "../../../shared/host/contract.ts";
import { say } from "../../app/text.ts";
import { FolderChooser } from "./FolderChooser.tsx";

const modalId = "folders";

/**
 * Asks the clerk for a folder, or for a place to save a file under `name`.
 * @returns null when the clerk gives up
 */
export function chooseFolder(name: string | null = null): Promise<Target | null> {
  return new Promise((resolve) => {
    const done = (target: Target | null) => {
      resolve(target);
      modals.close(modalId);
    };
    modals.open({
      modalId,
      title: say(name === null ? "folders.chooseTitle" : "folders.saveTitle"),
      size: "lg",
      withCloseButton: false,
      closeOnEscape: false,
      transitionProps: { duration: 0 },
      onClose: () => resolve(null),
      children: <FolderChooser name={name} onDone={done} />,
    });
  });
}
