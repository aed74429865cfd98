import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { clientOf, everything } from "../../electron/launch/demo/desk.ts";
import { households } from "../../shared/households/contract.ts";
import { sheet } from "../../shared/sheet/contract.ts";
import { villages } from "../../shared/villages/contract.ts";
import type { TextKey } from "../../shared/text/all.ts";
import type { Camera } from "./camera.ts";
import type { Pc } from "./pc.ts";

const long = 60_000;

/** A tab of the exchange page. */
const openTab = (camera: Camera, tab: string) => camera.open(`exchange?tab=${tab}`);

/** The newest file of a kind on a stick. */
export function newest(stick: string, ending: string): string {
  const name = readdirSync(stick)
    .filter((file) => file.endsWith(ending))
    .toSorted()
    .at(-1);
  if (!name) throw new Error(`no ${ending} on the stick`);
  return join(stick, name);
}

/** Saves a PC's card. @returns its file */
export async function saveCard({ camera, answers: { folder } }: Pc): Promise<string> {
  const before = new Set(readdirSync(folder));
  await openTab(camera, "devices");
  await camera.button("devices.saveCard").click();
  await camera.page.locator(".mantine-Notification-root").first().waitFor();
  return join(folder, readdirSync(folder).find((name) => name.endsWith(".hbcard") && !before.has(name))!);
}

/** Reads a card in a dialog and says that the digits were compared. */
export async function compareCard({ camera, answers }: Pc, card: string, dialog: Locator): Promise<void> {
  answers.file = card;
  await dialog.getByRole("button", { name: camera.say("devices.chooseCard") }).click();
  await dialog.getByRole("checkbox", { name: camera.say("devices.compared") }).check();
}

/** A village's laptop shows its card and is let in at the office, for one village. */
export async function enrol(office: Pc, laptop: Pc): Promise<void> {
  await openTab(laptop.camera, "devices");
  await laptop.camera.take("exchange-card");
  const card = await saveCard(laptop);
  const { camera } = office;
  await openTab(camera, "devices");
  await camera.button("devices.enrol").click();
  const dialog = camera.dialog("devices.enrolTitle");
  await compareCard(office, card, dialog);
  await dialog.getByPlaceholder(camera.say("devices.chooseVillages")).click();
  await camera.page.getByRole("option").first().click();
  await camera.page.keyboard.press("Escape");
  await camera.take("exchange-enrol");
  await dialog.getByRole("button", { name: camera.say("devices.letIn"), exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** Writes a file for the only other PC. @returns its path */
async function give(pc: Pc, pictures = false): Promise<string> {
  const { camera, answers } = pc;
  await openTab(camera, "give");
  if (pictures) {
    await camera.button("exchange.choosePlace").click();
    await camera.take("exchange-give");
  }
  await camera.button("exchange.giveNow").click();
  await camera.page
    .getByRole("status")
    .filter({ hasText: camera.say("exchange.given") })
    .waitFor({ timeout: long });
  if (pictures) await camera.take("exchange-given");
  return join(answers.folder, (await camera.page.getByText(/^[\w-]+\.hbsync$/).textContent())!);
}

const press = async ({ button }: Camera, key: TextKey) => await button(key).click({ timeout: long });

/** The laptop joins by the office's first file. */
export async function joinByFile(office: Pc, laptop: Pc): Promise<void> {
  const { camera, answers } = laptop;
  answers.file = await give(office, true);
  await openTab(camera, "take");
  await press(camera, "taking.chooseFiles");
  await camera.page.getByRole("checkbox", { name: camera.say("devices.compared") }).check();
  await camera.take("exchange-join");
  await press(camera, "taking.join");
  await camera.page.getByRole("table", { name: camera.say("taking.preview") }).waitFor({ timeout: long });
  await press(camera, "taking.apply");
  await camera.button("taking.takeMore").waitFor({ timeout: long });
}

type Typed = readonly [place: number, field: "addressLine" | "personCount" | "houseName", value: string | number];

/** Types into households of the first village. */
async function edit({ camera: { page } }: Pc, typed: readonly Typed[]): Promise<void> {
  const [village] = (await clientOf(page, villages).list(everything)).rows;
  const { rows } = await clientOf(page, households).list({ ...everything, village: village!.uid });
  const inOrder = rows.toSorted((a, b) => (a.householdNo < b.householdNo ? -1 : 1));
  for (const [place, field, value] of typed) {
    const row = inOrder[place]!;
    const edits = [{ uid: row.uid, field, was: row[field], value }];
    await clientOf(page, sheet).editCells({ record: "household", kind: "edit", edits });
  }
}

/** Both change the same cells; the office takes the laptop's file and decides. */
export async function differ(office: Pc, laptop: Pc): Promise<void> {
  await edit(office, [
    [3, "addressLine", "东组 14 号"],
    [8, "personCount", 4],
    [10, "addressLine", "东组 12 号"],
  ]);
  await edit(laptop, [
    [3, "addressLine", "西组 4 号"],
    [8, "personCount", 5],
    [3, "personCount", 3],
    [10, "houseName", "上房"],
    [11, "houseName", "下房"],
    [14, "personCount", 6],
  ]);
  const { camera, answers } = office;
  answers.file = await give(laptop);
  await openTab(camera, "take");
  await press(camera, "taking.chooseFiles");
  await press(camera, "taking.compare");
  await camera.page.getByRole("table", { name: camera.say("taking.preview") }).waitFor({ timeout: long });
  await camera.take("exchange-preview");
  await press(camera, "taking.apply");
  await camera.button("taking.decideNow").waitFor({ timeout: long });
  await camera.take("exchange-taken");
  await press(camera, "taking.decideNow");
  const waiting = camera.page.getByRole("listbox", { name: camera.say("conflicts.list") });
  await waiting.waitFor();
  await camera.take("exchange-conflicts");
  for (let left = await waiting.getByRole("option").count(); left > 0; left -= 1) {
    await camera.page.keyboard.press("1");
    await camera.page.waitForTimeout(1500);
  }
  await camera.page.getByText(camera.say("conflicts.noneTitle")).waitFor();
}

/** The shared folder, the slips, and how a lost PC is revoked. */
export async function lookAround({ camera, answers }: Pc, shared: string): Promise<void> {
  const { page, say } = camera;
  const stick = answers.folder;
  answers.folder = shared;
  await openTab(camera, "folder");
  await press(camera, "sharing.choose");
  await press(camera, "sharing.now");
  await page.getByText(say("sharing.last")).waitFor({ timeout: long });
  answers.folder = stick;
  await openTab(camera, "folder");
  await camera.take("exchange-folder");
  await openTab(camera, "history");
  await camera.take("exchange-history");
  await openTab(camera, "devices");
  await camera.take("exchange-devices");
  await page
    .getByRole("button", { name: new RegExp(`^${say("devices.stop")} `) })
    .first()
    .click();
  await page.getByRole("dialog").first().waitFor();
  await camera.take("exchange-stop");
  await page.keyboard.press("Escape");
}
