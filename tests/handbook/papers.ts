import { clientOf } from "../../electron/launch/demo/desk.ts";
import { devices } from "../../shared/devices/contract.ts";
import { exchange } from "../../shared/exchange/contract.ts";
import type { Camera } from "./camera.ts";
import type { Pc } from "./pc.ts";

/** What goes to the printer, as a sheet that lies on the table. */
async function takePaper(camera: Camera, token: string, name: string): Promise<void> {
  const { page } = camera;
  const window = page.viewportSize()!;
  await page.goto(`https://roster.invalid/print/${token}`);
  await page.setViewportSize({ width: 760, height: 100 });
  const height = await page.evaluate<number>(`
    document.body.style.padding = "10mm";
    document.documentElement.scrollHeight`);
  await page.setViewportSize({ width: 760, height });
  await camera.take(name);
  await page.setViewportSize(window);
  await camera.open("exchange");
}

/** The printed card of a PC that wants to join, and the printed slip of the first file that it was given. */
export async function printPapers(office: Pc, laptop: Pc): Promise<void> {
  const card = await clientOf(laptop.camera.page, devices).printCard({ language: laptop.camera.language });
  await takePaper(laptop.camera, card.token, "exchange-card-paper");
  const { slips } = await clientOf(office.camera.page, exchange).slips({ offset: 0, limit: 10 });
  const given = slips.find(({ direction }) => direction === "out")!;
  const slip = await clientOf(office.camera.page, exchange).printSlip({ id: given.id });
  await takePaper(office.camera, slip.token, "exchange-slip-paper");
}
