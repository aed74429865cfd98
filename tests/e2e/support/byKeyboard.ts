import type { Locator, Page } from "@playwright/test";
import { expect, patience } from "./patient.ts";

const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((node) => node === document.activeElement, null, patience);

/** Presses a key until a place has the focus; fails after `most` presses. A drawn choice's own input may be unseen. */
export async function pressTo(page: Page, key: string, place: Locator, most = 40): Promise<void> {
  await expect(place).toBeAttached();
  for (let pressed = 0; pressed < most && !(await hasFocus(place)); pressed += 1) await page.keyboard.press(key);
  await expect(place).toBeFocused();
}

/** Goes to a button by the Tab key alone and presses it. */
export async function activate(page: Page, place: Locator): Promise<void> {
  await pressTo(page, "Tab", place, 90);
  await page.keyboard.press("Enter");
}

/** Tab where a place comes after what has the focus, Shift+Tab where it comes before. */
export const keyTo = (place: Locator): Promise<"Tab" | "Shift+Tab"> =>
  place.evaluate((node) => {
    const here = document.activeElement ?? document.body;
    return node.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING ? "Shift+Tab" : "Tab";
  });

/** Chooses one of several choices that stand side by side; what takes the keys there cannot be seen. */
export async function choose(page: Page, radio: Locator, key = "Tab"): Promise<void> {
  await expect(radio).toBeAttached();
  if (await radio.isChecked()) return;
  const isInside = () =>
    radio.evaluate(
      (node) => document.activeElement?.getAttribute("name") === node.getAttribute("name"),
      null,
      patience,
    );
  for (let pressed = 0; pressed < 90 && !(await isInside()); pressed += 1) await page.keyboard.press(key);
  for (let pressed = 0; pressed < 8 && !(await radio.isChecked()); pressed += 1) {
    await page.keyboard.press("ArrowRight");
  }
  await expect(radio).toBeChecked();
}

/** Chooses an item of an open menu. */
export async function chooseItem(page: Page, name: string): Promise<void> {
  await pressTo(page, "ArrowDown", page.getByRole("menuitem", { name, exact: true }), 24);
  await page.keyboard.press("Enter");
}

/** Types by an input method: every letter, and the space that chooses, is a key that goes down while it composes. */
export async function typeByInputMethod(page: Page, pinyin: string, chosen: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  const press = async (code: string, compose: () => Promise<unknown>) => {
    const key = { key: "Process", code, windowsVirtualKeyCode: 229 } as const;
    await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    await compose();
    await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  };
  for (let end = 1; end <= pinyin.length; end += 1) {
    const text = pinyin.slice(0, end);
    const typed = { text, selectionStart: end, selectionEnd: end };
    await press(`Key${text.at(-1)!.toUpperCase()}`, () => keyboard.send("Input.imeSetComposition", typed));
  }
  await press("Space", () => keyboard.send("Input.insertText", { text: chosen }));
  await keyboard.detach();
}

/** A dialog that is filled in without a mouse. */
export class KeyedDialog {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page, title: string) {
    this.page = page;
    this.dialog = page.getByRole("dialog", { name: title, exact: true });
  }

  #input(label: string): Locator {
    return this.dialog.getByLabel(label).and(this.page.locator("input")).first();
  }

  async goTo(place: Locator): Promise<void> {
    await pressTo(this.page, "Tab", place);
  }

  async type(label: string, text: string): Promise<void> {
    await this.goTo(this.#input(label));
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
  }

  /** Waits until what was typed into a field has found its row, which may come after the field was left. */
  async picked(label: string, typed: string): Promise<void> {
    await expect(this.#input(label)).not.toHaveValue(typed);
    await expect(this.#input(label)).not.toHaveValue("");
  }

  async tick(label: string): Promise<void> {
    await this.goTo(this.#input(label));
    await this.page.keyboard.press("Space");
    await expect(this.#input(label)).toBeChecked();
  }

  /** Opens the choices of a field, goes down to the wanted one and takes it. */
  async pick(label: string, wanted: string): Promise<void> {
    await this.#choose(label, wanted);
    await expect(this.page.getByRole("option", { name: wanted })).toBeHidden();
  }

  async #choose(label: string, wanted: string): Promise<void> {
    const input = this.#input(label);
    await this.goTo(input);
    const option = this.page.getByRole("option", { name: wanted });
    await this.page.keyboard.press("ArrowDown");
    await expect(option).toBeVisible();
    for (let pressed = 0; pressed < 24 && !(await option.getAttribute("data-combobox-selected")); pressed += 1)
      await this.page.keyboard.press("ArrowDown");
    await expect(option).toHaveAttribute("data-combobox-selected", "true");
    await this.page.keyboard.press("Enter");
  }

  /** Chooses one of several choices that stay open, and closes them. */
  async add(label: string, wanted: string): Promise<void> {
    await this.#choose(label, wanted);
    await this.page.keyboard.press("Escape");
    await expect(this.dialog).toBeVisible();
  }
}
