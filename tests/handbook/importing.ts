import type { Camera } from "./camera.ts";

const long = 120_000;

/** Last year's roster, through the wizard. */
export async function importRoster(camera: Camera): Promise<void> {
  const { page, say, take } = camera;
  await camera.open("imports");
  await take("import-file");
  await camera.button("imports.chooseFile").click();
  await camera.button("common.next").waitFor({ timeout: long });
  await take("import-table");
  await camera.button("common.next").click();
  await page.getByRole("heading", { name: say("imports.leftOutTitle") }).waitFor();
  await take("import-columns");
  await camera.button("common.next").click();
  await page.getByRole("tab", { name: say("imports.tab-new") }).waitFor({ timeout: long });
  await page.getByRole("checkbox", { name: say("imports.membershipTick") }).check();
  await page.getByRole("checkbox", { name: say("imports.phoneTick") }).check();
  await take("import-preview");
  await page.getByRole("tab", { name: say("imports.tab-bad") }).click();
  await camera.button("imports.apply").click();
  await page.getByText(say("imports.resultTitle")).first().waitFor({ timeout: long });
  await page.getByRole("tab", { name: say("imports.tab-bad") }).click();
  await take("import-result");
}
