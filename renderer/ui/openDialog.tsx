import { modals } from "@mantine/modals";
import type { ReactNode } from "react";
import { giveBack, openerNow } from "../pages/events/openEvent.tsx";

/**
 * Opens a dialog from any button, menu or key; the focus returns to where it was when it closes.
 * @param content what is in it; it closes the dialog itself
 */
export function openDialog(
  modalId: string,
  title: string,
  size: string,
  content: (close: () => void) => ReactNode,
): void {
  const opener = openerNow();
  modals.open({
    modalId,
    title,
    size,
    returnFocus: false,
    centered: false,
    yOffset: "4vh",
    closeOnClickOutside: false,
    transitionProps: { duration: 0 },
    onExitTransitionEnd: () => giveBack(opener),
    children: content(() => modals.close(modalId)),
  });
}
