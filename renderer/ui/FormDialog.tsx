import { Modal } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";

interface Props {
  readonly title: string;
  readonly size?: "md" | "lg" | "xl";
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that is there only while it is needed; the focus goes back to what opened it. */
export function FormDialog({ title, size = "md", onClose, children }: Props) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the dialog has gone, since until then it holds the focus.
      setTimeout(() => opener instanceof HTMLElement && opener.focus());
    },
    [opener],
  );
  return (
    <Modal opened onClose={onClose} title={title} size={size} returnFocus={false} transitionProps={{ duration: 0 }}>
      {children}
    </Modal>
  );
}
