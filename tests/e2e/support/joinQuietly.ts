import type { ReadCard } from "../../../shared/devices/contract.ts";
import type { Checked, Given, Preview } from "../../../shared/exchange/contract.ts";
import type { Picked, Target } from "../../../shared/host/contract.ts";
import { join } from "node:path";
import type { OpenApp } from "./app.ts";
import { callPage } from "./callPage.ts";

async function pickToken(app: OpenApp, kind: "card" | "package", file: string): Promise<string> {
  app.pick(file);
  return (await callPage<Picked>(app, "host.pickFile", { kind })).token;
}

/** Saves a PC's card without its pages. @returns its path */
export async function cardFile(app: OpenApp, name: string): Promise<string> {
  const target = await callPage<Target>(app, "host.saveFile", { suggestedName: `${name}.hbcard` });
  await callPage(app, "devices.saveCard", { target: target.token });
  return join(app.saved(), `${name}.hbcard`);
}

/**
 * Lets the PC of a card in for some villages or all, without the pages.
 * @returns the first file for it
 */
export async function enrolFile(app: OpenApp, card: string, villages: readonly string[] | null): Promise<string> {
  const token = await pickToken(app, "card", card);
  const read = await callPage<ReadCard>(app, "devices.readCard", { token, text: "" });
  await callPage(app, "devices.enrol", { card: read.card, villages, compared: true });
  const folder = await callPage<Target>(app, "host.pickFolder", {});
  const ask = { device: read.card.device, villages: null, folder: folder.token, full: false };
  return join(app.saved(), (await callPage<Given>(app, "exchange.give", ask)).file);
}

/** Joins by the first file without the pages, and takes it. */
export async function joinFile(app: OpenApp, file: string): Promise<void> {
  const token = await pickToken(app, "package", file);
  const [checked] = await callPage<Checked[]>(app, "exchange.check", { tokens: [token] });
  await callPage(app, "exchange.join", { token, digits: checked?.invitation?.digits, compared: true });
  const { id } = await callPage<Preview>(app, "exchange.preview", { tokens: [token] });
  await callPage(app, "exchange.apply", { id });
  await app.page.reload();
  await app.page.getByRole("navigation").first().waitFor();
}
