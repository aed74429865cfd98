import { clientOf, everything } from "../../electron/launch/demo/desk.ts";
import { events } from "../../shared/events/contract.ts";
import { households } from "../../shared/households/contract.ts";
import { units } from "../../shared/units/contract.ts";
import type { Camera } from "./camera.ts";

/** A convenor for every unit but the last; one term ends soon. */
export async function chooseConvenors({ page }: Camera): Promise<void> {
  const record = clientOf(page, events);
  const { rows } = await clientOf(page, units).list(everything);
  for (const [place, { uid }] of rows.slice(0, -1).entries()) {
    const [first] = (await clientOf(page, units).get({ uid, asOf: null })).households;
    if (!first?.headMemberId) throw new Error("a unit without households");
    const to = place === 0 ? "2026-12-31" : "2029-06-30";
    const term = { member: first.headMemberId, to, method: "elected", phonePublicConsent: 1 } as const;
    await record.apply({ event: { kind: "convenor-replaced", on: "2026-12-02", unit: uid, ...term } });
  }
}

/** A child founds a household of their own: the menu, the form, the card, and what the history says. */
export async function split(camera: Camera): Promise<void> {
  const { page, say, take } = camera;
  const { rows } = await clientOf(page, households).list(everything);
  const from = rows.find(({ listedCount }) => listedCount === 4);
  if (!from) throw new Error("no household of four");
  const { members } = await clientOf(page, households).get({ uid: from.uid, asOf: null });
  const name = members.at(-1)?.nameZh ?? "";
  await camera.open(`households?focus=${encodeURIComponent(JSON.stringify(from.uid))}`);
  await camera.button("events.do").click();
  await page.getByRole("menu").first().waitFor();
  await take("event-menu");
  await page.getByRole("menuitem", { name: say("events.split-household"), exact: true }).click();
  const dialog = camera.dialog("events.split-household");
  await dialog.getByRole("checkbox", { name }).check();
  await dialog.getByRole("textbox").first().fill("085");
  await dialog.getByLabel(say("events.newHead"), { exact: true }).first().click();
  await page.getByRole("option", { name }).click();
  const card = dialog.getByRole("region", { name: say("events.cardTitle") });
  await card.getByText("085").first().waitFor();
  await card.scrollIntoViewIfNeeded();
  await take("event-card");
  await dialog.getByRole("button", { name: say("events.confirm") }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** Units, their convenors, and the paper that a household signs to join. */
export async function lookAtUnits(camera: Camera): Promise<void> {
  const { page, say, take } = camera;
  await camera.open("units");
  await take("units");
  await camera.button("events.do").click();
  await page.getByRole("menuitem", { name: say("events.convenor-replaced"), exact: true }).click();
  await camera.dialog("events.convenor-replaced").waitFor();
  await take("unit-convenor");
  await page.keyboard.press("Escape");
  await camera.open("convenors");
  await take("convenors");
  await camera.open("villages");
  await take("villages");
}
