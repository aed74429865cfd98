import { clientOf, everything } from "../../electron/launch/demo/desk.ts";
import { households } from "../../shared/households/contract.ts";
import type { TextKey } from "../../shared/text/all.ts";
import { villages } from "../../shared/villages/contract.ts";
import type { Camera } from "./camera.ts";
import { compareCard, newest, saveCard } from "./exchanging.ts";
import type { Pc } from "./pc.ts";

interface Place {
  readonly village: string;
  readonly householdNo: string;
}

/** The menu of what can be done with a household of a village, chosen by its number. */
async function choose({ page, open, button, say }: Camera, place: Place, item: TextKey): Promise<void> {
  const village = (await clientOf(page, villages).list(everything)).rows.find(
    ({ nameZh }) => nameZh === place.village,
  )!.uid;
  const { rows } = await clientOf(page, households).list({ ...everything, village });
  const uid = rows.find((row) => row.householdNo === place.householdNo)!.uid;
  await open(`households?focus=${encodeURIComponent(JSON.stringify(uid))}`);
  await button("events.do").click();
  await page.getByRole("menuitem", { name: say(item), exact: true }).click();
}

/** Both offices keep each other's card; a household goes from the one to the other. */
export async function handOver(office: Pc, other: Pc): Promise<void> {
  const village = { villageCode: "990102201201", nameZh: "河谷村", nameBo: null };
  const rest = { kind: "village", officePhone: null, naturalGroups: null, paperRef: null } as const;
  await clientOf(other.camera.page, villages).add({ values: { ...village, ...rest } });
  const ours = await saveCard(office);
  const theirs = await saveCard(other);
  await other.camera.button("handover.addOffice").click();
  const adding = other.camera.dialog("handover.addTitle");
  await compareCard(other, ours, adding);
  await adding.getByRole("button", { name: other.camera.say("handover.add"), exact: true }).click();
  await adding.waitFor({ state: "hidden" });
  const { camera } = office;
  await choose(camera, { village: "南坪村", householdNo: "015" }, "handover.open");
  const dialog = camera.dialog("handover.open");
  await dialog.getByRole("button", { name: camera.say("handover.addOffice") }).click();
  await compareCard(office, theirs, dialog);
  await camera.take("handover-card");
  await dialog.getByRole("button", { name: camera.say("handover.add"), exact: true }).click();
  await dialog.getByRole("button", { name: camera.say("handover.give") }).waitFor();
  // The page remembers the stick until it is loaded anew.
  const choosing = dialog.getByRole("button", { name: camera.say("handover.choosePlace") });
  if (await choosing.isVisible()) await choosing.click();
  await camera.clear();
  await camera.take("handover-give");
  await dialog.getByRole("button", { name: camera.say("handover.give") }).click();
  await dialog.getByText(camera.say("handover.given")).waitFor();
  await camera.page.keyboard.press("Escape");
  other.answers.file = newest(office.answers.folder, ".hbmove");
  await other.camera.open("exchange?tab=take");
  await other.camera.button("taking.chooseFiles").click();
  await other.camera.button("handover.take").waitFor();
  await other.camera.take("handover-take");
}

/** A household is erased, and the list that stays. */
export async function erase(camera: Camera): Promise<void> {
  const { say } = camera;
  await choose(camera, { village: "东沟村", householdNo: "058" }, "erasing.household");
  const dialog = camera.dialog("erasing.household");
  await dialog.getByRole("radio").first().check();
  await dialog.getByLabel(say("erasing.typeNo", { householdNo: "058" })).fill("058");
  await camera.take("erase");
  await dialog.getByRole("button", { name: say("erasing.confirm"), exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await camera.open("exchange?tab=erasures");
  await camera.take("erasures");
}
