import { type RefObject, useEffect, useRef } from "react";

/** Gives the first field the focus: the dialog opened before its fields were there, and gave it to its close button. */
export function useFirstField(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (form.current?.contains(document.activeElement)) return;
    form.current?.querySelector<HTMLElement>("[data-autofocus], input")?.focus({ preventScroll: true });
  }, []);
  return form;
}
