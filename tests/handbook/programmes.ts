import { clientOf } from "../../electron/launch/demo/desk.ts";
import { demonstration } from "../../shared/demonstration/contract.ts";
import type { Pc } from "./pc.ts";

/** Pages of the programmes, and the picture that shows each. */
const places = [
  ["officers", "officers"],
  ["pairings", "pairings"],
  ["lending", "lending"],
  ["care", "care"],
  ["requests", "requests"],
  ["donations", "donations"],
  ["labour", "labour"],
  ["enterprises", "enterprises"],
  ["places", "places"],
  ["notices", "notices"],
  ["surveys", "surveys"],
  ["charts", "charts"],
] as const;

/** The demonstration from the first page on: every programme's page, the home page and a household. */
export async function demonstrate({ camera }: Pc): Promise<void> {
  const { page } = camera;
  await page.getByRole("button", { name: camera.say("session.demonstration") }).waitFor();
  await camera.take("demonstration");
  await clientOf(page, demonstration).open({ language: camera.language });
  await page.reload();
  await page.locator("main").first().waitFor();
  await camera.open("");
  await camera.take("programmes-home");
  for (const [place, name] of places) {
    await camera.open(place);
    await camera.take(name);
  }
  await camera.open("households");
  await page.getByText(camera.say("timeline.title"), { exact: false }).first().click();
  await camera.take("household-records");
  await camera.open("pairings?tab=visit");
  await page.keyboard.press("Alt+n");
  await page.getByRole("dialog").waitFor();
  await camera.take("visit");
  await page.keyboard.press("Escape");
}
