import type { CDPSession, Page } from "@playwright/test";
import type { GridPage } from "./gridPage.ts";

/** Composes letter by letter, as an input method does, and leaves the text underlined. */
export async function compose(keyboard: CDPSession, letters: string): Promise<void> {
  for (let end = 1; end <= letters.length; end++) {
    const text = letters.slice(0, end);
    await keyboard.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
  }
}

/** Enter as input methods on Linux and macOS send it while composing. */
export async function composingEnter(keyboard: CDPSession): Promise<void> {
  const key = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 } as const;
  await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
  await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
}

export const editor = (page: Page) => page.locator(".ag-cell .sheet-input");
export const lastCall = async (grid: GridPage) => (await grid.calls()).at(-1);
export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
export const setClipboard = (page: Page, text: string) =>
  page.evaluate((value) => navigator.clipboard.writeText(value), text);
