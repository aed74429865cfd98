import type { Camera } from "./camera.ts";

const cell = ({ page }: Camera, field: string, row = 0) => page.locator(`.ag-cell[col-id="${field}"]`).nth(row);

/** Ranges, pasting, problems, menus: the sheet of households and that of members. */
export async function workInSheets(camera: Camera): Promise<void> {
  const { page, say, take } = camera;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await camera.open("households");
  await take("households");
  await cell(camera, "personCount").click();
  await cell(camera, "addressLine", 5).click({ modifiers: ["Shift"] });
  await take("sheet-range");
  await cell(camera, "addressLine", 2).click({ button: "right" });
  await page.getByRole("menu").first().waitFor();
  await take("sheet-menu");
  await page.keyboard.press("Escape");
  await page.evaluate(`navigator.clipboard.writeText("东组 10 号\\n东组 11 号\\n东组 12 号")`);
  await cell(camera, "addressLine", 1).click();
  await page.keyboard.press("Control+V");
  await camera.dialog("grid.pasteTitle").waitFor();
  await take("sheet-paste");
  await page.keyboard.press("Enter");
  await camera.dialog("grid.pasteTitle").waitFor({ state: "hidden" });
  await page.keyboard.press("F1");
  await camera.dialog("grid.shortcuts").first().waitFor();
  await take("sheet-keys");
  await page.keyboard.press("Escape");
  await camera.button("households.add").click();
  await camera.dialog("households.add").waitFor();
  await take("household-add");
  await page.keyboard.press("Escape");
  await camera.open("members");
  await cell(camera, "birth", 3).click();
  await page.keyboard.type("属龙");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: say("grid.problems", { count: 1 }) }).click();
  await take("members-problem");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("grid.discard") })
    .click();
  await page.keyboard.press("Escape");
}
