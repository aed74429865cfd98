import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
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

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** WCAG A and AA violations; the hidden focus placeholder of Mantine's menu is known (mantine 8971). */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: run } = window as unknown as {
      axe: { run(what: Document, how: object): Promise<{ violations: Violation[] }> };
    };
    return (await run.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })).violations;
  });
  return found
    .map(({ id, nodes }) => ({
      id,
      nodes: nodes.filter(({ html }) => !html.includes("data-mantine-stop-propagation") && !/role="menu"/.test(html)),
    }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

export const editor = (page: Page) => page.locator(".ag-cell .sheet-input");
export const lastCall = async (grid: GridPage) => (await grid.calls()).at(-1);
export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
export const setClipboard = (page: Page, text: string) =>
  page.evaluate((value) => navigator.clipboard.writeText(value), text);
