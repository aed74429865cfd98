import { clientOf } from "../../electron/launch/demo/desk.ts";
import { backups } from "../../shared/backups/contract.ts";
import type { TextKey } from "../../shared/text/all.ts";
import type { Camera } from "./camera.ts";

/** The search box by initials, the day of the roster. */
export async function find({ page, take, open, button, dialog }: Camera): Promise<void> {
  await open("");
  await page.keyboard.press("Control+K");
  await dialog("search.title").waitFor();
  await page.keyboard.type("zx");
  await page.getByRole("option").first().waitFor();
  await take("search");
  await page.keyboard.press("Escape");
  await open("members");
  await button("app.asOfToday").click();
  await take("as-of");
  await page.keyboard.press("Escape");
}

/** The print dialog of a household, the ledger of all, and a clean file. */
export async function handOut(camera: Camera): Promise<void> {
  const { page, take, open, button, dialog, say } = camera;
  await open("households");
  await button("app.print").click();
  await page
    .getByRole("region", { name: say("forms.preview") })
    .locator("iframe, svg, section, article, div")
    .first()
    .waitFor();
  await take("print-household");
  await page.keyboard.press("Escape");
  await dialog("forms.title").waitFor({ state: "hidden" });
  await button("exports.write").click();
  await dialog("exports.title").waitFor();
  await take("export");
  await page.keyboard.press("Escape");
}

async function tab(camera: Camera, key: TextKey, name: string): Promise<void> {
  await camera.page.getByRole("tab", { name: camera.say(key), exact: true }).click();
  await camera.take(name);
}

/** History, backups, settings; the home page last, when there is something on it. */
export async function lookBack(camera: Camera): Promise<void> {
  const { page, take, open, say } = camera;
  await open("steps");
  const [split = ""] = say("steps.split-household", { householdNo: "#" }).split("#");
  await page.getByRole("option").filter({ hasText: split }).first().click();
  await take("steps");
  await clientOf(page, backups).make({});
  await open("settings");
  await take("settings-look");
  await tab(camera, "settings.own", "settings-passphrase");
  await tab(camera, "settings.clerks", "settings-clerks");
  await tab(camera, "settings.officeTab", "settings-register");
  await tab(camera, "settings.backups", "backups");
  await page
    .getByRole("button", { name: new RegExp(`^${say("settings.restore")} `) })
    .first()
    .click();
  await page.getByRole("dialog").first().waitFor();
  await take("restore");
  await page.keyboard.press("Escape");
  await open("");
  await take("home");
}
