import { isComposing } from "../app/keys.ts";

const fields = ".mantine-Select-input, .mantine-MultiSelect-inputField, .mantine-Autocomplete-input";

/** The option that is marked in the open list of a field; null where none is. */
const markedIn = (field: Element): HTMLElement | null => {
  const list = document.getElementById(field.getAttribute("aria-controls") ?? "");
  return list?.querySelector<HTMLElement>("[data-combobox-selected]") ?? null;
};

function take(event: KeyboardEvent): void {
  const { target } = event;
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
  const marked = target instanceof Element && target.matches(fields) ? markedIn(target) : null;
  if (!marked) return;
  event.preventDefault();
  event.stopPropagation();
  marked.click();
}

/**
 * Lets Enter take the option that a list of choices marks. Mantine counts that option's place besides, and counts
 * it anew a moment after the list was opened: what was chosen in a hurry was marked, and not taken.
 */
export function takeMarkedByEnter(): void {
  document.addEventListener("keydown", take, true);
}
