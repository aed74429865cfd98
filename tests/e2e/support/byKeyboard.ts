import { expect, type Locator, type Page } from "@playwright/test";

const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((node) => node === document.activeElement, null, { timeout: 3000 });

/** Presses a key until a place has the focus; fails after `most` presses. */
export async function pressTo(page: Page, key: string, place: Locator, most = 40): Promise<void> {
  await expect(place).toBeVisible();
  for (let pressed = 0; pressed < most && !(await hasFocus(place)); pressed += 1) await page.keyboard.press(key);
  await expect(place).toBeFocused();
}

/** Chooses an item of an open menu. */
export async function chooseItem(page: Page, name: string): Promise<void> {
  await pressTo(page, "ArrowDown", page.getByRole("menuitem", { name, exact: true }), 24);
  await page.keyboard.press("Enter");
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

  async tick(label: string): Promise<void> {
    await this.goTo(this.#input(label));
    await this.page.keyboard.press("Space");
    await expect(this.#input(label)).toBeChecked();
  }

  /** Opens the choices of a field and goes down to the wanted one. */
  async pick(label: string, wanted: string): Promise<void> {
    const input = this.#input(label);
    await this.goTo(input);
    const option = this.page.getByRole("option", { name: wanted });
    await this.page.keyboard.press("ArrowDown");
    await expect(option).toBeVisible();
    for (let pressed = 0; pressed < 24 && !(await option.getAttribute("data-combobox-selected")); pressed += 1)
      await this.page.keyboard.press("ArrowDown");
    await this.page.keyboard.press("Enter");
  }

  /** Chooses one of several choices that stay open, and closes them. */
  async add(label: string, wanted: string): Promise<void> {
    await this.pick(label, wanted);
    await this.page.keyboard.press("Escape");
    await expect(this.dialog).toBeVisible();
  }
}
