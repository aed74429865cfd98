import { type RefObject, useLayoutEffect, useRef } from "react";

/** Gives the first field the focus: the dialog opened before its fields were there, and gave it to its close button. */
export function useFirstField<E extends HTMLElement = HTMLFormElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useLayoutEffect(() => {
    if (place.current?.contains(document.activeElement)) return;
    place.current?.querySelector<HTMLElement>("[data-autofocus], input")?.focus({ preventScroll: true });
  }, []);
  return place;
}
