const mark = "data-autofocus";

function follow({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement)) return;
  const dialog = target.closest("[role='dialog']");
  if (!dialog || target === dialog) return;
  for (const marked of dialog.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
  target.setAttribute(mark, "");
}

/**
 * Lets the mark of a dialog's first field go with the focus. Mantine's focus trap goes to the mark twice, a moment
 * after the dialog was drawn; what was typed in a hurry would go on in another field than it was begun in.
 */
export function markFollowsFocus(): void {
  document.addEventListener("focusin", follow);
}
