import type { Locator, Page } from "@playwright/test";
import { compose, composingEnter } from "./gridKeys.ts";
import { expect } from "./patient.ts";

/** Composes in a field, presses Enter as an input method does, and finds that nothing was sent or closed. */
export async function composeIn(page: Page, field: Locator, still: Locator): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  await field.focus();
  await compose(keyboard, "zhang");
  await composingEnter(keyboard);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("zhang");
  await expect(still).toBeVisible();
  await keyboard.send("Input.insertText", { text: "张" });
  await expect(field).toHaveValue("张");
  await keyboard.detach();
}

/** Fields that take any text; choices, days and amounts hear other keys. */
const plainText = "input:is([type=text], :not([type])):not([role=combobox], [inputmode], [readonly], :disabled)";

/**
 * Composes in the first empty text field of a dialog and leaves it empty again.
 * @returns false where the dialog has no such field
 */
export async function composeInFirst(page: Page, dialog: Locator): Promise<boolean> {
  for (const field of await dialog.locator(plainText).all()) {
    if ((await field.inputValue()) !== "" || !(await field.isVisible())) continue;
    await composeIn(page, field, dialog);
    await field.fill("");
    return true;
  }
  return false;
}
